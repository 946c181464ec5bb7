package it.torinometropoli.gis.style;

import it.torinometropoli.gis.style.ParameterReader.Kind;
import it.torinometropoli.gis.xml.XmlCursor;
import it.torinometropoli.gis.xml.XmlException.Fault;
import it.torinometropoli.gis.xml.XmlPlace;
import org.geotools.api.filter.expression.Literal;
import org.geotools.api.style.FeatureTypeStyle;
import org.geotools.api.style.Graphic;
import org.geotools.api.style.GraphicLegend;
import org.geotools.api.style.Rule;
import org.geotools.api.style.StyleFactory;
import org.geotools.styling.DescriptionImpl;
import org.geotools.styling.StyleFactoryImpl;

/** Reads {@code FeatureTypeStyle} and {@code Rule} (SLD 1.0.0 and SE 1.1.0, clauses 9 and 10). */
final class RuleReader {

    private final StyleFactory styles = new StyleFactoryImpl();
    private final StyleDocument document;
    private final XmlCursor xml;
    private final ParameterReader parameters;
    private final SymbolizerReader symbolizers;

    RuleReader(StyleDocument document) {
        this.document = document;
        this.xml = document.xml();
        this.parameters = new ParameterReader(document);
        this.symbolizers = new SymbolizerReader(document);
    }

    /** Reads the {@code FeatureTypeStyle} that the cursor stands on. */
    FeatureTypeStyle featureTypeStyle() {
        FeatureTypeStyle read = styles.createFeatureTypeStyle();
        xml.children(name -> {
            switch (name) {
                case "Name" -> read.setName(xml.text());
                case "Rule" -> read.rules().add(rule());
                case "VendorOption" -> document.vendorOption("FeatureTypeStyle", read.getOptions());
                case "Title", "Abstract", "Description", "FeatureTypeName", "SemanticTypeIdentifier" -> xml.skip();
                case "OnlineResource" -> throw xml.place().wrong(Fault.NOT_OFFERED, null, "styles of other documents are not fetched");
                case "Transformation" -> throw xml.place().wrong(Fault.NOT_OFFERED, null, "rendering transformations are not offered");
                default -> throw xml.unexpected("Name, Title, Abstract, Description, FeatureTypeName, SemanticTypeIdentifier, Rule, VendorOption");
            }
        });
        return read;
    }

    private Rule rule() {
        document.countRule();
        XmlPlace place = xml.place();
        Rule rule = styles.createRule();
        rule.setDescription(new DescriptionImpl());
        xml.children(name -> readPart(rule));
        if (rule.isElseFilter() && rule.getFilter() != null) {
            throw place.wrong("Filter and ElseFilter exclude each other");
        }
        if (rule.getMinScaleDenominator() >= rule.getMaxScaleDenominator()) {
            throw place.wrong("MinScaleDenominator must be below MaxScaleDenominator");
        }
        return rule;
    }

    private void readPart(Rule rule) {
        switch (xml.name()) {
            case "Name" -> rule.setName(xml.text());
            case "Title" -> rule.getDescription().setTitle(TitleReader.read(xml));
            case "Abstract" -> rule.getDescription().setAbstract(TitleReader.read(xml));
            case "Description" -> TitleReader.readInto(rule.getDescription(), xml);
            case "LegendGraphic" -> rule.setLegend(legend());
            case "Filter" -> rule.setFilter(document.filters().read());
            case "ElseFilter" -> {
                xml.skip();
                rule.setElseFilter(true);
            }
            case "MinScaleDenominator" -> rule.setMinScaleDenominator(denominator());
            case "MaxScaleDenominator" -> rule.setMaxScaleDenominator(denominator());
            case "VendorOption" -> document.vendorOption("Rule", rule.getOptions());
            case "OnlineResource" -> throw xml.place().wrong(Fault.NOT_OFFERED, null, "rules of other documents are not fetched");
            default -> {
                if (!SymbolizerReader.ELEMENTS.contains(xml.name())) {
                    throw xml.unexpected("Name, Title, Abstract, Description, LegendGraphic, Filter, ElseFilter, MinScaleDenominator, "
                            + "MaxScaleDenominator, PointSymbolizer, LineSymbolizer, PolygonSymbolizer, TextSymbolizer, VendorOption");
                }
                rule.symbolizers().add(symbolizers.read());
            }
        }
    }

    private GraphicLegend legend() {
        Graphic graphic = symbolizers.legendGraphic();
        return styles.graphicLegend(graphic.graphicalSymbols(), graphic.getOpacity(), graphic.getSize(), graphic.getRotation(),
                graphic.getAnchorPoint(), graphic.getDisplacement());
    }

    private double denominator() {
        XmlPlace place = xml.place();
        if (parameters.value(Kind.SIZE) instanceof Literal literal) {
            return Double.parseDouble(String.valueOf(literal.getValue()));
        }
        throw place.wrong("a scale denominator is a plain number");
    }
}
