package it.torinometropoli.gis.qml;

import java.util.LinkedHashMap;
import java.util.Map;

import it.torinometropoli.gis.ows.XmlWriter;

/**
 * One layer of a symbol of QGIS.
 *
 * @param type its class, such as SimpleFill
 * @param properties as QGIS names them
 * @param defined those that expressions give
 * @param inner the symbol that it repeats or places; null for none
 */
record Symbol(String type, Map<String, String> properties, Map<String, String> defined, Symbol inner) {

    Symbol(String type) {
        this(type, new LinkedHashMap<>(), new LinkedHashMap<>(), null);
    }

    Symbol(String type, Map<String, String> properties, Symbol inner) {
        this(type, new LinkedHashMap<>(properties), new LinkedHashMap<>(), inner);
    }

    /**
     * Writes the element {@code layer}.
     *
     * @param pass which of the levels it is drawn in, from 0
     */
    void write(XmlWriter xml, int pass) {
        xml.open("layer").attribute("class", type).attribute("enabled", 1).attribute("locked", 0).attribute("pass", pass);
        properties.forEach((name, value) -> xml.empty("prop").attribute("k", name).attribute("v", value));
        if (!defined.isEmpty()) {
            expressions(xml);
        }
        if (inner != null) {
            xml.open("symbol").attribute("type", inner.type.endsWith("Line") ? "line" : "marker").attribute("name", "@0@0").attribute("alpha", 1);
            inner.write(xml, 0);
            xml.end();
        }
        xml.end();
    }

    private void expressions(XmlWriter xml) {
        xml.open("data_defined_properties").open("Option").attribute("type", "Map");
        option(xml, "name", "QString", "");
        xml.open("Option").attribute("name", "properties").attribute("type", "Map");
        defined.forEach((name, expression) -> {
            xml.open("Option").attribute("name", name).attribute("type", "Map");
            option(xml, "active", "bool", "true");
            option(xml, "expression", "QString", expression);
            option(xml, "type", "int", "3");
            xml.end();
        });
        xml.end();
        option(xml, "type", "QString", "collection");
        xml.end().end();
    }

    private static void option(XmlWriter xml, String name, String type, String value) {
        xml.empty("Option").attribute("name", name).attribute("type", type).attribute("value", value);
    }
}
