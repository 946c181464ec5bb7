package it.torinometropoli.gis.opendata;

import java.io.IOException;
import java.io.StringReader;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import it.torinometropoli.gis.IntegrationTest;
import it.torinometropoli.gis.ServiceClient;
import it.torinometropoli.gis.ServiceClient.Answer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** The plan as files: complete, described, with licence and citation, under addresses that the page of the data gives. */
@IntegrationTest
class PlanFilesIT {

    private static final String EDITION = "/dati/piano/2024-2026";
    private static final String LICENCE = "https://creativecommons.org/licenses/by/4.0/";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @LocalServerPort
    private int port;
    private ServiceClient client;

    @BeforeEach
    void connect() {
        client = new ServiceClient(port);
    }

    private List<CSVRecord> rows(String table) throws IOException {
        Answer answer = client.get(EDITION + "/" + table + ".csv");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.contentType()).startsWith("text/csv");
        try (CSVParser parser = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get().parse(new StringReader(answer.text()))) {
            return parser.getRecords();
        }
    }

    private JsonNode json(String path) {
        Answer answer = client.get(path);
        assertThat(answer.status()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    @ParameterizedTest
    @CsvSource({"assi, 6", "strategie, 25", "azioni, 113", "progetti, 161", "indicatori, 85", "indagine, 73"})
    void aTableHoldsEveryRowOfTheEditionWithItsLicence(String table, int expected) throws IOException {
        assertThat(rows(table)).hasSize(expected).allSatisfy(row -> {
            assertThat(row.get("dati_licenza")).isEqualTo("CC BY 4.0");
            assertThat(row.get("dati_fonte")).isEqualTo("Città metropolitana di Torino");
            assertThat(row.get("dati_edizione_piano")).isEqualTo("2024-2026");
        });
    }

    @Test
    void aFigureIsTheOneThatTheApiOfThePlanGives() throws IOException {
        CSVRecord row = rows("indicatori").get(0);

        assertThat(row.get("id")).isEqualTo("I01");
        assertThat(row.get("strategy")).isEqualTo("1.1");
        assertThat(row.get("value")).isEqualTo("29.8");
        assertThat(row.get("unit")).isEqualTo("%");
        assertThat(row.get("year")).isEqualTo("2023");
    }

    @Test
    void everyLinkedPlaceIsThereUnderTheIdentifierOfTheServices() throws IOException {
        List<CSVRecord> links = rows("luoghi");
        int places = 0;
        for (JsonNode action : json("/api/v1/plan/2024-2026/actions")) {
            places += action.get("places").asInt();
        }

        assertThat(links).hasSize(places);
        CSVRecord last = links.get(links.size() - 1);
        assertThat(client.get("/ogcapi/collections/" + last.get("layer") + "/items/" + last.get("feature") + "?f=json").status()).isEqualTo(200);
    }

    @Test
    void tablesAreDescribedColumnByColumnInBothLanguages() throws IOException {
        JsonNode group = json(EDITION + "/csv-metadata.json");

        assertThat(group.at("/dc:license/@id").asString()).isEqualTo(LICENCE);
        assertThat(group.at("/dc:bibliographicCitation").asString()).contains("Piano strategico metropolitano 2024-2026", "CC BY 4.0");
        for (JsonNode table : group.get("tables")) {
            String address = table.get("url").asString();
            String header = client.get(address.substring(client.base().length())).text().lines().findFirst().orElseThrow();
            assertThat(table.at("/tableSchema/columns").valueStream().map(column -> column.get("name").asString()))
                    .containsExactly(header.split(","));
            assertThat(table.at("/tableSchema/columns").valueStream()).allSatisfy(column -> assertThat(column.get("dc:description")).hasSize(2));
        }
    }

    @Test
    void theGraphHoldsAllPartsAndNamesOnlyWhatItHolds() {
        JsonNode document = json(EDITION + ".jsonld");
        Set<String> named = new HashSet<>();
        document.get("@graph").forEach(node -> assertThat(named.add(node.get("@id").asString())).as(node.get("@id").asString()).isTrue());

        assertThat(nodes(document, "skos:Concept")).isEqualTo(6 + 25 + 113);
        assertThat(nodes(document, "schema:Project")).isEqualTo(161);
        assertThat(nodes(document, "schema:Observation")).isEqualTo(85);
        for (JsonNode node : document.get("@graph")) {
            for (String relation : List.of("broader", "narrower", "inScheme", "hasTopConcept", "subject")) {
                JsonNode target = node.path(relation);
                (target.isArray() ? target.valueStream() : target.isMissingNode() ? java.util.stream.Stream.<JsonNode>of()
                        : java.util.stream.Stream.of(target)).forEach(one -> assertThat(named).as(relation).contains(one.asString()));
            }
        }
    }

    private static long nodes(JsonNode document, String type) {
        return document.get("@graph").valueStream().filter(node -> node.get("@type").toString().equals("\"" + type + "\"")).count();
    }

    @Test
    void partsAreNamedByTheirPages() {
        JsonNode document = json(EDITION + ".jsonld");
        String action = document.get("@graph").valueStream().filter(node -> node.path("notation").asString("").equals("2.2.2"))
                .map(node -> node.get("@id").asString()).findFirst().orElseThrow();

        assertThat(client.get(action.substring(client.base().length())).status()).isEqualTo(200);
        assertThat(document.at("/@graph/0/license").asString()).isEqualTo(LICENCE);
    }

    @ParameterizedTest
    @ValueSource(strings = {EDITION + "/azioni.csv", EDITION + ".jsonld", EDITION + "/csv-metadata.json"})
    void anAnswerNamesItsLicenceAndIsNotSentTwice(String path) {
        Answer first = client.get(path);

        assertThat(first.headers().allValues("Link")).anySatisfy(link -> assertThat(link).contains(LICENCE, "rel=\"license\""));
        assertThat(client.get(path, "If-None-Match", first.header("ETag")).status()).isEqualTo(304);
        assertThat(client.get(path, "Origin", "https://example.org").header("Access-Control-Allow-Origin")).isEqualTo("*");
    }

    @ParameterizedTest
    @CsvSource({"/dati/piano/1999-2001.jsonld, 2024-2026", "/dati/piano/1999-2001/assi.csv, 2024-2026", EDITION + "/sogni.csv, indicatori"})
    void whatIsNotThereSaysWhatIs(String path, String there) {
        Answer answer = client.get(path);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.text()).contains(there);
    }

    @Test
    void thePageOfTheDataLeadsToEveryFile() {
        String page = client.get("/dati?lang=it").text();
        Matcher link = Pattern.compile("href=\"(/dati/piano/[^\"]+)\"").matcher(page);
        Set<String> files = new HashSet<>();
        while (link.find()) {
            assertThat(client.get(link.group(1)).status()).as(link.group(1)).isEqualTo(200);
            files.add(link.group(1));
        }

        assertThat(files).contains(EDITION + "/luoghi.csv", EDITION + ".jsonld", "/dati/piano/2021-2023/assi.csv")
                .doesNotContain("/dati/piano/2021-2023/azioni.csv");
    }
}
