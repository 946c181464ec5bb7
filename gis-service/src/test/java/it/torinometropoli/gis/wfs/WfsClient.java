package it.torinometropoli.gis.wfs;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import it.torinometropoli.gis.ServiceClient;
import it.torinometropoli.gis.ServiceClient.Answer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks the WFS of the service under test. Queries are written as they are read, {@code name=value&name=value}, and encoded here. */
final class WfsClient {

    private static final JsonMapper JSON = new JsonMapper();

    private final ServiceClient service;

    WfsClient(int port) {
        this.service = new ServiceClient(port);
    }

    ServiceClient service() {
        return service;
    }

    /** Asks with SERVICE, VERSION and the parameters of the query; a parameter without equals sign is left out. */
    Answer ask(String query) {
        Map<String, String> parameters = new LinkedHashMap<>(Map.of("service", "WFS", "version", "2.0.0"));
        Arrays.stream(query.split("&")).filter(part -> !part.isBlank()).forEach(part -> {
            String[] pair = part.strip().split("=", 2);
            if (pair.length == 1) {
                parameters.remove(pair[0]);
            } else {
                parameters.put(pair[0], pair[1]);
            }
        });
        return service.get("/wfs", parameters);
    }

    /** GetFeature as GeoJSON. */
    JsonNode json(String query) {
        return JSON.readTree(ask("request=GetFeature&outputFormat=application/json&" + query).body());
    }

    /** The answer behind an address that the service has given. */
    JsonNode follow(String address) {
        return JSON.readTree(service.get(address.substring(service.base().length())).body());
    }

    /** Posts a request in XML. */
    Answer post(String document) {
        return service.post("/wfs", "application/xml", document);
    }

    /** The identifiers of the features of a GeoJSON collection without the name of the layer. */
    static List<String> ids(JsonNode collection) {
        List<String> ids = new ArrayList<>();
        collection.get("features").forEach(feature -> ids.add(feature.get("id").asString().split("\\.", 2)[1]));
        return ids;
    }

    /** The text of the first element with this tag. */
    static String first(Answer answer, String tag) {
        String document = new String(answer.body(), StandardCharsets.UTF_8);
        int start = document.indexOf("<" + tag + ">") + tag.length() + 2;
        return document.substring(start, document.indexOf("</" + tag + ">", start));
    }
}
