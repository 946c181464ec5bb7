package it.torinometropoli.gis.style;

import java.io.InputStream;
import java.util.Set;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * A place in an XML document: always at the start of an element when handed to a reader, which leaves it at that element's end.
 * DTDs and entities are refused and nothing outside the document is fetched.
 */
final class XmlCursor {

    private static final int MAX_DEPTH = 60;

    private final XMLStreamReader reader;
    private final String source;
    private Set<String> properties;
    private int depth;

    /** Reads one child element; the cursor is at its start and must be left at its end. */
    @FunctionalInterface
    interface ChildReader {
        void read(String name);
    }

    /** Receives the text between child elements. */
    @FunctionalInterface
    interface TextReader {
        void read(String text);
    }

    /**
     * Opens a document at its root element.
     *
     * @param source what messages call the document
     * @param properties the properties that the document may name, or null for any
     * @throws StyleException when it is not XML or has a DTD
     */
    XmlCursor(InputStream document, String source, Set<String> properties) {
        this.source = source;
        this.properties = properties;
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try {
            this.reader = factory.createXMLStreamReader(document);
            while (next() != XMLStreamConstants.START_ELEMENT) {
                if (reader.getEventType() == XMLStreamConstants.DTD) {
                    throw new StyleException(source, line(), null, "a document type declaration is not accepted");
                }
            }
        } catch (XMLStreamException broken) {
            throw notWellFormed(broken);
        }
    }

    /** Local name of the element that starts or ends here. */
    String name() {
        return reader.getLocalName();
    }

    /** Line number from 1. */
    int line() {
        return Math.max(1, reader.getLocation().getLineNumber());
    }

    /** The value of an attribute of the element that starts here, or null. */
    String attribute(String name) {
        return reader.getAttributeValue(null, name);
    }

    /** The value of an attribute that must be there. */
    String requiredAttribute(String name) {
        String value = attribute(name);
        if (value == null || value.isBlank()) {
            throw wrong("the attribute '%s' is missing".formatted(name));
        }
        return value.trim();
    }

    /** Reads the child elements of an element that holds no text. */
    void children(ChildReader child) {
        String element = name();
        content(child, text -> {
            throw new StyleException(source, line(), element, "the text '%s' does not belong here".formatted(text.trim()));
        });
    }

    /** Reads an element with both text and child elements, in order. */
    void mixed(ChildReader child, TextReader text) {
        content(child, text);
    }

    /** The trimmed text of an element without children. */
    String text() {
        StringBuilder text = new StringBuilder();
        content(name -> {
            throw unknown("text only");
        }, text::append);
        return text.toString().trim();
    }

    /** The properties that the document may name, or null for any. */
    Set<String> properties() {
        return properties;
    }

    /** From here on, the properties that the document may name; null for any. */
    void properties(Set<String> allowed) {
        this.properties = allowed;
    }

    /** Leaves out an element and all that it holds. */
    void skip() {
        content(name -> skip(), text -> { });
    }

    /** An error about the element here. */
    StyleException wrong(String reason) {
        return new StyleException(source, line(), name(), reason);
    }

    /** An error about an element that has no place here. */
    StyleException unknown(String allowed) {
        return wrong("this element is not read here; allowed: " + allowed);
    }

    private void content(ChildReader child, TextReader text) {
        if (++depth > MAX_DEPTH) {
            throw wrong("elements are nested more than %d deep".formatted(MAX_DEPTH));
        }
        for (int event = next(); event != XMLStreamConstants.END_ELEMENT; event = next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                child.read(name());
            } else if (event == XMLStreamConstants.CHARACTERS && !reader.isWhiteSpace() || event == XMLStreamConstants.CDATA) {
                text.read(reader.getText());
            } else if (event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw new StyleException(source, line(), null, "entities are not accepted");
            }
        }
        depth--;
    }

    private int next() {
        try {
            return reader.next();
        } catch (XMLStreamException broken) {
            throw notWellFormed(broken);
        }
    }

    private StyleException notWellFormed(XMLStreamException broken) {
        int line = broken.getLocation() == null ? 0 : broken.getLocation().getLineNumber();
        String reason = broken.getMessage().replaceAll("(?s)^.*Message: ", "");
        return new StyleException(source, line, null, "the document is not well-formed XML: " + reason);
    }
}
