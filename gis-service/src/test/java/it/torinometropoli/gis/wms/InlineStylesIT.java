package it.torinometropoli.gis.wms;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

import it.torinometropoli.gis.IntegrationTest;
import it.torinometropoli.gis.ServiceClient;
import it.torinometropoli.gis.ServiceClient.Answer;
import it.torinometropoli.gis.geo.Crs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.springframework.boot.test.web.server.LocalServerPort;

import static it.torinometropoli.gis.wms.SldDocuments.document;
import static it.torinometropoli.gis.wms.SldDocuments.env;
import static it.torinometropoli.gis.wms.SldDocuments.filled;
import static it.torinometropoli.gis.wms.SldDocuments.filledByDefault;
import static it.torinometropoli.gis.wms.SldDocuments.layer;
import static it.torinometropoli.gis.wms.SldDocuments.named;
import static it.torinometropoli.gis.wms.SldDocuments.rule;
import static it.torinometropoli.gis.wms.SldDocuments.style;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** Styles that come with a request: SLD_BODY by itself and beside LAYERS, ENV. */
@IntegrationTest
class InlineStylesIT {

    private static final String RED = "#ff0000";
    private static final String GREEN = "#00ff00";
    private static final String BLUE = "#0000ff";
    /** Within Torino, which fills the map. */
    private static final Envelope TORINO = WmsClient.around(new Coordinate(395_500, 4_990_500), 100);
    private static final int MIDDLE = WmsClient.SIZE / 2;

    @LocalServerPort
    private int port;

    private WmsClient wms;

    @BeforeEach
    void connect() {
        wms = new WmsClient(port);
    }

