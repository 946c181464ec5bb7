package it.torinometropoli.gis.ogcapi;

import java.util.List;

import org.springframework.http.MediaType;

/**
 * A way in which a resource can be had.
 *
 * @param name value of the parameter {@code f}
 * @param type the media type of the answer
 * @param others further media types in Accept headers that it answers to
 */
record Representation(String name, MediaType type, List<MediaType> others) {

    /** A page for people. */
    static final Representation HTML = new Representation("html", MediaType.TEXT_HTML, List.of(MediaType.APPLICATION_XHTML_XML));

    /** Plain JSON. */
    static final Representation JSON = new Representation("json", MediaType.APPLICATION_JSON, List.of());

    /** GeoJSON (RFC 7946). */
    static final Representation GEOJSON = new Representation("json", MediaType.parseMediaType("application/geo+json"),
            List.of(MediaType.APPLICATION_JSON));

    /** JSON Schema. */
    static final Representation SCHEMA = new Representation("json", MediaType.parseMediaType("application/schema+json"),
            List.of(MediaType.APPLICATION_JSON));

    /** An API definition in OpenAPI 3.0. */
    static final Representation OPENAPI = new Representation("json", MediaType.parseMediaType("application/vnd.oai.openapi+json;version=3.0"),
            List.of(MediaType.parseMediaType("application/openapi+json"), MediaType.APPLICATION_JSON));

    /** What most resources offer, the default first. */
    static final List<Representation> JSON_AND_HTML = List.of(JSON, HTML);

    Representation(String name, MediaType type, List<MediaType> others) {
        this.name = name;
        this.type = type;
        this.others = List.copyOf(others);
    }

    /** Whether an Accept header's media type asks for this. */
    boolean answers(MediaType accepted) {
        return accepted.includes(type) || others.stream().anyMatch(accepted::includes);
    }

    /** The media type as links name it. */
    String mediaType() {
        return type.toString();
    }
}
