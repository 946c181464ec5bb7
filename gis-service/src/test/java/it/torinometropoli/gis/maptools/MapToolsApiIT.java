package it.torinometropoli.gis.maptools;

import java.util.List;

import it.torinometropoli.gis.IntegrationTest;
import it.torinometropoli.gis.ServiceClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

@IntegrationTest
class MapToolsApiIT {

    @Autowired
    private JsonMapper json;
    private ServiceClient service;

    @BeforeEach
    void client(@LocalServerPort int port) {
        service = new ServiceClient(port);
    }

    @Test
    void pointsAreMeasuredOnTheEllipsoid() {
        JsonNode measure = read("/api/v1/measure?points=-73.8,40.6;-0.5,51.6");

        assertThat(measure.get("length").asDouble()).isCloseTo(5_551_759.4003, offset(0.0002));
        assertThat(measure.get("segments")).hasSize(1);
        assertThat(measure.get("area").isNull()).isTrue();
    }

    @Test
    void columnsAreThoseOfTheReadersLanguageWithTheNameFirstAndWordsForCodes() {
        JsonNode italian = read("/api/v1/layers/aree_dismesse/columns?lang=it");
        JsonNode english = read("/api/v1/layers/aree_dismesse/columns?lang=en");

        assertThat(italian.get(0).get("name").asString()).isEqualTo("nome");
        assertThat(italian.get(0).get("naming").asBoolean()).isTrue();
        assertThat(names(italian)).contains("uso_precedente").doesNotContain("uso_precedente_en");
        assertThat(names(english)).contains("uso_precedente_en").doesNotContain("uso_precedente");
        assertThat(column(english, "settore").get("values").get("tessile").asString()).isEqualTo("textile");
        assertThat(column(italian, "area_m2").get("unit").asString()).isEqualTo("m²");
    }

    @Test
    void whatLiesInAMunicipalityIsWhatItsStoredQueryGives() {
        for (JsonNode part : read("/api/v1/selections?comune=001272")) {
            String layer = part.get("layer").asString();
            int stored = matched("&STOREDQUERY_ID=urn:x-torinometropoli:gis:query:FeaturesOfMunicipality&codice_istat=001272&livello=" + layer);
            if (part.has("ids")) {
                assertThat(part.get("ids")).as(layer).hasSize(stored);
            } else {
                assertThat(matched("&TYPENAMES=" + layer + "&CQL_FILTER=" + part.get("condition").asString().replace(" ", "%20"))).isEqualTo(stored);
            }
        }
    }

    @Test
    void aZoneHoldsItselfItsMunicipalitiesAndTheirPlaces() {
        JsonNode parts = read("/api/v1/selections?zona=5");

        assertThat(parts.findValuesAsString("layer")).contains("zone_omogenee", "comuni", "aree_dismesse");
        assertThat(parts.toString()).contains("zone_omogenee.5", "aree_dismesse.AD-049");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /api/v1/measure                                | 400 | prende da 2 a 400 punti
            /api/v1/measure?points=7,45                    | 400 | prende da 2 a 400 punti
            /api/v1/measure?points=7,45;8                  | 400 | contiene “8”
            /api/v1/measure?points=7,45;8,95               | 400 | contiene “8,95”
            /api/v1/measure?points=7,45;NaN,45             | 400 | contiene “NaN,45”
            /api/v1/selections                             | 400 | “comune”
            /api/v1/selections?comune=001272&zona=5        | 400 | “zona”
            /api/v1/selections?comune=999999               | 404 | /api/v1/comuni
            /api/v1/selections?zona=5%20or%201             | 404 | /api/v1/zone
            /api/v1/layers/nulla/columns                   | 404 | aree_dismesse
            /api/v1/layers/comuni/columns?lang=de          | 400 | it, en
            """)
    void aRequestThatCannotBeAnsweredIsToldWhatThereIs(String path, int status, String words) {
        ServiceClient.Answer answer = service.get(path, "Accept-Language", "it");

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(json.readTree(answer.text()).get("detail").asString()).contains(words);
    }

    @Test
    void onlyTheMapForOtherSitesMayBeShownInTheirFrames() {
        ServiceClient.Answer embedded = service.get("/incorpora?lang=en");
        ServiceClient.Answer page = service.get("/");

        assertThat(embedded.status()).isEqualTo(200);
        assertThat(embedded.header("Content-Security-Policy")).contains("frame-ancestors *", "script-src 'self'");
        assertThat(embedded.headers().firstValue("X-Frame-Options")).isEmpty();
        assertThat(embedded.text()).contains("id=\"map\"", "Open in the portal", "href=\"/?lang=en\"").doesNotContain("<header", "/note-legali");
        assertThat(page.header("Content-Security-Policy")).contains("frame-ancestors 'self'");
        assertThat(page.header("X-Frame-Options")).isEqualTo("SAMEORIGIN");
        assertThat(service.get("/incorpora/").header("Content-Security-Policy")).contains("frame-ancestors 'self'");
    }

    private JsonNode read(String path) {
        ServiceClient.Answer answer = service.get(path);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return json.readTree(answer.text());
    }

    private int matched(String query) {
        return read("/wfs?SERVICE=WFS&VERSION=2.0.0&REQUEST=GetFeature&OUTPUTFORMAT=application/json" + query).get("numberMatched").asInt();
    }

    private static List<String> names(JsonNode columns) {
        return columns.findValuesAsString("name");
    }

    private static JsonNode column(JsonNode columns, String name) {
        return columns.valueStream().filter(column -> column.get("name").asString().equals(name)).findFirst().orElseThrow();
    }
}
