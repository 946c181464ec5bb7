package it.torinometropoli.gis.cql2;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads conditions in the JSON encoding (OGC 21-065r2, 8.4). Places are JSON pointers. */
final class JsonParser {

    private static final int DEEPEST = 200;
    private static final List<String> TIMES = List.of("date", "timestamp", "interval");
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build()).build()).build();

    private JsonParser() {
    }

    /**
     * Reads a condition.
     *
     * @throws Cql2Exception where it is none
     */
    static Node parse(String text) {
        try {
            JsonNode document = JSON.readTree(text);
            if (document == null || document.isMissingNode()) {
                throw new Cql2Exception("/", "there is no JSON");
            }
            return node(document, "");
        } catch (JacksonException wrong) {
            throw new Cql2Exception("character " + Math.max(1, wrong.getLocation() == null ? 1 : wrong.getLocation().getColumnNr()),
                    "the condition is not JSON, or nested more than %d deep".formatted(DEEPEST));
        }
    }

    private static Node node(JsonNode json, String path) {
        String place = path.isEmpty() ? "/" : path;
        if (json.isString()) {
            return new Node.Value(place, json.asString());
        }
        if (json.isNumber()) {
            return new Node.Value(place, json.asDouble());
        }
        if (json.isBoolean()) {
            return new Node.Value(place, json.asBoolean());
        }
        if (json.isArray()) {
            return new Node.Values(place, nodes(json, path));
        }
        if (!json.isObject()) {
            throw new Cql2Exception(place, "null is no value; there is the operator isNull");
        }
        return object(json, path, place);
    }

    private static Node object(JsonNode json, String path, String place) {
        if (json.has("op")) {
            return new Node.Call(place, text(json, "op", place), json.has("args") ? nodes(array(json, "args", place), path + "/args") : List.of());
        }
        if (json.has("property")) {
            return new Node.Property(place, text(json, "property", place));
        }
        if (json.has("bbox") && !json.has("type")) {
            return Shapes.box(place, StreamSupport.stream(array(json, "bbox", place).spliterator(), false).map(number -> JsonShapes.number(number, place)).toList());
        }
        if (json.has("type")) {
            return new Node.Shape(place, JsonShapes.read(json, place));
        }
        for (String time : TIMES) {
            if (json.has(time)) {
                List<Node> arguments = json.path(time).isArray() ? nodes(json.path(time), path + "/" + time) : List.of(node(json.path(time), path + "/" + time));
                return Times.read(place, time, arguments).orElseThrow();
            }
        }
        throw new Cql2Exception(place, "an object has op and args, or property, date, timestamp, interval, bbox, or is a GeoJSON geometry");
    }

    private static List<Node> nodes(JsonNode array, String path) {
        List<Node> nodes = new ArrayList<>();
        for (JsonNode element : array) {
            nodes.add(node(element, path + "/" + nodes.size()));
        }
        return nodes;
    }

    private static JsonNode array(JsonNode json, String member, String place) {
        if (!json.path(member).isArray()) {
            throw new Cql2Exception(place, "%s must be an array".formatted(member));
        }
        return json.path(member);
    }

    private static String text(JsonNode json, String member, String place) {
        if (!json.path(member).isString()) {
            throw new Cql2Exception(place, "%s must be a text".formatted(member));
        }
        return json.path(member).asString();
    }
}
