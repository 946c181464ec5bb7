package it.torinometropoli.gis.xml;

import java.io.InputStream;
import java.util.Optional;
import java.util.function.Consumer;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Walks through a document from start to end, one element at a time. A reader is handed the cursor on the start of an element and may read
 * on to that element's end, not further; what it leaves unread is skipped. Document types and entities are refused and nothing outside
 * the document is fetched.
 */
public final class XmlCursor {

    /** The deepest nesting of elements that is read. */
    public static final int MAX_DEPTH = 64;

    private static final int LONGEST_ECHO = 100;
    private static final String REPORT_CDATA = "http://java.sun.com/xml/stream/properties/report-cdata-event";

    private final XMLStreamReader reader;
    private int depth = 1;

    /** Reads one child element, on whose start the cursor stands. */
    @FunctionalInterface
    public interface Child {

        /**
         * Reads the element.
         *
         * @param name its local name
         */
        void read(String name);
    }

    /**
     * Goes on with a reader that knows no document types.
     *
     * @param reader stands on the start of the root element
     */
    public XmlCursor(XMLStreamReader reader) {
        this.reader = reader;
    }

    /**
     * Opens a document at its root element.
     *
     * @param document left open
     * @throws XmlException when it is not XML or has a document type declaration
     */
    public static XmlCursor open(InputStream document) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(REPORT_CDATA, true);
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(document);
            while (reader.getEventType() != XMLStreamConstants.START_ELEMENT) {
                if (reader.next() == XMLStreamConstants.DTD) {
                    throw new XmlPlace(reader.getLocation().getLineNumber(), null).wrong("a document type declaration is not accepted");
                }
            }
            return new XmlCursor(reader);
        } catch (XMLStreamException broken) {
            throw notWellFormed(broken);
        }
    }

    /** Local name of the element that the cursor stands on. */
    public String name() {
        return reader.getLocalName();
    }

    /** Namespace of the element; empty when it has none. */
    public String namespace() {
        return reader.getNamespaceURI() == null ? "" : reader.getNamespaceURI();
    }

    /** Where the element is. */
    public XmlPlace place() {
        return new XmlPlace(Math.max(1, reader.getLocation().getLineNumber()), reader.hasName() ? reader.getLocalName() : null);
    }

    /** The attribute of a local name, in any namespace or none, trimmed; empty when absent or blank. */
    public Optional<String> attribute(String attribute) {
        return Optional.ofNullable(reader.getAttributeValue(null, attribute)).map(String::strip).filter(value -> !value.isEmpty());
    }

    /** The value of an attribute that must be there. */
    public String requiredAttribute(String attribute) {
        return attribute(attribute).orElseThrow(() -> place().wrong("the attribute '%s' is missing".formatted(attribute)));
    }

    /** Whether the element has an attribute, be it blank. */
    public boolean hasAttribute(String attribute) {
        return reader.getAttributeValue(null, attribute) != null;
    }

    /** The prefixes that are bound where the cursor stands, as long as it stands there. */
    public Prefixes prefixes() {
        return prefix -> Optional.ofNullable(reader.getNamespaceURI(prefix));
    }

    /** Reads the child elements of an element that holds no text, and goes to its end. */
    public void children(Child child) {
        XmlPlace parent = place();
        Consumer<String> refusal = text -> {
            if (!text.isBlank()) {
                throw new XmlPlace(place().line(), parent.element())
                        .wrong("the text '%s' does not belong here".formatted(shortened(text.strip())));
            }
        };
        content(child, refusal, refusal);
    }

    /**
     * Reads an element with both text and child elements, in order, and goes to its end.
     *
     * @param text takes each text up to the next element or CDATA section
     * @param verbatim takes what CDATA sections hold, unless the document's reader joins them with the text about them
     */
    public void mixed(Child child, Consumer<String> text, Consumer<String> verbatim) {
        content(child, text, verbatim);
    }

    /** The trimmed text of an element without children; goes to its end. */
    public String text() {
        return text(name -> {
            throw unexpected("text only");
        });
    }

    /** The trimmed text of an element without that of its children; goes to its end. */
    public String text(Child child) {
        StringBuilder text = new StringBuilder();
        content(child, text::append, text::append);
        return text.toString().strip();
    }

    /** Leaves out an element and all that it holds. */
    public void skip() {
        content(name -> { }, text -> { }, text -> { });
    }

    /** Refuses all content of an element, and goes to its end. */
    public void empty() {
        children(name -> {
            throw unexpected("nothing");
        });
    }

    /** An error of form about the element here. */
    public XmlException wrong(String reason) {
        return place().wrong(reason);
    }

    /** An error about an element that has no place here. */
    public XmlException unexpected(String allowed) {
        return unexpected(null, allowed);
    }

    /**
     * An error about an element that has no place here.
     *
     * @param locator what a service's exception report blames
     * @param allowed the elements that may stand here
     */
    public XmlException unexpected(String locator, String allowed) {
        return place().wrong(XmlException.Fault.FORM, locator, "this element is not read here; allowed: " + allowed);
    }

    private void content(Child child, Consumer<String> text, Consumer<String> verbatim) {
        int level = depth;
        StringBuilder pending = new StringBuilder();
        while (depth >= level) {
            switch (next()) {
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.SPACE -> pending.append(reader.getText());
                case XMLStreamConstants.CDATA -> {
                    flush(pending, text);
                    verbatim.accept(reader.getText());
                }
                case XMLStreamConstants.START_ELEMENT -> {
                    flush(pending, text);
                    child.read(name());
                    while (depth > level) {
                        next();
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> flush(pending, text);
                case XMLStreamConstants.ENTITY_REFERENCE -> throw new XmlPlace(place().line(), null).wrong("entities are not accepted");
                default -> { }
            }
        }
    }

    private static void flush(StringBuilder pending, Consumer<String> text) {
        if (!pending.isEmpty()) {
            text.accept(pending.toString());
            pending.setLength(0);
        }
    }

    private int next() {
        try {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT && ++depth > MAX_DEPTH) {
                throw wrong("elements are nested more than %d deep".formatted(MAX_DEPTH));
            }
            if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
            if (event == XMLStreamConstants.END_DOCUMENT) {
                throw new IllegalStateException("Read beyond the end of the document");
            }
            return event;
        } catch (XMLStreamException broken) {
            throw notWellFormed(broken);
        }
    }

    private static XmlException notWellFormed(XMLStreamException broken) {
        int line = broken.getLocation() == null ? 0 : Math.max(0, broken.getLocation().getLineNumber());
        String reason = broken.getMessage() == null ? "" : ": " + broken.getMessage().replaceAll("(?s)^.*Message: ", "").strip();
        return new XmlPlace(line, null).wrong("the document is not well-formed XML" + shortened(reason));
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_ECHO ? text : text.substring(0, LONGEST_ECHO) + "…";
    }
}
