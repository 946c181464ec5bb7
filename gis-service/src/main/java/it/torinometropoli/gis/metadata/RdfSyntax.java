package it.torinometropoli.gis.metadata;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

import it.torinometropoli.gis.metadata.Rdf.Link;
import it.torinometropoli.gis.metadata.Rdf.Literal;
import it.torinometropoli.gis.metadata.Rdf.Property;
import it.torinometropoli.gis.metadata.Rdf.Thing;
import it.torinometropoli.gis.ows.XmlWriter;
import tools.jackson.databind.json.JsonMapper;

/** The forms in which a graph is given out. */
enum RdfSyntax {

    /** JSON-LD 1.1. */
    JSONLD("application/ld+json", RdfSyntax::json),
    /** RDF 1.1 Turtle. */
    TTL("text/turtle", RdfSyntax::turtle),
    /** RDF 1.1 XML. */
    RDF("application/rdf+xml", RdfSyntax::xml);

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String mediaType;
    private final Function<List<Thing>, byte[]> writer;

    RdfSyntax(String mediaType, Function<List<Thing>, byte[]> writer) {
        this.mediaType = mediaType;
        this.writer = writer;
    }

    String mediaType() {
        return mediaType;
    }

    /** A graph as a document in UTF-8. */
    byte[] write(List<Thing> graph) {
        return writer.apply(graph);
    }

    private static byte[] json(List<Thing> graph) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("@context", Rdf.PREFIXES);
        document.put("@graph", graph.stream().map(RdfSyntax::node).toList());
        return JSON.writeValueAsBytes(document);
    }

    private static Map<String, Object> node(Thing thing) {
        Map<String, Object> node = new LinkedHashMap<>();
        node.put("@id", thing.address());
        node.put("@type", thing.types());
        Map<String, List<Object>> values = new LinkedHashMap<>();
        thing.properties().forEach(property -> values.computeIfAbsent(property.name(), name -> new ArrayList<>()).add(value(property)));
        node.putAll(values);
        return node;
    }

    private static Map<String, String> value(Property property) {
        Map<String, String> value = new LinkedHashMap<>();
        if (property.value() instanceof Literal literal) {
            value.put("@value", literal.text());
            value.put("@language", literal.language());
            value.put("@type", literal.type());
            value.values().removeIf(Objects::isNull);
        } else {
            value.put("@id", ((Link) property.value()).address());
        }
        return value;
    }

    private static byte[] turtle(List<Thing> graph) {
        StringBuilder text = new StringBuilder();
        Rdf.PREFIXES.forEach((prefix, address) -> text.append("@prefix %s: <%s> .\n".formatted(prefix, address)));
        for (Thing thing : graph) {
            text.append('\n').append(reference(thing.address())).append(" a ").append(String.join(", ", thing.types()));
            thing.properties().forEach(property -> text.append(" ;\n    ").append(property.name()).append(' ').append(term(property)));
            text.append(" .\n");
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String term(Property property) {
        if (property.value() instanceof Literal literal) {
            return quoted(literal.text()) + (literal.language() == null ? "" : "@" + literal.language()) + (literal.type() == null ? "" : "^^" + literal.type());
        }
        return reference(((Link) property.value()).address());
    }

    /** Characters that a reference cannot hold are escaped (RDF 1.1 Turtle, 6.4). */
    private static String reference(String address) {
        StringBuilder text = new StringBuilder("<");
        address.codePoints().forEach(letter -> {
            if (letter <= ' ' || "<>\"{}|^`\\".indexOf(letter) >= 0) {
                text.append("\\u%04X".formatted(letter));
            } else {
                text.appendCodePoint(letter);
            }
        });
        return text.append('>').toString();
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n").replace("\r", "\\r") + '"';
    }

    private static byte[] xml(List<Thing> graph) {
        ByteArrayOutputStream document = new ByteArrayOutputStream();
        write(graph, document);
        return document.toByteArray();
    }

    private static void write(List<Thing> graph, OutputStream output) {
        try (XmlWriter xml = new XmlWriter(output)) {
            xml.open("rdf:RDF");
            Rdf.PREFIXES.forEach((prefix, address) -> xml.attribute("xmlns:" + prefix, address));
            for (Thing thing : graph) {
                xml.open(thing.types().get(0)).attribute("rdf:about", thing.address());
                thing.types().stream().skip(1).forEach(type -> xml.empty("rdf:type").attribute("rdf:resource", Rdf.address(type)));
                thing.properties().forEach(property -> property(property, xml));
                xml.end();
            }
        }
    }

    private static void property(Property property, XmlWriter xml) {
        if (property.value() instanceof Literal literal) {
            xml.open(property.name()).attribute("xml:lang", literal.language())
                    .attribute("rdf:datatype", literal.type() == null ? null : Rdf.address(literal.type())).text(literal.text()).end();
        } else {
            xml.empty(property.name()).attribute("rdf:resource", ((Link) property.value()).address());
        }
    }
}
