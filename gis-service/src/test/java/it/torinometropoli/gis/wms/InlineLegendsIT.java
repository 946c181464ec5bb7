package it.torinometropoli.gis.wms;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

import it.torinometropoli.gis.IntegrationTest;
import it.torinometropoli.gis.ServiceClient;
import it.torinometropoli.gis.ServiceClient.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

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

/** Legends of styles that come with the request. */
@IntegrationTest
class InlineLegendsIT {

    private static final String RED = "#ff0000";
    private static final String GREEN = "#00ff00";
    private static final String BLUE = "#0000ff";

    @LocalServerPort
    private int port;

    private ServiceClient service;

    @BeforeEach
    void connect() {
        service = new ServiceClient(port);
    }

    /** Parameters, the colours that the legend must show of red, green and blue. */
    static Stream<Arguments> legends() {
        String both = document(layer("comuni", filled("rosso", RED), filled("verde", GREEN)));
        String scales = document(layer("comuni", style("a", "", rule(RED).replace("<Rule>", "<Rule><Name>vicino</Name><MaxScaleDenominator>1000</MaxScaleDenominator>")
                + rule(GREEN).replace("<Rule>", "<Rule><Name>lontano</Name><MinScaleDenominator>1000</MinScaleDenominator>"))));
        return Stream.of(
                arguments("the style of the layer", Map.of("SLD_BODY", document(layer("zone_omogenee", filled("a", BLUE)), layer("comuni", filled("a", RED)))), RED),
                arguments("the style that is asked for", Map.of("SLD_BODY", both, "STYLE", "verde"), GREEN),
                arguments("all styles that a map would draw", Map.of("SLD_BODY", both), RED + GREEN),
                arguments("the default of several", Map.of("SLD_BODY", document(layer("comuni", filledByDefault("a", BLUE), filled("b", RED)))), BLUE),
                arguments("a value of the request", Map.of("SLD_BODY", document(layer("comuni", filled("a", env("colore", RED)))), "ENV", "colore:" + GREEN), GREEN),
                arguments("a value that the request has not", Map.of("SLD_BODY", document(layer("comuni", filled("a", env("colore", RED))))), RED),
                arguments("a rule", Map.of("SLD_BODY", scales, "RULE", "lontano"), GREEN),
                arguments("a scale", Map.of("SLD_BODY", scales, "SCALE", "500"), RED));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("legends")
    void showWhatTheRequestDescribes(String what, Map<String, String> change, String colours) {
        for (String version : new String[] {"1.1.1", "1.3.0"}) {
            BufferedImage legend = WmsClient.picture(legend(version, change));
            for (String colour : new String[] {RED, GREEN, BLUE}) {
                assertThat(shows(legend, colour)).as("%s in %s", colour, version).isEqualTo(colours.contains(colour));
            }
        }
    }

    /** Parameters, and the style of the published legend that they must give. */
    static Stream<Arguments> published() {
        return Stream.of(
                arguments("a library that has not the style", Map.of("SLD_BODY", document(layer("comuni", filled("a", RED))), "STYLE", "evidenza"), "evidenza"),
                arguments("a library for another layer", Map.of("SLD_BODY", document(layer("zone_omogenee", filled("a", RED)))), ""),
                arguments("a published style in it", Map.of("SLD_BODY", document(layer("comuni", named("evidenza")))), "evidenza"),
                arguments("values that the style does not ask for", Map.of("ENV", "colore:" + GREEN), ""));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("published")
    void areThoseOfPublishedStylesWhereTheRequestHasNone(String what, Map<String, String> change, String style) {
        assertThat(legend("1.3.0", change).body()).isEqualTo(legend("1.3.0", Map.of("STYLE", style)).body());
    }

    @Test
    void areToldAsJson() {
        Answer answer = legend("1.3.0", Map.of("FORMAT", "application/json", "SLD_BODY", document(layer("comuni", filled("a", RED), filled("b", GREEN)))));

        assertThat(JsonMapper.shared().readTree(answer.body()).at("/Legend/0/rules").valueStream()
                .map(rule -> rule.at("/symbolizers/0/Polygon/fill").asString()).toList()).containsExactly(RED, GREEN);
    }

    @Test
    void changeTheirEntityTagWithTheStyle() {
        String body = document(layer("comuni", filled("a", RED)));
        String tag = legend("1.3.0", Map.of("SLD_BODY", body)).header("ETag");

        assertThat(legend("1.3.0", Map.of("SLD_BODY", body)).header("ETag")).isEqualTo(tag).isNotEmpty();
        assertThat(legend("1.3.0", Map.of("SLD_BODY", body.replace("ff", "ee"))).header("ETag")).isNotEqualTo(tag);
    }

    /** Parameters, the code of the exception and what it says. */
    static Stream<Arguments> refused() {
        String red = document(layer("comuni", filled("a", RED)));
        return Stream.of(
                arguments(Map.of("SLD_BODY", red, "STYLE", "nessuno"), "StyleNotDefined", "evidenza"),
                arguments(Map.of("SLD_BODY", red, "RULE", "nessuna"), "InvalidParameterValue", "RULE"),
                arguments(Map.of("SLD_BODY", red, "LAYER", "nessuno"), "LayerNotDefined", "comuni"),
                arguments(Map.of("SLD_BODY", document(layer("psm", filled("a", RED))), "LAYER", "psm"), "StyleNotDefined", "psm"),
                arguments(Map.of("SLD_BODY", document(layer("comuni", style("a", "", rule(RED).repeat(201))))), "InvalidParameterValue", "200"),
                arguments(Map.of("SLD_BODY", "<StyledLayerDescriptor"), "InvalidParameterValue", "SLD_BODY"),
                arguments(Map.of("SLD", "http://127.0.0.1/"), "OptionNotSupported", "SLD_BODY"),
                arguments(Map.of("ENV", "colore"), "InvalidParameterValue", "ENV"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("refused")
    void areRefusedWithTheReason(Map<String, String> change, String code, String reason) {
        Map<String, String> parameters = parameters("1.3.0", change);
        Answer answer = service.post("/wms", "application/x-www-form-urlencoded", ServiceClient.form(parameters));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).contains("code=\"" + code + "\"", reason);
    }

    private Answer legend(String version, Map<String, String> change) {
        Answer answer = service.get("/wms", parameters(version, change));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer;
    }

    private static Map<String, String> parameters(String version, Map<String, String> change) {
        Map<String, String> parameters = new LinkedHashMap<>(Map.of("SERVICE", "WMS", "VERSION", version, "REQUEST", "GetLegendGraphic",
                "LAYER", "comuni", "FORMAT", "image/png"));
        parameters.putAll(change);
        return parameters;
    }

    private static boolean shows(BufferedImage legend, String colour) {
        int wanted = 0xff000000 | Integer.parseInt(colour.substring(1), 16);
        return Arrays.stream(legend.getRGB(0, 0, legend.getWidth(), legend.getHeight(), null, 0, legend.getWidth())).anyMatch(pixel -> pixel == wanted);
    }
}
