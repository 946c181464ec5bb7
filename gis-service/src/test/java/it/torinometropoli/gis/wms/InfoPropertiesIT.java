package it.torinometropoli.gis.wms;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import it.torinometropoli.gis.IntegrationTest;
import it.torinometropoli.gis.ServiceClient.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** GetFeatureInfo with PROPERTYNAME, about a place in Torino and its zone. */
@IntegrationTest
class InfoPropertiesIT {

    private static final Coordinate TORINO = new Coordinate(395_500, 4_990_500);

    @LocalServerPort
    private int port;

    private WmsClient wms;

    @BeforeEach
    void connect() {
        wms = new WmsClient(port);
    }

    @ParameterizedTest(name = "{0} of {1}: {2} and {3}")
    @CsvSource(delimiter = '|', value = {
        "nome                    | comuni,zone_omogenee | nome          | nome",
        "nome,codice_istat       | comuni,zone_omogenee | nome,codice_istat | nome",
        "(nome)(azioni)          | comuni,zone_omogenee | nome          | azioni",
        "(nome,geom)(nome)       | comuni,zone_omogenee | nome,geom     | nome",
        "(geom)(nome)            | comuni,zone_omogenee | geom          | nome",
        "( nome , codice_istat )(nome) | comuni,zone_omogenee | nome,codice_istat | nome"})
    void tellsThePropertiesThatAreAskedFor(String asked, String layers, String municipality, String zone) {
        JsonNode features = JsonMapper.shared().readTree(info(layers, "application/json", asked).body()).get("features");

        assertThat(told(features, "comuni.")).containsExactlyInAnyOrder(municipality.split(","));
        assertThat(told(features, "zone_omogenee.")).containsExactlyInAnyOrder(zone.split(","));
    }

    @Test
    void anEmptyListLeavesALayerWhole() {
        JsonNode features = JsonMapper.shared().readTree(info("comuni,zone_omogenee", "application/json", "()(nome)").body()).get("features");

        assertThat(told(features, "comuni.")).contains("nome", "codice_istat", "geom");
        assertThat(told(features, "zone_omogenee.")).containsExactly("nome");
    }

    @Test
    void aGroupTakesThePropertiesThatItsLayersHave() {
        JsonNode features = JsonMapper.shared().readTree(info("psm", "application/json", "(codice_istat)").body()).get("features");

        assertThat(told(features, "comuni.")).containsExactly("codice_istat");
        assertThat(told(features, "zone_omogenee.")).isEmpty();
    }

    @Test
    void holdsForTheOtherFormatsToo() {
        assertThat(info("comuni", "text/plain", "codice_istat").text()).isEqualTo("Comuni (comuni.001272)\n  Codice ISTAT: 001272\n");
        assertThat(info("comuni", "text/html", "codice_istat").text()).contains("001272").doesNotContain("Superficie");
        assertThat(info("comuni", "application/gml+xml; version=3.2", "nome").text()).contains(":nome>Torino<").doesNotContain("gml:pos", ":codice_istat");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', value = {"password|codice_istat, ", "(nome)(codice_istat)|allowed: nome", "(nome)|2 names", "(nome)(nome)(nome)|2 names",
        "(nome|parentheses", "nome)|nome", "(nome)x(nome)|parentheses", "nome,|codice_istat, ", "*|codice_istat, "})
    void whatDoesNotFitIsRefusedWithTheReason(String asked, String reason) {
        Answer answer = info("comuni,zone_omogenee", "application/json", asked);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).contains("code=\"InvalidParameterValue\"", "locator=\"PROPERTYNAME\"", reason);
    }

    private Answer info(String layers, String format, String properties) {
        Map<String, String> request = WmsClient.map(layers, WmsClient.around(TORINO, 1_000));
        request.putAll(Map.of("REQUEST", "GetFeatureInfo", "QUERY_LAYERS", layers, "INFO_FORMAT", format, "I", "100", "J", "100",
                "PROPERTYNAME", properties, "CQL_FILTER", "nome LIKE '%Torino%'"));
        return wms.ask(request);
    }

    /** The names of the properties of the first feature of a layer, the geometry's where it has one. */
    private static List<String> told(JsonNode features, String layer) {
        JsonNode found = features.valueStream().filter(feature -> feature.get("id").asString().startsWith(layer)).findFirst().orElseThrow();
        List<String> names = new ArrayList<>(found.get("properties").propertyNames());
        if (!found.get("geometry").isNull()) {
            names.add("geom");
        }
        return names;
    }
}
