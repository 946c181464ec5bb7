package it.torinometropoli.gis.geoserver;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** An element of a document as GeoServer persists it: elements without namespaces that hold either elements or text, two spaces for each level. */
final class XmlNode {

    private final String name;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final List<XmlNode> children = new ArrayList<>();
    private String text;

    XmlNode(String name) {
        this.name = name;
    }

    XmlNode attribute(String key, String value) {
        attributes.put(key, value);
        return this;
    }

    /** Adds an element that holds text, none when the text is null; this element again. */
    XmlNode add(String child, Object value) {
        if (value != null) {
            add(child).text = value.toString();
        }
        return this;
    }

    /** Adds an element that refers to another object by its identifier; this element again. */
    XmlNode refer(String child, String id) {
        add(child).add("id", id);
        return this;
    }

    /** Adds {@code <entry key="…">text</entry>}; this element again. */
    XmlNode entry(String key, Object value) {
        XmlNode entry = add("entry").attribute("key", key);
        entry.text = value.toString();
        return this;
    }

    /** Adds an element and goes into it. */
    XmlNode add(String child) {
        XmlNode node = new XmlNode(child);
        children.add(node);
        return node;
    }

    /** The document in UTF-8, which GeoServer expects without saying so in the file. */
    byte[] document() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            XMLStreamWriter out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            write(out, "\n");
            out.writeCharacters("\n");
            out.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
        return bytes.toByteArray();
    }

    private void write(XMLStreamWriter out, String line) throws XMLStreamException {
        out.writeStartElement(name);
        for (Map.Entry<String, String> attribute : attributes.entrySet()) {
            out.writeAttribute(attribute.getKey(), attribute.getValue());
        }
        if (text != null) {
            out.writeCharacters(text);
        }
        for (XmlNode child : children) {
            out.writeCharacters(line + "  ");
            child.write(out, line + "  ");
        }
        if (!children.isEmpty()) {
            out.writeCharacters(line);
        }
        out.writeEndElement();
    }
}
