package it.torinometropoli.gis.wfs;

import it.torinometropoli.gis.catalog.LocalizedText;
import it.torinometropoli.gis.format.GmlNames;
import it.torinometropoli.gis.ows.XmlWriter;

/** What the documents about the service and its stored queries share. */
final class ServiceXml {

    private ServiceXml() {
    }

    /** Opens a root element of WFS with the namespaces that the documents use. */
    static XmlWriter root(XmlWriter xml, String name) {
        return xml.open("wfs:" + name).attribute("xmlns:wfs", GmlNames.WFS)
                .attribute("xmlns:" + GmlNames.LAYERS_PREFIX, GmlNames.LAYERS).attribute("xmlns:xsd", GmlNames.XSD)
                .attribute("xmlns:xsi", GmlNames.XSI)
                .attribute("xsi:schemaLocation", GmlNames.WFS + " http://schemas.opengis.net/wfs/2.0/wfs.xsd");
    }

    /** Writes an element in both languages, Italian first. */
    static void localized(XmlWriter xml, String element, LocalizedText text) {
        xml.open(element).attribute("xml:lang", "it").text(text.it()).end();
        xml.open(element).attribute("xml:lang", "en").text(text.en()).end();
    }
}
