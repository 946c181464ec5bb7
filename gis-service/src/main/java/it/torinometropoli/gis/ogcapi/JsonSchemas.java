package it.torinometropoli.gis.ogcapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import it.torinometropoli.gis.catalog.Attribute;
import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.catalog.LocalizedText;
import it.torinometropoli.gis.feature.FeatureSource;

/** Properties of layers in JSON Schema 2020-12, as OGC API – Features Part 3 (OGC 19-079r2, 6) and Part 5 (OGC 23-058r1) have them. */
final class JsonSchemas {

    private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";
    private static final LocalizedText GEOMETRY_TITLE = new LocalizedText("Forma", "Shape");
    private static final LocalizedText ID_TITLE = new LocalizedText("Identificativo", "Identifier");

    private static final Map<Layer.GeometryKind, String> GEOMETRY_FORMATS = Map.of(
            Layer.GeometryKind.POINT, "geometry-point",
            Layer.GeometryKind.LINE, "geometry-multilinestring",
            Layer.GeometryKind.POLYGON, "geometry-multipolygon",
            Layer.GeometryKind.ANY, "geometry-any");

    private JsonSchemas() {
    }

    /**
     * What filters may name: the attributes and the geometry.
     *
     * @param address of the document without its query
     */
    static Map<String, Object> queryables(Layer layer, String address, Locale locale) {
        Map<String, Object> properties = attributes(layer, locale);
        properties.put(FeatureSource.GEOMETRY, geometry(layer, locale));
        Map<String, Object> schema = document(layer, address, locale);
        schema.put("properties", properties);
        schema.put("additionalProperties", false);
        return schema;
    }

    /**
     * What features hold: identifier, attributes and geometry.
     *
     * @param address of the document without its query
     */
    static Map<String, Object> returnables(Layer layer, String address, Locale locale) {
        Map<String, Object> id = new LinkedHashMap<>();
        id.put("title", ID_TITLE.in(locale));
        id.put("type", "string");
        id.put("x-ogc-role", "id");
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("id", id);
        properties.putAll(attributes(layer, locale));
        properties.put(FeatureSource.GEOMETRY, geometry(layer, locale));
        Map<String, Object> schema = document(layer, address, locale);
        schema.put("properties", properties);
        return schema;
    }

    private static Map<String, Object> document(Layer layer, String address, Locale locale) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", DIALECT);
        schema.put("$id", address);
        schema.put("type", "object");
        schema.put("title", layer.title().in(locale));
        schema.put("description", layer.summary().in(locale));
        return schema;
    }

    private static Map<String, Object> attributes(Layer layer, Locale locale) {
        Map<String, Object> properties = new LinkedHashMap<>();
        for (Attribute attribute : layer.attributes()) {
            properties.put(attribute.name(), attribute(attribute, locale));
        }
        return properties;
    }

    private static Map<String, Object> attribute(Attribute attribute, Locale locale) {
        Map<String, Object> property = new LinkedHashMap<>();
        property.put("title", attribute.title().in(locale));
        if (attribute.description() != null) {
            property.put("description", attribute.description().in(locale));
        }
        property.put("type", type(attribute));
        if (attribute.type() == Attribute.Type.DATE || attribute.type() == Attribute.Type.TIMESTAMP) {
            property.put("format", attribute.type() == Attribute.Type.DATE ? "date" : "date-time");
        }
        if (attribute.type() == Attribute.Type.TIMESTAMP) {
            property.put("format", "date-time");
        }
        if (attribute.unit() != null) {
            property.put("x-ogc-unit", attribute.unit());
        }
        if (!attribute.values().isEmpty()) {
            property.put("enum", codes(attribute));
        }
        return property;
    }

    /** The type of the values in JSON. */
    static String type(Attribute attribute) {
        return switch (attribute.type()) {
            case STRING, DATE, TIMESTAMP -> "string";
            case INTEGER -> "integer";
            case NUMBER -> "number";
            case BOOLEAN -> "boolean";
        };
    }

    /** The codes that the values are, in alphabetical order and in the type of the attribute. */
    static List<Object> codes(Attribute attribute) {
        return attribute.values().keySet().stream().sorted().<Object>map(code -> switch (attribute.type()) {
            case INTEGER -> Integer.valueOf(code);
            case NUMBER -> Double.valueOf(code);
            case BOOLEAN -> Boolean.valueOf(code);
            case STRING, DATE, TIMESTAMP -> code;
        }).toList();
    }

    private static Map<String, Object> geometry(Layer layer, Locale locale) {
        Map<String, Object> property = new LinkedHashMap<>();
        property.put("title", GEOMETRY_TITLE.in(locale));
        property.put("x-ogc-role", "primary-geometry");
        property.put("format", GEOMETRY_FORMATS.get(layer.geometry()));
        return property;
    }
}
