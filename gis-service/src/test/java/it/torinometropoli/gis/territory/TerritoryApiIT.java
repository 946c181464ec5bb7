package it.torinometropoli.gis.territory;

import it.torinometropoli.gis.IntegrationTest;
import it.torinometropoli.gis.ServiceClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

@IntegrationTest
class TerritoryApiIT {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @LocalServerPort
    private int port;
    private ServiceClient client;

    @BeforeEach
    void makeClient() {
        client = new ServiceClient(port);
    }

    @Test
    void listsEveryMunicipalityWithItsZone() {
        JsonNode municipalities = json("/api/v1/comuni");

        assertThat(municipalities.size()).isEqualTo(312);
        assertThat(municipalities.get(0).toString())
                .isEqualTo("{\"code\":\"001001\",\"name\":\"Agliè\",\"zone\":{\"code\":8,\"name\":\"Canavese occidentale\"}}");
    }

    @Test
    void tellsTheFactsOfAMunicipalityAndCountsItsPlaces() {
        JsonNode torino = json("/api/v1/comuni/001272");

        assertThat(torino.get("name").asString()).isEqualTo("Torino");
        assertThat(torino.get("area_km2").asDouble()).isEqualTo(130.01);
        assertThat(torino.get("feature_id").asString()).isEqualTo("comuni.001272");
        assertThat(torino.get("zone_certainty").asString()).isEqualTo("ufficiale");
        assertThat(count(torino, "places", "layer", "aree_dismesse", "count")).isEqualTo(17);
        assertThat(count(torino, "actions", "code", "2.2.2", "places")).isEqualTo(17);
        assertThat(count(torino, "actions", "code", "2.2.1", "places")).isEqualTo(4);
    }

    @Test
    void countsAPlaceInEveryMunicipalityThatItsSourceNames() {
        assertThat(count(json("/api/v1/comuni/001223"), "places", "layer", "aree_dismesse", "count")).isEqualTo(1);
        assertThat(count(json("/api/v1/comuni/001073"), "places", "layer", "aree_protette", "count")).isEqualTo(1);
    }

    @Test
    void countsAPlaceOnceInAZoneHoweverManyOfItsMunicipalitiesItTouches() {
        JsonNode eporediese = json("/api/v1/zone/9");

        assertThat(eporediese.get("municipalities").size()).isEqualTo(54);
        assertThat(count(eporediese, "places", "layer", "aree_dismesse", "count")).isEqualTo(4);
    }

    @Test
    void saysWhenNoPopulationIsPublishedForAZone() {
        JsonNode west = json("/api/v1/zone/2");

        assertThat(west.get("population").isNull()).isTrue();
        assertThat(west.get("population_source").asString()).startsWith("trovato solo il dato superato");
        assertThat(west.get("population_2011").asInt()).isEqualTo(234_878);
    }

    @Test
    void answersInTheLanguageOfTheReader() {
        JsonNode torino = JSON.readTree(client.get("/api/v1/comuni/001272", "Accept-Language", "en").text());

        assertThat(torino.get("zone_source").asString()).startsWith("official list");
        assertThat(torino.get("places").toString()).contains("Dismissed production sites");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /api/v1/comuni/999999 | No municipality has the ISTAT code '999999'; /api/v1/comuni lists them.
            /api/v1/comuni/Torino | No municipality has the ISTAT code 'Torino'; /api/v1/comuni lists them.
            /api/v1/zone/12       | No homogeneous zone has the number '12'; /api/v1/zone lists them.
            /api/v1/zone/nord     | No homogeneous zone has the number 'nord'; /api/v1/zone lists them.
            """)
    void whatIsNotThereIsAProblemThatSaysWhereToLook(String path, String detail) {
        ServiceClient.Answer answer = client.get(path, "Accept-Language", "en");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(JSON.readTree(answer.text()).get("detail").asString()).isEqualTo(detail);
    }

    private JsonNode json(String path) {
        ServiceClient.Answer answer = client.get(path, "Accept-Language", "it");
        assertThat(answer.status()).isEqualTo(200);
        return JSON.readTree(answer.text());
    }

    private static int count(JsonNode node, String list, String key, String value, String count) {
        for (JsonNode item : node.get(list)) {
            if (item.get(key).asString().equals(value)) {
                return item.get(count).asInt();
            }
        }
        return 0;
    }
}
