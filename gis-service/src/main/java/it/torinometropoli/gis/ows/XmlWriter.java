package it.torinometropoli.gis.ows;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes an XML document in UTF-8. Texts and attribute values are escaped, characters that XML cannot hold are left out. Names are
 * given as they are to be read, with their prefix; the caller declares prefixes with {@link #attribute} on the root element.
 */
public final class XmlWriter implements AutoCloseable {

    private static final XMLOutputFactory WRITERS = XMLOutputFactory.newDefaultFactory();

    private final XMLStreamWriter writer;

    /**
     * Starts a document.
     *
     * @param output where it goes; left open
     */
    public XmlWriter(OutputStream output) {
        try {
            this.writer = WRITERS.createXMLStreamWriter(new BufferedWriter(new OutputStreamWriter(output, StandardCharsets.UTF_8)));
            writer.writeStartDocument("UTF-8", "1.0");
        } catch (XMLStreamException failed) {
            throw failure(failed);
        }
    }

    /** A document type declaration with a system identifier only; before the root element. */
    public XmlWriter doctype(String root, String systemId) {
        return write(() -> writer.writeDTD("<!DOCTYPE %s SYSTEM \"%s\">".formatted(root, systemId)));
    }

    /** Opens an element. */
    public XmlWriter open(String name) {
        return write(() -> writer.writeStartElement(name));
    }

    /** Gives the element that was just opened an attribute; nothing when the value is null. */
    public XmlWriter attribute(String name, Object value) {
        return value == null ? this : write(() -> writer.writeAttribute(name, legal(value.toString())));
    }

    /** Writes text into the open element; nothing when the value is null. */
    public XmlWriter text(Object value) {
        return value == null ? this : write(() -> writer.writeCharacters(legal(value.toString())));
    }

    /** Ends the element opened last. */
    public XmlWriter end() {
        return write(writer::writeEndElement);
    }

    /** Writes an element that holds only text; nothing when the value is null. */
    public XmlWriter element(String name, Object value) {
        return value == null ? this : open(name).text(value).end();
    }

    /** Writes an element without content; give it attributes with {@link #attribute}. */
    public XmlWriter empty(String name) {
        return write(() -> writer.writeEmptyElement(name));
    }

    /** Ends what is open and sends everything on; the output stays open. */
    @Override
    public void close() {
        write(() -> {
            writer.writeEndDocument();
            writer.flush();
        });
    }

    private XmlWriter write(Step step) {
        try {
            step.run();
            return this;
        } catch (XMLStreamException failed) {
            throw failure(failed);
        }
    }

    private static RuntimeException failure(XMLStreamException failed) {
        return failed.getCause() instanceof IOException gone ? new UncheckedIOException(gone) : new IllegalStateException(failed);
    }

    private static String legal(String text) {
        if (text.codePoints().allMatch(XmlWriter::legal)) {
            return text;
        }
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints().filter(XmlWriter::legal).forEach(kept::appendCodePoint);
        return kept.toString();
    }

    /** The characters of XML 1.0, production 2. */
    private static boolean legal(int character) {
        return character >= 0x20 && character <= 0xD7FF || character == '\t' || character == '\n' || character == '\r'
                || character >= 0xE000 && character <= 0xFFFD || character >= 0x10000;
    }

    @FunctionalInterface
    private interface Step {
        void run() throws XMLStreamException;
    }
}
