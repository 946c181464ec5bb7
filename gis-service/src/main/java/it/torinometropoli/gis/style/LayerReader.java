package it.torinometropoli.gis.style;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

import it.torinometropoli.gis.style.NamedLayer.LayerStyle;
import it.torinometropoli.gis.style.NamedLayer.NamedStyle;
import it.torinometropoli.gis.style.NamedLayer.UserStyle;
import it.torinometropoli.gis.xml.XmlCursor;
import it.torinometropoli.gis.xml.XmlException;
import it.torinometropoli.gis.xml.XmlException.Fault;
import it.torinometropoli.gis.xml.XmlPlace;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.FilterFactory;
import org.geotools.api.style.Style;
import org.geotools.api.style.StyleFactory;
import org.geotools.factory.CommonFactoryFinder;
import org.geotools.styling.DescriptionImpl;
import org.geotools.styling.StyleFactoryImpl;
import org.geotools.styling.StyleImpl;

/** Reads the structure of a document (SLD 1.0.0, clauses 6 and 7; SLD 1.1.0, clause 8), or a lone FeatureTypeStyle of SE 1.1.0. */
final class LayerReader {

    private static final List<String> VERSIONS = List.of("1.0.0", "1.1.0");
    private static final FilterFactory FILTERS = CommonFactoryFinder.getFilterFactory();

    private final StyleFactory styles = new StyleFactoryImpl();
    private final StyleDocument document;
    private final XmlCursor xml;
    private final RuleReader rules;
    private final Function<String, Set<String>> propertiesOfLayer;

    LayerReader(StyleDocument document, Function<String, Set<String>> propertiesOfLayer) {
        this.document = document;
        this.xml = document.xml();
        this.rules = new RuleReader(document);
        this.propertiesOfLayer = propertiesOfLayer;
    }

    /** Reads the layers of the document whose root element the cursor stands on; a lone FeatureTypeStyle is of a layer without name. */
    List<NamedLayer> layers() {
        if (xml.name().equals("FeatureTypeStyle")) {
            document.scope().properties(propertiesOfLayer.apply(""));
            Style style = style();
            style.featureTypeStyles().add(rules.featureTypeStyle());
            return List.of(new NamedLayer("", Filter.INCLUDE, List.of(new UserStyle(style))));
        }
        if (!xml.name().equals("StyledLayerDescriptor") || xml.attribute("version").filter(VERSIONS::contains).isEmpty()) {
            throw xml.wrong("the document must be a StyledLayerDescriptor of version 1.0.0 or 1.1.0");
        }
        List<NamedLayer> layers = new ArrayList<>();
        xml.children(name -> {
            switch (name) {
                case "NamedLayer", "UserLayer" -> layers.add(layer());
                case "Name", "Title", "Abstract", "Description" -> xml.skip();
                case "UseSLDLibrary" -> throw refused("other documents are not fetched");
                default -> throw xml.unexpected("Name, Title, Abstract, Description, NamedLayer, UserLayer");
            }
        });
        return layers;
    }

    private NamedLayer layer() {
        String[] layer = {""};
        Filter[] constraint = {Filter.INCLUDE};
        List<LayerStyle> found = new ArrayList<>();
        document.scope().properties(propertiesOfLayer.apply(""));
        xml.children(name -> {
            switch (name) {
                case "Name" -> {
                    layer[0] = xml.text();
                    document.scope().properties(propertiesOfLayer.apply(layer[0]));
                }
                case "Description" -> xml.skip();
                case "LayerFeatureConstraints" -> constraint[0] = constraints();
                case "UserStyle" -> found.add(new UserStyle(userStyle()));
                case "NamedStyle" -> found.add(namedStyle());
                case "RemoteOWS" -> throw refused("features of other services are not fetched");
                case "InlineFeature" -> throw refused("features are not read from the document");
                case "LayerCoverageConstraints" -> throw refused("raster layers are not published");
                default -> throw xml.unexpected("Name, Description, LayerFeatureConstraints, NamedStyle, UserStyle");
            }
        });
        return new NamedLayer(layer[0], constraint[0], found);
    }

    /** Features must meet one of the constraints; all have one type, so that its name makes no difference. */
    private Filter constraints() {
        List<Filter> filters = new ArrayList<>();
        xml.children(name -> {
            if (!name.equals("FeatureTypeConstraint")) {
                throw xml.unexpected("FeatureTypeConstraint");
            }
            filters.add(constraint());
        });
        if (filters.isEmpty() || filters.contains(Filter.INCLUDE)) {
            return Filter.INCLUDE;
        }
        return filters.size() == 1 ? filters.get(0) : FILTERS.or(filters);
    }

    private Filter constraint() {
        Filter[] filter = {Filter.INCLUDE};
        xml.children(name -> {
            switch (name) {
                case "FeatureTypeName" -> xml.skip();
                case "Filter" -> filter[0] = document.filters().read();
                case "Extent" -> throw refused("extents are not offered; use a Filter");
                default -> throw xml.unexpected("FeatureTypeName, Filter");
            }
        });
        return filter[0];
    }

    private NamedStyle namedStyle() {
        XmlPlace place = xml.place();
        String[] style = {""};
        xml.children(name -> {
            switch (name) {
                case "Name" -> style[0] = xml.text();
                case "Description" -> xml.skip();
                default -> throw xml.unexpected("Name, Description");
            }
        });
        if (style[0].isEmpty()) {
            throw place.wrong("a Name is needed");
        }
        return new NamedStyle(style[0]);
    }

    private Style userStyle() {
        XmlPlace place = xml.place();
        Style style = style();
        xml.children(name -> {
            switch (name) {
                case "Name" -> style.setName(xml.text());
                case "Title" -> style.getDescription().setTitle(TitleReader.read(xml));
                case "Abstract" -> style.getDescription().setAbstract(TitleReader.read(xml));
                case "Description" -> TitleReader.readInto(style.getDescription(), xml);
                case "IsDefault" -> style.setDefault(List.of("1", "true").contains(xml.text()));
                case "FeatureTypeStyle" -> style.featureTypeStyles().add(rules.featureTypeStyle());
                case "CoverageStyle" -> throw refused("raster layers are not published, so coverage styles are not drawn");
                case "OnlineResource" -> throw refused("styles of other documents are not fetched");
                default -> throw xml.unexpected("Name, Title, Abstract, Description, IsDefault, FeatureTypeStyle");
            }
        });
        if (style.featureTypeStyles().isEmpty()) {
            throw place.wrong("at least one FeatureTypeStyle is needed");
        }
        return style;
    }

    private Style style() {
        StyleImpl style = (StyleImpl) styles.createStyle();
        style.setDescription(new DescriptionImpl());
        style.featureTypeStyles().clear();
        return style;
    }

    private XmlException refused(String reason) {
        return xml.place().wrong(Fault.NOT_OFFERED, null, reason);
    }
}
