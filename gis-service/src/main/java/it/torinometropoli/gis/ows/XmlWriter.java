package it.torinometropoli.gis.ows;

import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Writes an XML document in UTF-8. Texts and attribute values are escaped, characters that XML cannot hold are left out. Names are
 * given as they are to be read, with their prefix; the caller declares prefixes with {@link #attribute} on the root element. Every method throws an
 * {@link java.io.UncheckedIOException} when the client has gone. The platform's own writers take three times as long, of which documents of
 * features consist.
 */
public final class XmlWriter implements AutoCloseable {

    private final Utf8Output output;
    private final Deque<String> open = new ArrayDeque<>();
    private Tag tag = Tag.NONE;

    /** The tag that attributes can still be given to. */
    private enum Tag { NONE, START, EMPTY }

    /**
     * Starts a document.
     *
     * @param output where it goes; left open
     */
    public XmlWriter(OutputStream output) {
        this.output = new Utf8Output(output);
        this.output.text("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
    }

    /** A document type declaration with a system identifier only; before the root element. */
    public XmlWriter doctype(String root, String systemId) {
        output.text("<!DOCTYPE %s SYSTEM \"%s\">".formatted(root, systemId));
        return this;
    }

    /** Opens an element. */
    public XmlWriter open(String name) {
        start(name, Tag.START);
        open.push(name);
        return this;
    }

    /** Writes an element without content; give it attributes with {@link #attribute}. */
    public XmlWriter empty(String name) {
        start(name, Tag.EMPTY);
        return this;
    }

    private void start(String name, Tag started) {
        content().ascii('<');
        output.text(name);
        tag = started;
    }

    /**
     * Gives the element that was just opened an attribute; nothing when the value is null.
     *
     * @throws IllegalStateException when the element has content already
     */
    public XmlWriter attribute(String name, Object value) {
        if (value == null) {
            return this;
        }
        if (tag == Tag.NONE) {
            throw new IllegalStateException("the attribute " + name + " comes after content");
        }
        output.ascii(' ');
        output.text(name);
        output.text("=\"");
        XmlText.attribute(value.toString(), output);
        output.ascii('"');
        return this;
    }

    /** Writes text into the open element; nothing when the value is null. */
    public XmlWriter text(Object value) {
        if (value != null) {
            XmlText.content(value.toString(), content());
        }
        return this;
    }

    /** Writes a comment into the open element; two hyphens, which no comment may hold (XML 1.0, 2.5), are written apart. */
    public XmlWriter comment(String text) {
        content().text("<!-- ");
        output.text(text.replace("--", "- -"));
        output.text(" -->");
        return this;
    }

    /** Where to write content of the open element that needs no escaping, such as numbers, until the next call of another method. */
    public Utf8Output content() {
        if (tag != Tag.NONE) {
            output.text(tag == Tag.START ? ">" : "/>");
            tag = Tag.NONE;
        }
        return output;
    }

    /** Ends the element opened last. */
    public XmlWriter end() {
        content().text("</");
        output.text(open.pop());
        output.ascii('>');
        return this;
    }

    /** Writes an element that holds only text; nothing when the value is null. */
    public XmlWriter element(String name, Object value) {
        return value == null ? this : open(name).text(value).end();
    }

    /** Ends what is open and sends everything on; the output stays open. */
    @Override
    public void close() {
        while (!open.isEmpty()) {
            end();
        }
        content().send();
    }
}
