package it.torinometropoli.gis.style;

import it.torinometropoli.gis.style.ParameterReader.Kind;
import org.geotools.api.filter.expression.Literal;
import org.geotools.api.style.FeatureTypeStyle;
import org.geotools.api.style.Rule;
import org.geotools.api.style.StyleFactory;
import org.geotools.styling.DescriptionImpl;

/** Reads {@code FeatureTypeStyle} and {@code Rule} (SLD 1.0.0, clauses 9 and 10). */
final class RuleReader {

    private final StyleFactory styles;
    private final FilterReader filters;
    private final ParameterReader parameters;
    private final SymbolizerReader symbolizers;

    RuleReader(StyleFactory styles, FilterReader filters, ParameterReader parameters, SymbolizerReader symbolizers) {
        this.styles = styles;
        this.filters = filters;
        this.parameters = parameters;
        this.symbolizers = symbolizers;
    }

    /** Reads the {@code FeatureTypeStyle} that starts here. */
    FeatureTypeStyle featureTypeStyle(XmlCursor cursor) {
        FeatureTypeStyle read = styles.createFeatureTypeStyle();
        cursor.children(name -> {
            switch (name) {
                case "Name" -> read.setName(cursor.text());
                case "Rule" -> read.rules().add(rule(cursor));
                case "Title", "Abstract", "FeatureTypeName", "SemanticTypeIdentifier" -> cursor.skip();
                default -> throw cursor.unknown("Name, Title, Abstract, FeatureTypeName, SemanticTypeIdentifier, Rule");
            }
        });
        return read;
    }

    private Rule rule(XmlCursor cursor) {
        StyleException twoConditions = cursor.wrong("Filter and ElseFilter exclude each other");
        StyleException noScale = cursor.wrong("MinScaleDenominator must be below MaxScaleDenominator");
        Rule rule = styles.createRule();
        rule.setDescription(new DescriptionImpl());
        cursor.children(name -> readPart(cursor, rule));
        if (rule.isElseFilter() && rule.getFilter() != null) {
            throw twoConditions;
        }
        if (rule.getMinScaleDenominator() >= rule.getMaxScaleDenominator()) {
            throw noScale;
        }
        return rule;
    }

    private void readPart(XmlCursor cursor, Rule rule) {
        switch (cursor.name()) {
            case "Name" -> rule.setName(cursor.text());
            case "Title" -> rule.getDescription().setTitle(TitleReader.read(cursor));
            case "Abstract" -> rule.getDescription().setAbstract(TitleReader.read(cursor));
            case "Filter" -> rule.setFilter(filters.read(cursor));
            case "ElseFilter" -> {
                cursor.skip();
                rule.setElseFilter(true);
            }
            case "MinScaleDenominator" -> rule.setMinScaleDenominator(denominator(cursor));
            case "MaxScaleDenominator" -> rule.setMaxScaleDenominator(denominator(cursor));
            default -> {
                if (!SymbolizerReader.ELEMENTS.contains(cursor.name())) {
                    throw cursor.unknown("Name, Title, Abstract, Filter, ElseFilter, MinScaleDenominator, MaxScaleDenominator, "
                            + "PointSymbolizer, LineSymbolizer, PolygonSymbolizer, TextSymbolizer");
                }
                rule.symbolizers().add(symbolizers.read(cursor));
            }
        }
    }

    private double denominator(XmlCursor cursor) {
        StyleException wrong = cursor.wrong("a scale denominator is a plain number");
        if (parameters.value(cursor, Kind.SIZE) instanceof Literal literal) {
            return Double.parseDouble(String.valueOf(literal.getValue()));
        }
        throw wrong;
    }
}
