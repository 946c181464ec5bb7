package it.torinometropoli.gis.ows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import javax.xml.namespace.QName;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** An XML document that a client has posted, of bounded size, without a document type: no entity is ever resolved. */
public final class XmlDocument {

    private static final XMLInputFactory READERS = readers();

    private final byte[] bytes;
    private final QName root;
    private final Map<String, String> attributes = new TreeMap<>();

    private XmlDocument(byte[] bytes) {
        this.bytes = bytes;
        XMLStreamReader reader = reader();
        this.root = reader.getName();
        for (int position = 0; position < reader.getAttributeCount(); position++) {
            attributes.put(reader.getAttributeLocalName(position), reader.getAttributeValue(position));
        }
    }

    /**
     * Reads a document up to its root element; the rest is read by who asks for a {@link #reader()}.
     *
     * @param limit the greatest number of bytes that are read
     * @throws OwsException when the document is larger, is not XML, or has a document type declaration
     * @throws IOException when the client has gone
     */
    static XmlDocument read(InputStream input, int limit) throws IOException {
        byte[] bytes = input.readNBytes(limit + 1);
        if (bytes.length > limit) {
            throw new OwsException(ExceptionCode.REQUEST_TOO_LARGE, null, "The document has more than %d bytes".formatted(limit));
        }
        return new XmlDocument(bytes);
    }

    /**
     * Reads a document that came as the value of a parameter.
     *
     * @throws OwsException when the text is not XML, or has a document type declaration
     */
    public static XmlDocument of(String text) {
        return new XmlDocument(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The name of the root element. */
    public QName root() {
        return root;
    }

    /** An attribute of the root element by its local name; empty when absent or blank. */
    public Optional<String> attribute(String name) {
        return Optional.ofNullable(attributes.get(name)).filter(value -> !value.isBlank());
    }

    /**
     * A new reader that stands on the start of the root element. It knows no entities but the five of XML.
     *
     * @throws OwsException when the document is not XML or has a document type declaration
     */
    public XMLStreamReader reader() {
        try {
            XMLStreamReader reader = READERS.createXMLStreamReader(new ByteArrayInputStream(bytes));
            while (reader.getEventType() != XMLStreamConstants.START_ELEMENT) {
                if (reader.next() == XMLStreamConstants.DTD) {
                    throw new OwsException(ExceptionCode.OPERATION_PARSING_FAILED, null, "A document type declaration is not allowed");
                }
            }
            return reader;
        } catch (XMLStreamException wrong) {
            throw malformed(wrong);
        }
    }

    /** What to throw when reading on fails; names the line. */
    public static OwsException malformed(XMLStreamException wrong) {
        int line = wrong.getLocation() == null ? 1 : Math.max(1, wrong.getLocation().getLineNumber());
        return new OwsException(ExceptionCode.OPERATION_PARSING_FAILED, null, "The document is not well-formed XML (line %d)".formatted(line));
    }

    private static XMLInputFactory readers() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("External entities are not read");
        });
        return factory;
    }
}
