package it.torinometropoli.gis.qml;

import java.util.LinkedHashMap;
import java.util.Map;

import it.torinometropoli.gis.ows.XmlWriter;

/**
 * The settings of a label of QGIS: attributes of the elements that they consist of.
 *
 * @param style of the text
 * @param halo of the text
 * @param format lines
 * @param placement where it stands
 */
record Label(Map<String, Object> style, Map<String, Object> halo, Map<String, Object> format, Map<String, Object> placement) {

    Label() {
        this(new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>());
    }

    /** Writes the element {@code settings}. */
    void write(XmlWriter xml) {
        xml.open("settings").attribute("calloutType", "simple");
        start(xml, "text-style", style);
        start(xml, "text-buffer", halo).end().end();
        start(xml, "text-format", format).end();
        start(xml, "placement", placement).end();
        start(xml, "rendering", Map.of("drawLabels", 1, "obstacle", 1, "fontMinPixelSize", 3, "fontMaxPixelSize", 10_000)).end();
        xml.end();
    }

    private static XmlWriter start(XmlWriter xml, String name, Map<String, Object> attributes) {
        xml.open(name);
        attributes.forEach(xml::attribute);
        return xml;
    }
}
