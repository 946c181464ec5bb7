package it.torinometropoli.gis.vectortiles;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import it.torinometropoli.gis.IntegrationTest;
import it.torinometropoli.gis.ServiceClient;
import it.torinometropoli.gis.ServiceClient.Answer;
import it.torinometropoli.gis.catalog.Catalog;
import it.torinometropoli.gis.catalog.Layer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** The shipped styles as MapLibre reads them. */
@IntegrationTest
class MapLibreStyleIT {

    private static final Set<String> TYPES = Set.of("fill", "line", "circle", "symbol");

    @LocalServerPort
    private int port;
    @Autowired
    private Catalog catalog;
    @Autowired
    private JsonMapper json;

    private ServiceClient service;

    @BeforeEach
    void connect() {
        service = new ServiceClient(port);
    }

    @Test
    void everyStyleOfEveryLayerIsADocumentThatGoesWithItsTiles() {
        for (Layer layer : catalog.layers()) {
            JsonNode tileJson = json.readTree(service.get("/ogcapi/collections/%s/tiles/WebMercatorQuad?f=tilejson".formatted(layer.name())).text());
            for (String name : layer.styles()) {
                JsonNode style = style(layer.name(), name);
                assertThat(style.get("version").asInt()).isEqualTo(8);
                assertThat(style.at("/sources/" + layer.name() + "/type").asString()).isEqualTo("vector");
                assertThat(json.readTree(service.get(path(style.at("/sources/" + layer.name() + "/url").asString())).text())).isEqualTo(tileJson);
                assertThat(style.get("layers")).as(name).isNotEmpty();
                Set<String> ids = new HashSet<>();
                style.get("layers").forEach(drawn -> check(drawn, layer, tileJson, ids));
            }
        }
    }

    private static void check(JsonNode drawn, Layer layer, JsonNode tileJson, Set<String> ids) {
        assertThat(ids.add(drawn.get("id").asString())).isTrue();
        assertThat(TYPES).contains(drawn.get("type").asString());
        assertThat(drawn.get("source").asString()).isEqualTo(layer.name());
        assertThat(tileJson.get("vector_layers").valueStream().map(one -> one.get("id").asString())).contains(drawn.get("source-layer").asString());
        Stream.of("layout", "paint").map(drawn::path).flatMap(group -> group.propertyNames().stream())
                .forEach(property -> assertThat(property).startsWith(drawn.get("type").asString().equals("symbol") ? property.startsWith("symbol") ? "symbol-" : "text-"
                        : drawn.get("type").asString() + "-"));
        if (drawn.has("minzoom") && drawn.has("maxzoom")) {
            assertThat(drawn.get("minzoom").asDouble()).isLessThan(drawn.get("maxzoom").asDouble());
        }
        names(drawn.path("filter")).forEach(name -> assertThat(layer.attribute(name)).as(name).isPresent());
    }

    /** The attributes that an expression asks for. */
    private static Stream<String> names(JsonNode expression) {
        boolean asks = expression.isArray() && expression.size() == 2 && List.of("get", "has").contains(expression.get(0).asString(""));
        return asks ? Stream.of(expression.get(1).asString()) : expression.isArray() ? expression.valueStream().flatMap(MapLibreStyleIT::names) : Stream.of();
    }

    @Test
    void coloursWidthsScalesAndTextsAreThoseOfTheSld() {
        JsonNode layers = style("comuni", "comuni").get("layers");

        JsonNode surface = layers.get(0);
        assertThat(surface.get("type").asString()).isEqualTo("fill");
        assertThat(surface.at("/paint/fill-color").asString()).isEqualTo("#F7F5EF");
        assertThat(surface.at("/paint/fill-opacity").asDouble()).isEqualTo(0.7);
        assertThat(surface.get("maxzoom").asDouble()).isCloseTo(9.642, within(0.001));
        assertThat(layers.get(1).at("/paint/line-width").asDouble()).isEqualTo(0.5);
        assertThat(layers.get(1).at("/layout/line-join").asString()).isEqualTo("round");
        JsonNode capital = layers.get(4);
        assertThat(capital.get("filter").toString()).isEqualTo("[\"==\",[\"get\",\"codice_istat\"],\"001272\"]");
        assertThat(capital.get("source-layer").asString()).isEqualTo("comuni_anchor");
        assertThat(capital.at("/layout/text-field").toString()).isEqualTo("[\"to-string\",[\"get\",\"nome\"]]");
        assertThat(capital.at("/layout/text-anchor").asString()).isEqualTo("center");
        assertThat(capital.at("/layout/text-size").asDouble()).isEqualTo(15);
        assertThat(capital.at("/layout/symbol-sort-key").toString()).isEqualTo("[\"-\",0,2000]");
        assertThat(capital.at("/paint/text-halo-color").asString()).isEqualTo("rgba(255,255,255,0.85)");
    }

    @Test
    void elseRulesLeaveOutWhatOthersTake() {
        JsonNode dismissed = layer("aree_dismesse", "aree_dismesse", "dismessa");

        assertThat(dismissed.get("type").asString()).isEqualTo("circle");
        assertThat(dismissed.get("source-layer").asString()).isEqualTo("aree_dismesse_anchor");
        assertThat(dismissed.get("filter").toString()).startsWith("[\"all\",[\"!\",[\"==\",[\"get\",\"contaminazione\"],\"sito_orfano\"]],[\"!\",");
    }

    @Test
    void valuesByRecodeBecomeAMatch() {
        assertThat(style("zone_omogenee", "zone_omogenee").at("/layers/0/paint/fill-color").toString())
                .startsWith("[\"match\",[\"get\",\"codice\"],").contains("\"#E9C9A8\"");
    }

    @Test
    void whatIsSaidOtherwiseIsListed() {
        assertThat(notes("aree_dismesse", "aree_dismesse")).contains("superficie: the pattern is drawn as a flat colour as dense as the pattern is on the whole",
                "orfano: the mark 'x' is drawn as a circle of its size", "nome: the label is not moved to find room");
        assertThat(notes("comuni", "evidenza")).anyMatch(note -> note.contains("the function area cannot be said"));
    }

    private List<String> notes(String layer, String style) {
        return style(layer, style).at("/metadata/gis:approximations").valueStream()
                .map(note -> note.get("rule").asString() + ": " + note.get("note").asString()).toList();
    }

    private JsonNode layer(String layer, String style, String rule) {
        return style(layer, style).get("layers").valueStream().filter(one -> one.get("id").asString().endsWith("-" + rule)).findFirst().orElseThrow();
    }

    private JsonNode style(String layer, String style) {
        Answer answer = service.get("/ogcapi/collections/%s/styles/%s?f=mapbox".formatted(layer, style));
        assertThat(answer.contentType()).isEqualTo("application/vnd.mapbox.style+json");
        return json.readTree(answer.text());
    }

    private String path(String address) {
        return address.substring(service.base().length());
    }
}
