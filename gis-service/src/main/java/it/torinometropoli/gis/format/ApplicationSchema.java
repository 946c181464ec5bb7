package it.torinometropoli.gis.format;

import java.io.OutputStream;
import java.util.List;
import java.util.Map;

import it.torinometropoli.gis.catalog.Attribute;
import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.catalog.LocalizedText;
import it.torinometropoli.gis.feature.FeatureSource;
import it.torinometropoli.gis.ows.XmlWriter;

/**
 * The GML application schema of layers (OGC 07-036, clause 21; 03-105r1, clause 8; 02-069, clause 5): an element and a type per layer, every
 * property optional, nillable and described in Italian and English. Properties are of our own namespace, so that one may be called
 * {@code name} as that of GML is.
 */
public final class ApplicationSchema {

    private static final Map<Attribute.Type, String> TYPES = Map.of(
            Attribute.Type.STRING, "xsd:string",
            Attribute.Type.INTEGER, "xsd:integer",
            Attribute.Type.NUMBER, "xsd:double",
            Attribute.Type.DATE, "xsd:date",
            Attribute.Type.TIMESTAMP, "xsd:dateTime",
            Attribute.Type.BOOLEAN, "xsd:boolean");

    private static final Map<Layer.GeometryKind, String> GEOMETRY_TYPES = Map.of(
            Layer.GeometryKind.POINT, "gml:PointPropertyType",
            Layer.GeometryKind.LINE, "gml:MultiCurvePropertyType",
            Layer.GeometryKind.POLYGON, "gml:MultiSurfacePropertyType",
            Layer.GeometryKind.ANY, "gml:GeometryPropertyType");

    private static final Map<Layer.GeometryKind, String> GEOMETRY_TYPES_OF_GML_2 = Map.of(
            Layer.GeometryKind.POINT, "gml:PointPropertyType",
            Layer.GeometryKind.LINE, "gml:MultiLineStringPropertyType",
            Layer.GeometryKind.POLYGON, "gml:MultiPolygonPropertyType",
            Layer.GeometryKind.ANY, "gml:GeometryPropertyType");

    private final List<Layer> layers;
    private final GmlVersion gml;

    /** The schema of some layers, in this order, in a version of GML. */
    public ApplicationSchema(List<Layer> layers, GmlVersion gml) {
        this.layers = List.copyOf(layers);
        this.gml = gml;
    }

    /**
     * Writes the schema document.
     *
     * @param output left open
     * @throws java.io.UncheckedIOException when the client has gone
     */
    public void write(OutputStream output) {
        try (XmlWriter xml = new XmlWriter(output)) {
            xml.open("xsd:schema").attribute("xmlns:xsd", GmlNames.XSD).attribute("xmlns:gml", gml.namespace())
                    .attribute("xmlns:" + GmlNames.LAYERS_PREFIX, GmlNames.LAYERS)
                    .attribute("targetNamespace", GmlNames.LAYERS).attribute("elementFormDefault", "qualified").attribute("version", "1.0");
            xml.empty("xsd:import").attribute("namespace", gml.namespace()).attribute("schemaLocation", gml.schema());
            layers.forEach(layer -> layer(xml, layer));
        }
    }

    private void layer(XmlWriter xml, Layer layer) {
        String type = layer.localName() + "Type";
        xml.open("xsd:element").attribute("name", layer.localName()).attribute("type", GmlNames.layers(type))
                .attribute("substitutionGroup", gml.anyFeature());
        documentation(xml, layer.title());
        xml.end();
        xml.open("xsd:complexType").attribute("name", type);
        documentation(xml, layer.summary());
        xml.open("xsd:complexContent").open("xsd:extension").attribute("base", "gml:AbstractFeatureType").open("xsd:sequence");
        layer.attributes().forEach(attribute -> attribute(xml, attribute));
        property(xml, FeatureSource.GEOMETRY, (gml == GmlVersion.GML_2 ? GEOMETRY_TYPES_OF_GML_2 : GEOMETRY_TYPES).get(layer.geometry())).end();
        xml.end().end().end().end();
    }

    private static void attribute(XmlWriter xml, Attribute attribute) {
        property(xml, attribute.name(), TYPES.get(attribute.type()));
        documentation(xml, described(attribute));
        xml.end();
    }

    private static XmlWriter property(XmlWriter xml, String name, String type) {
        return xml.open("xsd:element").attribute("name", name).attribute("type", type).attribute("minOccurs", 0).attribute("nillable", true);
    }

    private static LocalizedText described(Attribute attribute) {
        String unit = attribute.unit() == null ? "" : " (" + attribute.unit() + ")";
        LocalizedText title = attribute.title();
        LocalizedText more = attribute.description();
        return more == null ? new LocalizedText(title.it() + unit, title.en() + unit)
                : new LocalizedText(title.it() + unit + ": " + more.it(), title.en() + unit + ": " + more.en());
    }

    private static void documentation(XmlWriter xml, LocalizedText text) {
        xml.open("xsd:annotation")
                .open("xsd:documentation").attribute("xml:lang", "it").text(text.it()).end()
                .open("xsd:documentation").attribute("xml:lang", "en").text(text.en()).end()
                .end();
    }
}
