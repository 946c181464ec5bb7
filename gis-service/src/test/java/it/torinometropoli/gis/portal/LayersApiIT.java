package it.torinometropoli.gis.portal;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import it.torinometropoli.gis.IntegrationTest;
import it.torinometropoli.gis.ServiceClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

@IntegrationTest
class LayersApiIT {

    @Autowired
    private JsonMapper json;
    private ServiceClient service;

    @BeforeEach
    void client(@LocalServerPort int port) {
        service = new ServiceClient(port);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            aree_dismesse,     59,  THEME,     Aree produttive dismesse,          Dismissed production sites
            aree_protette,     97,  THEME,     Aree protette e Rete Natura 2000,  Protected areas and Natura 2000
            catalogo_circa,    0,   THEME,     Catalogo CIRCA,                    CIRCA catalogue
            comuni,            312, TERRITORY, Comuni,                            Municipalities
            luoghi_ripristino, 46,  THEME,     Luoghi di ripristino ambientale,   Places of environmental restoration
            zone_omogenee,     11,  TERRITORY, Zone omogenee,                     Homogeneous zones
            """)
    void layersAreListedWithTheirNumberOfFeaturesInBothLanguages(String name, int count, String kind, String italian, String english) {
        JsonNode layer = layer("it", name);

        assertThat(layer.get("count").asInt()).isEqualTo(count);
        assertThat(layer.get("kind").asString()).isEqualTo(kind);
        assertThat(layer.get("title").asString()).isEqualTo(italian);
        assertThat(layer("en", name).get("title").asString()).isEqualTo(english);
        assertThat(layer.get("legend").asString()).contains("GetLegendGraphic", "LAYER=" + name, "LANGUAGE=it");
        assertThat(layer.get("attribution").get("title").asString()).isNotBlank();
        assertThat(layer.get("licence").get("name").asString()).isNotBlank();
    }

    @Test
    void theTerritoryIsDrawnBelowThePlaces() {
        assertThat(layer("it", "comuni").get("drawing_order").asInt()).isLessThan(layer("it", "aree_protette").get("drawing_order").asInt());
        assertThat(layer("it", "zone_omogenee").get("drawing_order").asInt())
                .isLessThan(layer("it", "aree_dismesse").get("drawing_order").asInt());
    }

    @Test
    void aLayerTellsItsLegendInWordsAndTheScalesOfEachLine() {
        JsonNode symbols = layer("en", "aree_protette").get("symbols");

        assertThat(symbols.get(0).toString()).isEqualTo("{\"rule\":\"parchi\",\"title\":\"Park (schematic circle)\",\"scales\":{\"least\":null,\"most\":null}}");
        assertThat(symbols.findValuesAsString("rule")).contains("punto_parchi").doesNotContain("nome_parchi");
        assertThat(symbols.get(3).get("scales").get("most").asDouble()).isEqualTo(350_000);
        assertThat(layer("en", "aree_protette").get("scales").get("most").isNull()).isTrue();
    }

    @Test
    void aLayerTellsItsDateItsNamesAndThatItsFeaturesNameActions() {
        JsonNode layer = layer("en", "luoghi_ripristino");

        assertThat(LocalDate.parse(layer.get("data_date").asString())).isBeforeOrEqualTo(LocalDate.now(ZoneId.of("Europe/Rome")));
        assertThat(layer.get("name_property").asString()).isEqualTo("nome_en");
        assertThat(layer("it", "luoghi_ripristino").get("name_property").asString()).isEqualTo("nome");
        assertThat(layer.get("actions").asBoolean()).isTrue();
    }

    @Test
    void boundsAreDegreesAndAnEmptyLayerSaysHowEntriesCome() {
        List<Double> bounds = numbers(layer("it", "comuni").get("bounds"));

        assertThat(bounds.get(0)).isBetween(6.4, 6.8);
        assertThat(bounds.get(1)).isBetween(44.6, 44.9);
        assertThat(bounds.get(2)).isBetween(8.0, 8.3);
        assertThat(bounds.get(3)).isBetween(45.5, 45.8);
        assertThat(layer("it", "catalogo_circa").get("bounds").isNull()).isTrue();
        assertThat(layer("it", "catalogo_circa").get("empty_note").asString()).isNotBlank();
    }

    @Test
    void aCardReadsInPlainWordsOfItsLanguage() {
        JsonNode italian = get("/api/v1/layers/aree_dismesse/features/AD-001?lang=it");
        JsonNode english = get("/api/v1/layers/aree_dismesse/features/AD-001?lang=en");

        assertThat(italian.get("id").asString()).isEqualTo("aree_dismesse.AD-001");
        assertThat(italian.get("name").asString()).startsWith("Mirafiori");
        assertThat(facts(italian)).containsEntry("Superficie", "300.000 m²").containsEntry("Settore", "automobile");
        assertThat(facts(english)).containsEntry("Area", "300,000 m²").containsEntry("Sector", "automotive")
                .doesNotContainKey("Uso precedente");
        assertThat(english.get("geometry_quality").asString()).startsWith("schematic");
        assertThat(italian.get("source").asString()).isNotBlank();
    }

    @Test
    void aCardLinksItsMunicipalityItsZoneAndItsActionsWithTheReason() {
        JsonNode card = get("/api/v1/layers/aree_dismesse/features/AD-001?lang=en");

        assertThat(card.get("municipality").toString())
                .isEqualTo("{\"code\":\"001272\",\"name\":\"Torino\",\"href\":\"/?luogo=comuni.001272&lang=en\",\"page\":\"/comuni/001272?lang=en\"}");
        assertThat(card.get("zone").get("href").asString()).isEqualTo("/?luogo=zone_omogenee.1&lang=en");
        JsonNode action = card.get("actions").get(0);
        assertThat(action.get("code").asString()).isEqualTo("2.2.2");
        assertThat(action.get("title").asString()).isEqualTo("Monitorare e aggiornare la mappatura delle aree produttive dismesse");
        assertThat(action.get("basis").asString()).startsWith("Every dismissed site");
        assertThat(action.get("href").asString()).isEqualTo("/?azione=2.2.2&lang=en");
        assertThat(action.get("page").asString()).isEqualTo("/piano/azioni/2.2.2?lang=en");
        assertThat(card.get("page").asString()).isEqualTo("/aree-dismesse/AD-001?lang=en");
    }

    @Test
    void aCardTellsWhereThePlaceIsInDegrees() {
        List<Double> envelope = numbers(get("/api/v1/layers/aree_dismesse/features/AD-001").get("envelope"));

        assertThat((envelope.get(0) + envelope.get(2)) / 2).isCloseTo(7.613, offset(1e-4));
        assertThat((envelope.get(1) + envelope.get(3)) / 2).isCloseTo(45.031, offset(1e-4));
    }

    @Test
    void aMunicipalityHasAZoneButIsNotInAMunicipality() {
        JsonNode card = get("/api/v1/layers/comuni/features/001272");

        assertThat(card.get("municipality").isNull()).isTrue();
        assertThat(card.get("zone").get("code").asString()).isEqualTo("1");
    }

    @Test
    void aNameInTheReadersLanguageIsShown() {
        assertThat(get("/api/v1/layers/luoghi_ripristino/features/LR-001?lang=en").get("name").asString())
                .isNotEqualTo(get("/api/v1/layers/luoghi_ripristino/features/LR-001?lang=it").get("name").asString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /api/v1/layers/strade/features/1?lang=it                    | 404 | I livelli sono: aree_dismesse, aree_protette
            /api/v1/layers/strade/features/1?lang=en                    | 404 | The layers are: aree_dismesse, aree_protette
            /api/v1/layers/aree_dismesse/features/AD-999?lang=it        | 404 | Ce ne sono 59, per esempio “AD-001”
            /api/v1/layers/aree_dismesse/features/%27%20OR%201=1?lang=en| 404 | It has 59, for example “AD-001”
            /api/v1/layers/catalogo_circa/features/1?lang=en            | 404 | the layer is still empty
            /api/v1/layers?lang=fr                                      | 400 | it, en
            """)
    void whatIsNotThereIsSaidWithWhatIsThere(String path, int status, String detail) {
        ServiceClient.Answer answer = service.get(path);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(json.readTree(answer.body()).get("detail").asString()).contains(detail);
    }

