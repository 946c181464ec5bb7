package it.torinometropoli.gis.ogcapi;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

import it.torinometropoli.gis.ServiceClient;
import it.torinometropoli.gis.ServiceClient.Answer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** A client of the API of the service under test. */
public final class ApiClient {

    /** The media type of GeoJSON. */
    public static final String GEOJSON = "application/geo+json";

    private static final JsonMapper JSON = new JsonMapper();

    private final ServiceClient client;

    /** A client of the service on a port of this machine. */
    public ApiClient(int port) {
        this.client = new ServiceClient(port);
    }

    /** The address of the landing page. */
    public String root() {
        return client.base() + "/ogcapi";
    }

    /** Asks for a path below the landing page, with its query already encoded. */
    public Answer get(String path, String... headers) {
        return client.get("/ogcapi" + path, headers);
    }

    /** Asks for an address that the service has given out. */
    public Answer follow(String address, String... headers) {
        assertThat(address).startsWith(client.base());
        return client.get(address.substring(client.base().length()), headers);
    }

    /** The JSON of an answer that must be 200. */
    public JsonNode json(String path, String... headers) {
        Answer answer = get(path, headers);
        assertThat(answer.status()).as("%s%n%s", path, answer.text()).isEqualTo(200);
        return read(answer);
    }

    /** The JSON of an answer. */
    public static JsonNode read(Answer answer) {
        return JSON.readTree(answer.body());
    }

    /** The elements of an array. */
    public static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    /** The identifiers of the features of an answer, in order. */
    public static List<String> ids(JsonNode features) {
        return list(features.path("features")).stream().map(feature -> feature.path("id").asString()).toList();
    }

    /** The links of a document that have a relation. */
    public static List<JsonNode> links(JsonNode document, String relation) {
        return list(document.path("links")).stream().filter(link -> link.path("rel").asString().equals(relation)).toList();
    }

    /** The first link of a relation and media type. */
    public static Optional<String> link(JsonNode document, String relation, String type) {
        return links(document, relation).stream().filter(link -> link.path("type").asString().equals(type))
                .map(link -> link.path("href").asString()).findFirst();
    }

    /** The names of all collections. */
    public List<String> collections() {
        return list(json("/collections").path("collections")).stream().map(one -> one.path("id").asString()).toList();
    }

    /** The names of the collections that have features. */
    public List<String> filledCollections() {
        return list(json("/collections").path("collections")).stream().filter(one -> one.has("extent")).map(one -> one.path("id").asString()).toList();
    }

    /** A query with its values encoded. */
    public static String query(Map<String, String> parameters) {
        List<String> pairs = new ArrayList<>();
        parameters.forEach((name, value) -> pairs.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return "?" + String.join("&", pairs);
    }
}
