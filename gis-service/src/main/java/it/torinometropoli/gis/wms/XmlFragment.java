package it.torinometropoli.gis.wms;

import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.Map;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;

import it.torinometropoli.gis.ows.ExceptionCode;
import it.torinometropoli.gis.ows.OwsException;

/** An element of a document as a document of its own, on the same lines, so that errors name the line of the document that it came in. */
final class XmlFragment {

    private static final int DEEPEST = 64;
    private static final XMLOutputFactory WRITERS = XMLOutputFactory.newDefaultFactory();

    private final XMLStreamReader reader;
    private final Map<String, String> around;
    private final XMLStreamWriter writer;

    private XmlFragment(XMLStreamReader reader, Map<String, String> around, StringWriter text) throws XMLStreamException {
        this.reader = reader;
        this.around = around;
        this.writer = WRITERS.createXMLStreamWriter(text);
    }

    /**
     * Reads the element on whose start the reader stands, and goes to its end.
     *
     * @param around the namespaces by prefix that are bound around the element
     * @throws OwsException when elements are nested too deep
     * @throws XMLStreamException when the document is malformed
     */
    static String read(XMLStreamReader reader, Map<String, String> around) throws XMLStreamException {
        StringWriter text = new StringWriter();
        text.write("\n".repeat(Math.max(0, reader.getLocation().getLineNumber() - 1)));
        XmlFragment fragment = new XmlFragment(reader, around, text);
        fragment.copy();
        fragment.writer.flush();
        return text.toString();
    }

    private void copy() throws XMLStreamException {
        int depth = 0;
        do {
            switch (reader.getEventType()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    start(depth);
                    if (++depth > DEEPEST) {
                        throw new OwsException(ExceptionCode.OPERATION_PARSING_FAILED, null, "The document is nested deeper than %d elements".formatted(DEEPEST));
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    writer.writeEndElement();
                    depth--;
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> writer.writeCharacters(reader.getText());
                default -> { }
            }
        } while (depth > 0 && reader.next() > 0);
    }

    private void start(int depth) throws XMLStreamException {
        writer.writeStartElement(text(reader.getPrefix()), reader.getLocalName(), text(reader.getNamespaceURI()));
        for (Map.Entry<String, String> bound : bindings(depth).entrySet()) {
            if (bound.getKey().isEmpty()) {
                writer.writeDefaultNamespace(bound.getValue());
            } else {
                writer.writeNamespace(bound.getKey(), bound.getValue());
            }
        }
        for (int position = 0; position < reader.getAttributeCount(); position++) {
            String namespace = text(reader.getAttributeNamespace(position));
            if (namespace.isEmpty()) {
                writer.writeAttribute(reader.getAttributeLocalName(position), reader.getAttributeValue(position));
            } else {
                writer.writeAttribute(reader.getAttributePrefix(position), namespace, reader.getAttributeLocalName(position),
                        reader.getAttributeValue(position));
            }
        }
    }

    /** The prefixes that an element binds and, at the outermost one, those that are bound around it. */
    private Map<String, String> bindings(int depth) {
        Map<String, String> bindings = new LinkedHashMap<>(depth == 0 ? around : Map.of());
        bindings.putAll(bindings(reader));
        return bindings;
    }

    /** The namespaces by prefix that the element on whose start a reader stands binds; the default one under an empty prefix. */
    static Map<String, String> bindings(XMLStreamReader reader) {
        Map<String, String> bindings = new LinkedHashMap<>();
        for (int position = 0; position < reader.getNamespaceCount(); position++) {
            bindings.put(text(reader.getNamespacePrefix(position)), text(reader.getNamespaceURI(position)));
        }
        return bindings;
    }

    private static String text(String text) {
        return text == null ? "" : text;
    }
}