    @ParameterizedTest
    @ValueSource(strings = {"it", "en"})
    void everyDismissedSiteHasACard(String language) {
        assertThat(json.readTree(service.get("/api/v1/plan/2024-2026/actions/2.2.2").body()).get("features")).hasSize(59)
                .allSatisfy(place -> {
                    String id = place.get("id").asString().substring("aree_dismesse.".length());
                    JsonNode card = get("/api/v1/layers/aree_dismesse/features/" + id + "?lang=" + language);
                    assertThat(card.get("name").asString()).isNotBlank();
                    assertThat(card.get("municipality").isNull()).isFalse();
                    assertThat(card.get("attributes")).isNotEmpty();
                });
    }

    private JsonNode layer(String language, String name) {
        return get("/api/v1/layers?lang=" + language).valueStream().filter(layer -> layer.get("name").asString().equals(name))
                .findFirst().orElseThrow();
    }

    private JsonNode get(String path) {
        ServiceClient.Answer answer = service.get(path);
        assertThat(answer.status()).as(path).isEqualTo(200);
        return json.readTree(answer.body());
    }

    private static Map<String, String> facts(JsonNode card) {
        return card.get("attributes").valueStream().collect(Collectors.toMap(fact -> fact.get("title").asString(),
                fact -> fact.get("value").asString() + (fact.get("unit").isNull() ? "" : " " + fact.get("unit").asString())));
    }

    private static List<Double> numbers(JsonNode array) {
        return array.valueStream().map(JsonNode::asDouble).toList();
    }
}
