package it.torinometropoli.gis.geoserver;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import it.torinometropoli.gis.catalog.Attribute;
import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.catalog.LocalizedText;
import it.torinometropoli.gis.feature.FeatureTypes;
import it.torinometropoli.gis.feature.LayerTable;
import it.torinometropoli.gis.geo.Crs;
import it.torinometropoli.gis.ows.LayerRecords;
import org.geotools.api.feature.type.AttributeDescriptor;

/**
 * The two files of a layer. Features come through a statement that names the published columns and the key, and not by the name of the view: a view has no
 * key that GeoServer could see, and features would have another identifier in each answer and pages no order to rely on.
 */
final class PublishedLayer {

    /** Columns are read as GeoServer reads them; moments are its timestamps. */
    private static final Map<Attribute.Type, String> BINDINGS = Map.of(Attribute.Type.TIMESTAMP, java.sql.Timestamp.class.getName());

    private final Layer layer;
    private final LayerTable table;
    private final Extent extent;
    private final List<Layer.MetadataLink> records;

    /** @param record the address of this service's own record of the layer; null when it is not known */
    PublishedLayer(Layer layer, Extent extent, String record) {
        this.layer = layer;
        this.table = LayerTable.of(layer);
        this.extent = extent;
        this.records = Stream.concat(Stream.ofNullable(record).map(address -> new Layer.MetadataLink(address, LayerRecords.MEDIA_TYPE)),
                layer.metadata().stream()).toList();
    }

    String name() {
        return layer.localName();
    }

    private String featureTypeId() {
        return Workspace.id("FeatureTypeInfo", name());
    }

    /** {@code featuretype.xml}. */
    XmlNode featureType() {
        XmlNode type = new XmlNode("featureType").add("id", featureTypeId()).add("name", name()).add("nativeName", name())
                .refer("namespace", Workspace.namespaceId());
        LocalizedText summary = Texts.summary(layer);
        type.add("title", layer.title().it()).add("abstract", summary.it());
        Texts.addKeywords(type, layer.keywords());
        addMetadataLinks(type);
        type.add("nativeCRS", extent.crs().definition().toWKT()).add("srs", "EPSG:" + extent.crs().epsg());
        extent.describe(type.add("nativeBoundingBox"));
        extent.in(Crs.CRS84).describe(type.add("latLonBoundingBox"));
        type.add("projectionPolicy", "FORCE_DECLARED").add("enabled", true).add("advertised", true);
        addStatement(type.add("metadata").entry("cachingEnabled", false).add("entry").attribute("key", "JDBC_VIRTUAL_TABLE").add("virtualTable"));
        type.add("store").attribute("class", "dataStore").add("id", Workspace.storeId());
        type.add("serviceConfiguration", false).add("simpleConversionEnabled", false);
        Texts.add(type, "internationalTitle", layer.title());
        Texts.add(type, "internationalAbstract", summary);
        type.add("maxFeatures", 0).add("numDecimals", 0).add("padWithZeros", false).add("forcedDecimal", false);
        addAttributes(type.add("attributes"));
        return type.add("overridingServiceSRS", false).add("skipNumberMatched", false).add("circularArcPresent", false);
    }

    private void addMetadataLinks(XmlNode type) {
        if (!records.isEmpty()) {
            XmlNode links = type.add("metadataLinks");
            records.forEach(link -> links.add("metadataLink").add("type", link.format()).add("metadataType", "ISO19115:2003")
                    .add("content", link.url()));
        }
    }

    private void addStatement(XmlNode virtual) {
        virtual.add("name", name()).add("sql", statement()).add("escapeSql", false).add("keyColumn", key());
        virtual.add("geometry").add("name", geometry()).add("type", geometryType()).add("srid", extent.crs().epsg());
    }

    private String statement() {
        String key = table.id().equals('"' + key() + '"') ? table.id() : table.id() + " AS \"" + key() + '"';
        Stream<String> columns = layer.attributes().stream().map(attribute -> {
            String column = table.column(attribute);
            String name = '"' + attribute.name() + '"';
            return column.equals(name) ? column : column + " AS " + name;
        });
        return "SELECT %s FROM %s".formatted(Stream.of(Stream.of(key), columns, Stream.of(table.geometry())).flatMap(parts -> parts).collect(Collectors.joining(", ")),
                table.relation());
    }

    /** GeoServer hides the key; one that is published as well is read twice. */
    private String key() {
        String column = layer.data() == null ? "id" : layer.data().id();
        return layer.attribute(column).isPresent() ? column + "_key" : column;
    }

    private String geometry() {
        return layer.data() == null ? "geom" : layer.data().geometry();
    }

    /** Tables hold polygons beside multipolygons, and so on; what is only of one kind for certain is a point. */
    private String geometryType() {
        return layer.geometry() == Layer.GeometryKind.POINT ? "Point" : "Geometry";
    }

    /** What the layer publishes, with its titles, in the order in which its file names it. */
    private void addAttributes(XmlNode attributes) {
        for (Attribute attribute : layer.attributes()) {
            String binding = BINDINGS.getOrDefault(attribute.type(), attribute.type().binding().getName());
            Texts.add(attribute(attributes, attribute.name(), binding), "description", description(attribute));
        }
        AttributeDescriptor shape = FeatureTypes.of(layer).getGeometryDescriptor();
        attribute(attributes, geometry(), geometryType().equals("Point") ? shape.getType().getBinding().getName() : "org.locationtech.jts.geom.Geometry");
    }

    private static XmlNode attribute(XmlNode attributes, String name, String binding) {
        return attributes.add("attribute").add("name", name).add("minOccurs", 0).add("maxOccurs", 1).add("nillable", true).add("binding", binding)
                .add("source", '"' + name + '"');
    }

    private static LocalizedText description(Attribute attribute) {
        String unit = attribute.unit() == null ? "" : " (%s)".formatted(attribute.unit());
        LocalizedText more = attribute.description();
        return new LocalizedText(attribute.title().it() + unit + (more == null ? "" : ". " + more.it()),
                attribute.title().en() + unit + (more == null ? "" : ". " + more.en()));
    }

    /** {@code layer.xml}: the styles, the first one for who asks for none, and whom to name. */
    XmlNode layer() {
        XmlNode published = new XmlNode("layer").add("name", name()).add("id", layerId(layer)).add("type", "VECTOR")
                .refer("defaultStyle", PublishedStyle.id(layer.styles().get(0)));
        List<String> others = layer.styles().subList(1, layer.styles().size());
        if (!others.isEmpty()) {
            XmlNode styles = published.add("styles").attribute("class", "linked-hash-set");
            others.forEach(style -> styles.refer("style", PublishedStyle.id(style)));
        }
        published.add("resource").attribute("class", "featureType").add("id", featureTypeId());
        XmlNode attribution = published.add("attribution").add("title", layer.attribution().title().it()).add("href", layer.attribution().url());
        Layer.Logo logo = layer.attribution().logo();
        if (logo != null) {
            attribution.add("logoURL", logo.url()).add("logoType", logo.format());
        }
        attribution.add("logoWidth", logo == null ? 0 : logo.width()).add("logoHeight", logo == null ? 0 : logo.height());
        return published;
    }

    static String layerId(Layer layer) {
        return Workspace.id("LayerInfo", layer.localName());
    }
}
