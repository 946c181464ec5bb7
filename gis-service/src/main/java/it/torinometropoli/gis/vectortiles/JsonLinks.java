package it.torinometropoli.gis.vectortiles;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import it.torinometropoli.gis.format.Link;

/** Links in JSON as the OGC API standards write them (OGC 19-072, clause 8). */
final class JsonLinks {

    /** The media type of JSON. */
    static final String JSON = "application/json";

    private JsonLinks() {
    }

    /** The links as a value of a JSON document; an address with braces is marked as a template. */
    static List<Map<String, Object>> of(Link... links) {
        return Arrays.stream(links).map(JsonLinks::link).toList();
    }

    private static Map<String, Object> link(Link link) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("rel", link.relation());
        document.put("href", link.address());
        if (link.type() != null) {
            document.put("type", link.type());
        }
        if (link.title() != null) {
            document.put("title", link.title());
        }
        if (link.address().contains("{")) {
            document.put("templated", true);
        }
        return document;
    }
}
