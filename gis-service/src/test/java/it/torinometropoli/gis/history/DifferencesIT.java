package it.torinometropoli.gis.history;

import java.io.IOException;
import java.time.Instant;
import java.util.List;

import it.torinometropoli.gis.IntegrationTest;
import it.torinometropoli.gis.ServiceClient;
import it.torinometropoli.gis.ServiceClient.Answer;
import it.torinometropoli.gis.catalog.Catalog;
import it.torinometropoli.gis.catalog.Layer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * What changed in a layer between two days, as files and on the page: a month of protected areas; and what is noted by itself when data change. The layer
 * is one that the services of all tests look at, so it has a database of its own; {@link LayerHistoryIT} proves the statements on every database.
 */
@IntegrationTest
@Tag("once")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DifferencesIT {

    private static final String LAYER = "aree_protette";
    private static final String FILES = "/dati/differenze/" + LAYER;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @LocalServerPort
    private int port;
    @Autowired
    private JdbcClient owner;
    @Autowired
    private VersionStore versions;
    @Autowired
    private HistoryKeeper keeper;
    @Autowired
    private Catalog catalog;
    private ServiceClient client;
    private Layer layer;

    @BeforeAll
    void aMonthOfParks() {
        client = new ServiceClient(port);
        layer = catalog.layer(LAYER).orElseThrow();
        keeper.look(Instant.now());
        forget();
        new MonthOfParks(versions, owner, layer).note();
    }

    @AfterAll
    void forget() {
        owner.sql("DELETE FROM feature_version WHERE layer = ?").param(LAYER).update();
        owner.sql("DELETE FROM layer_history WHERE layer = ?").param(LAYER).update();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "2026-06-01 | 2026-06-08 | ",
            "2026-06-08 | 2026-06-13 | b changed nome Parco B→Parco B, nuovo; c removed nome Parco C→; d added nome →Parco D",
            "2026-06-13 | 2026-06-20 | a changed WKT; b changed nome Parco B, nuovo→Parco B; d changed nome Parco D→'=D",
            "2026-06-08 | 2026-06-20 | a changed WKT; c removed nome Parco C→; d added nome →'=D"})
    void differencesSayWhatWasAddedChangedAndRemoved(String since, String until, String expected) throws IOException {
        List<CSVRecord> rows = table(FILES + ".csv?since=" + since + "&until=" + until);

        assertThat(rows.stream().filter(row -> row.get(2).equals("nome") || row.get(1).equals("changed")).map(DifferencesIT::told).toList())
                .isEqualTo(expected == null ? List.of() : List.of(expected.strip().split("; ")));
        assertThat(rows).allSatisfy(row -> assertThat(row.get(5)).isEqualTo(layer.licence().name()));
    }

    private List<CSVRecord> table(String path) throws IOException {
        Answer answer = client.get(path);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        try (CSVParser parser = CSVParser.parse(answer.text(), CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get())) {
            return parser.getRecords();
        }
    }

    private static String told(CSVRecord row) {
        String id = row.get(0).substring(row.get(0).indexOf('.') + 1);
        return id + " " + row.get(1) + " " + row.get(2) + (row.get(2).equals("WKT") ? "" : " " + row.get(3) + "→" + row.get(4));
    }

    @Test
    void asGeoJsonEachHasItsShapeAndWhatDiffers() {
        JsonNode document = json(FILES + ".geojson?since=2026-06-08&until=2026-06-20");
        JsonNode moved = document.at("/features/0");

        assertThat(document.get("since").asString()).isEqualTo("2026-06-08");
        assertThat(document.get("licence").asString()).isEqualTo(layer.licence().name());
        assertThat(document.get("features").findValuesAsString("id")).containsExactly("aree_protette.a", "aree_protette.c", "aree_protette.d");
        assertThat(moved.at("/properties/geometry_changed").asBoolean()).isTrue();
        assertThat(moved.at("/properties/before")).isEmpty();
        assertThat(moved.at("/geometry/coordinates")).isNotEqualTo(moved.at("/properties/geometry_before/coordinates"));
        assertThat(moved.at("/geometry/coordinates/0/0/0/0").asDouble()).isBetween(7.6, 7.8);
        assertThat(document.get("citation").asString()).contains(layer.title().it(), layer.licence().name());
        assertThat(document.at("/features/2/properties/before").isNull()).isTrue();
        assertThat(document.at("/features/2/properties/after/nome").asString()).isEqualTo("=D");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            ".csv | since | 2026-06-01 … 2026-06-24",
            ".csv?since=2026-05-31 | since | 2026-06-01 … 2026-06-24 (− 2026-06-10 … 2026-06-12)",
            ".geojson?since=2026-06-11 | since | 2026-06-10 … 2026-06-12",
            ".csv?since=2026-06-01&until=2026-06-10 | until | 2026-06-10 … 2026-06-12",
            ".csv?since=2026-06-20&until=2026-06-26 | until | 2026-06-24",
            ".csv?since=2026-06-20&until=2026-06-02 | until | 2026-06-20",
            ".csv?since=ieri | since | ieri",
            ".csv?since=2026-02-30 | since | 2026-06-01"})
    void daysOfWhichNothingIsKnownAreRefusedByTheNameOfTheParameter(String request, String parameter, String told) {
        Answer answer = client.get(FILES + request);
        JsonNode problem = JSON.readTree(answer.body());

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(problem.get("parameter").asString()).isEqualTo(parameter);
        assertThat(problem.get("detail").asString()).contains(parameter, told);
    }

    @Test
    void aLastDayThatIsNotGivenIsTheLastOneKnown() {
        assertThat(json(FILES + ".geojson?since=2026-06-20").get("until").asString()).isEqualTo("2026-06-24");
    }

    @Test
    void whoHasTheDifferencesIsNotSentThemAgain() {
        String request = FILES + ".csv?since=2026-06-08&until=2026-06-20";

        assertThat(client.get(request, "If-None-Match", client.get(request).header("ETag")).status()).isEqualTo(304);
    }

    @Test
    void theIndexTellsTheKnownDaysOfEveryLayer() {
        JsonNode index = json("/dati/differenze/indice.json");

        assertThat(index.findValuesAsString("layer")).containsExactlyElementsOf(catalog.layers().stream().map(Layer::name).toList());
        JsonNode parks = index.valueStream().filter(offer -> offer.get("layer").asString().equals(LAYER)).findFirst().orElseThrow();
        assertThat(parks.get("first").asString()).isEqualTo("2026-06-01");
        assertThat(parks.get("last").asString()).isEqualTo("2026-06-24");
        assertThat(parks.get("unknown")).isEqualTo(JSON.readTree("[{\"first\": \"2026-06-10\", \"last\": \"2026-06-12\"}]"));
        assertThat(client.get(parks.get("csv").asString().substring(client.base().length()) + "?since=2026-06-01").status()).isEqualTo(200);
    }

    @Test
    void theFormLeadsToTheFile() {
        Answer answer = client.get("/dati/differenze?layer=" + LAYER + "&since=2026-06-08&until=&formato=csv");

        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("Location")).endsWith(FILES + ".csv?since=2026-06-08");
    }

    @Test
    void theFormSaysWhatIsWrongAndKeepsWhatWasChosen() {
        Answer answer = client.get("/dati/differenze?lang=it&layer=" + LAYER + "&since=2026-06-11&until=2026-06-20&formato=geojson");
        Document page = Jsoup.parse(answer.text());

        assertThat(answer.status()).isEqualTo(400);
        assertThat(page.select("[role=alert]").text()).contains("giorno iniziale", "Giorni noti");
        assertThat(page.select("#since").attr("aria-invalid")).isEqualTo("true");
        assertThat(page.select("#since").val()).isEqualTo("2026-06-11");
        assertThat(page.select("#until").val()).isEqualTo("2026-06-20");
        assertThat(page.select("#formato [selected]").val()).isEqualTo("geojson");
    }

    @Test
    void aChangeOfTheDataIsNotedByItself() {
        String id = owner.sql("SELECT min(codice_istat) FROM municipality").query(String.class).single();
        String name = owner.sql("SELECT nome FROM municipality WHERE codice_istat = ?").param(id).query(String.class).single();
        await().atMost(30, SECONDS).until(() -> noted(id) > 0);
        int before = noted(id);
        try {
            owner.sql("UPDATE municipality SET nome = 'Nome di prova' WHERE codice_istat = ?").param(id).update();
            await().atMost(60, SECONDS).until(() -> noted(id) > before);
            assertThat(owner.sql("SELECT content FROM feature_version WHERE feature_id = ? AND valid_to IS NULL").param("comuni." + id).query(String.class)
                    .single()).contains("\"Nome di prova\"");
        } finally {
            owner.sql("UPDATE municipality SET nome = ? WHERE codice_istat = ?").params(name, id).update();
        }
        await().atMost(60, SECONDS).until(() -> noted(id) > before + 1);
        assertThat(owner.sql("SELECT count(*) FROM feature_version v JOIN feature_version n ON n.layer = v.layer AND n.feature_id = v.feature_id "
                + "AND n.valid_from = v.valid_to WHERE v.feature_id = ? AND v.content LIKE '%Nome di prova%' AND n.valid_to IS NULL").param("comuni." + id)
                .query(Integer.class).single()).isEqualTo(1);
    }

    private int noted(String municipality) {
        return owner.sql("SELECT count(*) FROM feature_version WHERE feature_id = ?").param("comuni." + municipality).query(Integer.class).single();
    }

    private JsonNode json(String path) {
        Answer answer = client.get(path);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }
}
