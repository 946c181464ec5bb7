package it.torinometropoli.gis.wfs.fes;

import java.util.Optional;

import javax.xml.namespace.QName;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import it.torinometropoli.gis.ows.ExceptionCode;
import it.torinometropoli.gis.ows.OwsException;
import it.torinometropoli.gis.ows.XmlDocument;

/** Walks through a posted document from start to end, one element at a time. */
public final class XmlCursor {

    private static final int DEEPEST = 64;

    private final XMLStreamReader reader;
    private int depth = 1;

    /** Stands on the root element of a document. */
    public XmlCursor(XmlDocument document) {
        this.reader = document.reader();
    }

    /** What to do with an element; it may read on to the element's end, not further. */
    @FunctionalInterface
    public interface Handler {

        /** The cursor stands on the start of an element. */
        void read();
    }

    /** The name of the element that the cursor stands on. */
    public QName name() {
        return reader.getName();
    }

    /** The local name of the element. */
    public String localName() {
        return reader.getLocalName();
    }

    /** An attribute of the element without namespace; empty when absent or blank. */
    public Optional<String> attribute(String attribute) {
        return Optional.ofNullable(reader.getAttributeValue(null, attribute)).map(String::strip).filter(value -> !value.isEmpty());
    }

    /** Whether the element has an attribute without namespace, be it blank. */
    public boolean hasAttribute(String attribute) {
        return reader.getAttributeValue(null, attribute) != null;
    }

    /** The prefixes that are bound where the cursor stands. */
    public Prefixes prefixes() {
        return prefix -> Optional.ofNullable(reader.getNamespaceURI(prefix));
    }

    /** Reads the child elements of the element that the cursor stands on, and goes to its end. */
    public void children(Handler handler) {
        text(handler);
    }

    /** The text of the element, which holds no other elements, without white space at its ends; goes to its end. */
    public String text() {
        String element = localName();
        return text(() -> {
            throw unexpected(element, "text only");
        });
    }

    /**
     * The text of the element without that of its children and without white space at its ends; goes to its end.
     *
     * @param child what to do with a child element
     */
    public String text(Handler child) {
        StringBuilder text = new StringBuilder();
        int level = depth;
        while (depth >= level) {
            int event = next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                child.read();
                while (depth > level) {
                    next();
                }
            } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA || event == XMLStreamConstants.SPACE) {
                text.append(reader.getText());
            }
        }
        return text.toString().strip();
    }

    /** What to throw when an element stands where it may not. */
    public OwsException unexpected(String parent, String allowed) {
        return new OwsException(ExceptionCode.OPERATION_PARSING_FAILED, parent, "%s holds {%s}%s (line %d); allowed: %s".formatted(parent,
                reader.getNamespaceURI(), reader.getLocalName(), reader.getLocation().getLineNumber(), allowed));
    }

    private int next() {
        try {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT && ++depth > DEEPEST) {
                throw new OwsException(ExceptionCode.OPERATION_PARSING_FAILED, null, "The document is nested deeper than %d elements".formatted(DEEPEST));
            }
            if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
            if (event == XMLStreamConstants.END_DOCUMENT) {
                throw new IllegalStateException("Read beyond the end of the document");
            }
            return event;
        } catch (XMLStreamException wrong) {
            throw XmlDocument.malformed(wrong);
        }
    }
}
