package it.torinometropoli.gis.history;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

import it.torinometropoli.gis.IntegrationTest;
import it.torinometropoli.gis.ServiceClient;
import it.torinometropoli.gis.ServiceClient.Answer;
import it.torinometropoli.gis.catalog.Attribute;
import it.torinometropoli.gis.catalog.Catalog;
import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.feature.FeatureSource;
import it.torinometropoli.gis.feature.FeatureTypes;
import it.torinometropoli.gis.feature.SnapshotBuilder;
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
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.PrecisionModel;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * What changed in a layer between two days: a month in which protected areas were added, changed and removed, and in which for three days nobody looked;
 * and what is noted by itself when data change. Where the services of several tests share a database, each of them would note what it shows in that month.
 */
@IntegrationTest
@Tag("once")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LayerHistoryIT {

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

    /** A park: its name, and how far its shape is moved, in metres. */
    private record Park(String id, String name, double moved) {
    }

    @BeforeAll
    void aMonthOfParks() {
        client = new ServiceClient(port);
        layer = catalog.layer(LAYER).orElseThrow();
        keeper.look(Instant.now());
        forget();
        state("2026-06-01T08:00:00Z", "2026-06-09T22:30:00Z", new Park("a", "Parco A", 0), new Park("b", "Parco B", 0), new Park("c", "Parco C", 0));
        state("2026-06-13T06:00:00Z", "2026-06-19T22:29:55Z", new Park("a", "Parco A", 0), new Park("b", "Parco B, nuovo", 0), new Park("d", "Parco D", 0));
        state("2026-06-19T22:30:00Z", "2026-06-25T10:00:00Z", new Park("a", "Parco A", 5), new Park("b", "Parco B", 0), new Park("d", "=D", 0));
    }

    @AfterAll
    void forget() {
        owner.sql("DELETE FROM feature_version WHERE layer = ?").param(LAYER).update();
        owner.sql("DELETE FROM layer_history WHERE layer = ?").param(LAYER).update();
    }

    private void state(String from, String until, Park... parks) {
        SnapshotBuilder snapshot = new SnapshotBuilder(layer, FeatureTypes.of(layer));
        for (Park park : parks) {
            Object[] values = layer.attributes().stream().map(attribute -> attribute.role() == Attribute.Role.NAME ? park.name() : null).toArray();
            snapshot.add(park.id(), values, square(park.moved()));
        }
        FeatureSource source = snapshot.build();
        assertThat(versions.note(source, Instant.parse(from))).isTrue();
        owner.sql("INSERT INTO layer_history (layer, version, seen_from, seen_until) VALUES (?, ?, ?, ?)").params(LAYER, source.version(),
                VersionStore.time(Instant.parse(from)), VersionStore.time(Instant.parse(until))).update();
    }

    private static Geometry square(double moved) {
        GeometryFactory shapes = new GeometryFactory(new PrecisionModel(), 32632);
        double x = 395_000 + moved;
        double y = 4_990_000;
        return shapes.createMultiPolygon(new org.locationtech.jts.geom.Polygon[] {shapes.createPolygon(new Coordinate[] {new Coordinate(x, y),
                new Coordinate(x + 100, y), new Coordinate(x + 100, y + 100), new Coordinate(x, y + 100), new Coordinate(x, y)})});
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "2026-06-01 | 2026-06-08 | ",
            "2026-06-08 | 2026-06-13 | b changed nome Parco B→Parco B, nuovo; c removed nome Parco C→; d added nome →Parco D",
            "2026-06-13 | 2026-06-20 | a changed WKT; b changed nome Parco B, nuovo→Parco B; d changed nome Parco D→'=D",
            "2026-06-08 | 2026-06-20 | a changed WKT; c removed nome Parco C→; d added nome →'=D"})
    void differencesSayWhatWasAddedChangedAndRemoved(String since, String until, String expected) throws IOException {
        List<CSVRecord> rows = table(FILES + ".csv?since=" + since + "&until=" + until);

        assertThat(rows.stream().filter(row -> row.get(2).equals("nome") || row.get(1).equals("changed")).map(LayerHistoryIT::told).toList())
                .isEqualTo(expected == null ? List.of() : List.of(expected.strip().split("; ")));
        assertThat(rows).allSatisfy(row -> assertThat(row.get(5)).isEqualTo(layer.licence().name()));
    }

    private List<CSVRecord> table(String path) throws IOException {
        try (CSVParser parser = CSVParser.parse(client.get(path).text(), CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get())) {
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
        assertThat(page.select("[role=alert]").text()).contains("since", "2026-06-11", "2026-06-10 … 2026-06-12");
        assertThat(page.select("#since").attr("aria-invalid")).isEqualTo("true");
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
        String today = LocalDate.now(ZoneId.of("Europe/Rome")).toString();
        assertThat(json("/dati/differenze/comuni.geojson?since=" + today).get("features")).isEmpty();
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