    /** Parameters, and the parameters or the colour of the map that they must give. */
    static Stream<Arguments> requests() {
        String red = document(layer("comuni", filled("rosso", RED)));
        String both = document(layer("comuni", filled("rosso", RED), filled("verde", GREEN)));
        return Stream.of(
                arguments("a layer in a style of its own", Map.of("SLD_BODY", red), RED),
                arguments("layers one over the other", Map.of("SLD_BODY", document(layer("comuni", filled("a", RED)), layer("zone_omogenee", filled("b", BLUE)))), BLUE),
                arguments("styles one over the other", Map.of("SLD_BODY", both), GREEN),
                arguments("a layer twice", Map.of("SLD_BODY", document(layer("comuni", filled("a", RED)), layer("comuni", filled("b", BLUE)))), BLUE),
                arguments("a published style", Map.of("SLD_BODY", document(layer("comuni", named("evidenza")))), "LAYERS=comuni&STYLES=evidenza"),
                arguments("a layer without style", Map.of("SLD_BODY", document(layer("comuni"))), "LAYERS=comuni&STYLES="),
                arguments("a group", Map.of("SLD_BODY", document(layer("psm"))), "LAYERS=psm&STYLES="),
                arguments("a library for LAYERS", Map.of("SLD_BODY", red, "LAYERS", "comuni", "STYLES", ""), RED),
                arguments("the style of a library that is asked for", Map.of("SLD_BODY", both, "LAYERS", "comuni", "STYLES", "rosso"), RED),
                arguments("the default of a library",
                        Map.of("SLD_BODY", document(layer("comuni", filledByDefault("a", BLUE), filled("b", RED))), "LAYERS", "comuni"), BLUE),
                arguments("a library that has not the style", Map.of("SLD_BODY", red, "LAYERS", "comuni", "STYLES", "evidenza"), "LAYERS=comuni&STYLES=evidenza"),
                arguments("a library for another layer", Map.of("SLD_BODY", red, "LAYERS", "zone_omogenee", "STYLES", ""), "LAYERS=zone_omogenee&STYLES="),
                arguments("a condition beside a style", Map.of("SLD_BODY", red, "CQL_FILTER", "nome <> 'Torino'"), "none"),
                arguments("a condition in a style", Map.of("SLD_BODY", document(layer("comuni", style("a", "",
                        "<Rule><ogc:Filter><ogc:PropertyIsEqualTo><ogc:PropertyName>nome</ogc:PropertyName><ogc:Literal>Pinerolo</ogc:Literal></ogc:PropertyIsEqualTo></ogc:Filter>"
                                + rule(RED).substring("<Rule>".length()))))), "none"),
                arguments("a value of the request", Map.of("SLD_BODY", document(layer("comuni", filled("a", env("colore", RED)))), "ENV", "colore:" + GREEN), GREEN),
                arguments("a value that the request has not", Map.of("SLD_BODY", document(layer("comuni", filled("a", env("colore", RED)))), "ENV", "altro:1"), RED));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("requests")
    void drawTheMapThatTheyDescribe(String what, Map<String, String> change, String expected) {
        for (String version : new String[] {"1.1.1", "1.3.0"}) {
            Map<String, String> asked = map(version, change);
            Answer answer = wms.ask(asked);
            assertThat(answer.contentType()).as(answer.text()).isEqualTo("image/png");
            if (expected.contains("=")) {
                assertThat(answer.body()).isEqualTo(wms.ask(map(version, pairs(expected))).body());
            } else {
                int pixel = WmsClient.picture(answer).getRGB(MIDDLE, MIDDLE);
                assertThat(pixel).as(version).isEqualTo(expected.equals("none") ? 0 : 0xff000000 | Integer.parseInt(expected.substring(1), 16));
            }
        }
    }

    @Test
    void aMapChangesItsEntityTagWithTheStyleAndItsValues() {
        String body = document(layer("comuni", filled("a", env("colore", RED))));
        Answer first = wms.ask(map("1.3.0", Map.of("SLD_BODY", body)));

        assertThat(wms.ask(map("1.3.0", Map.of("SLD_BODY", body))).header("ETag")).isEqualTo(first.header("ETag")).isNotEmpty();
        assertThat(wms.ask(map("1.3.0", Map.of("SLD_BODY", body.replace("ff", "ee")))).header("ETag")).isNotEqualTo(first.header("ETag"));
        assertThat(wms.ask(map("1.3.0", Map.of("SLD_BODY", body, "ENV", "colore:" + BLUE))).header("ETag")).isNotEqualTo(first.header("ETag"));
    }

    @Test
    void valuesThatAPublishedStyleDoesNotAskForChangeNothing() {
        Map<String, String> plain = map("1.3.0", Map.of("LAYERS", "psm"));

        assertThat(wms.ask(map("1.3.0", Map.of("LAYERS", "psm", "ENV", "colore:#00ff00"))).body()).isEqualTo(wms.ask(plain).body());
    }

    @Test
    void whatIsDrawnInAStyleOfTheRequestCanBeAskedFor() {
        Map<String, String> info = map("1.3.0", Map.of("SLD_BODY", document(layer("comuni", filled("a", RED)))));
        info.putAll(Map.of("REQUEST", "GetFeatureInfo", "QUERY_LAYERS", "comuni", "INFO_FORMAT", "application/json", "I", "100", "J", "100"));

        assertThat(wms.ask(info).text()).contains("\"nome\":\"Torino\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TILED=true&TILESORIGIN=0,0", "BUFFER=10", "FORMAT_OPTIONS=antialias:full;layout:legend", "FOO=bar", "TIME=current"})
    void parametersOfOtherMapServersAreNoObstacle(String extra) {
        Map<String, String> plain = map("1.1.1", Map.of("LAYERS", "comuni"));
        Map<String, String> extended = new HashMap<>(plain);
        extended.putAll(pairs(extra));

        assertThat(wms.ask(extended).body()).isEqualTo(wms.ask(plain).body());
    }

    @Test
    void aLongRequestIsPosted() {
        Map<String, String> request = map("1.3.0", Map.of("SLD_BODY", document("<!--" + "x".repeat(30_000) + "-->", layer("comuni", filled("a", RED)))));
        Answer answer = new ServiceClient(port).post("/wms", "application/x-www-form-urlencoded", ServiceClient.form(request));

        assertThat(WmsClient.picture(answer).getRGB(MIDDLE, MIDDLE)).isEqualTo(0xffff0000);
    }

    private static Map<String, String> map(String version, Map<String, String> change) {
        Map<String, String> parameters = WmsClient.map("", TORINO, version, Crs.UTM32);
        parameters.remove("LAYERS");
        parameters.remove("STYLES");
        parameters.putAll(change);
        return parameters;
    }

    private static Map<String, String> pairs(String query) {
        Map<String, String> pairs = new HashMap<>();
        for (String pair : query.split("&")) {
            pairs.put(pair.split("=", 2)[0], pair.split("=", 2)[1]);
        }
        return pairs;
    }
}
