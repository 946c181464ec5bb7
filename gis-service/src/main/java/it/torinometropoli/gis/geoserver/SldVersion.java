package it.torinometropoli.gis.geoserver;

import java.io.ByteArrayInputStream;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The version that the root of an SLD document states. GeoServer reads documents of 1.0.0 and 1.1.0 in different ways. */
final class SldVersion {

    private SldVersion() {
    }

    /** The version; 1.0.0 when none is stated. */
    static String of(byte[] document) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(document));
            reader.nextTag();
            String version = reader.getAttributeValue(null, "version");
            return version == null ? "1.0.0" : version;
        } catch (XMLStreamException broken) {
            throw new ExportException("a style is not an SLD document: " + broken.getMessage(), broken);
        }
    }
}
