package it.torinometropoli.gis.proposal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import it.torinometropoli.gis.IntegrationTest;
import it.torinometropoli.gis.ServiceClient;
import it.torinometropoli.gis.ServiceClient.Answer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBWriter;
import org.locationtech.jts.io.WKTReader;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** Several proposals from one GeoPackage, from the template of /dati to the drafts. */
@IntegrationTest
class BatchIT {

    private static final String CHECK = "/proposte/da-geopackage/verifica";
    private static final String MAKE = "/proposte/da-geopackage?righe=";
    private static final String SQUARE = "POLYGON ((413500 5033700, 413700 5033700, 413700 5033900, 413500 5033900, 413500 5033700))";
    private static final String BOW_TIE = "POLYGON ((413500 5033700, 413700 5033900, 413700 5033700, 413500 5033900, 413500 5033700))";

    @LocalServerPort
    private int port;
    @Autowired
    private ApplicationContext service;
    @Autowired
    private JdbcClient owner;
    @TempDir
    private Path folder;
    private ProposalStage stage;

    @BeforeEach
    void people() {
        stage = new ProposalStage(service, port);
    }

    @Test
    void rowsBecomeDraftsOnceHoweverOftenTheyAreSent() throws Exception {
        byte[] file = filled(row("aree", SQUARE, "title", "Bosco da file", "ownership", "Pubblica", "criticality", "degrado; specie invasive",
                "cost_estimate", "1.250,50", "cost_date", "31/03/2026", "email", "ada@example.org", "feasibility_study_needed", "1"),
                row("linee", "LINESTRING (413500 5033700, 413900 5033700)", "title", "Siepe da file"),
                row("punti", "POINT (413500 5033700)"));

        Document checked = page(stage.compiler.upload(CHECK, file));
        assertThat(checked.select("tbody tr")).hasSize(3);
        assertThat(checked.select("tbody input[type=checkbox]")).hasSize(3);
        assertThat(checked.text()).contains("Bosco da file", "40.000 m²", "400 m", "senza titolo", "Può diventare una bozza");
        assertThat(drafts("% da file")).isEmpty();

        Document made = page(stage.compiler.upload(MAKE + "2,3", file));
        assertThat(made.select("li a")).hasSize(2);
        assertThat(page(stage.compiler.upload(MAKE + "1,2,3", file)).select("li span")).as("two were there already").hasSize(2);
        page(stage.compiler.upload(MAKE + "1,2,3", file));
        assertThat(drafts("%da file%")).hasSize(2);

        long id = drafts("%Bosco da file%").get(0);
        JsonNode draft = stage.compiler.json("/proposte/" + id + "/dati");
        assertThat(draft.get("state").asString()).isEqualTo("bozza");
        assertThat(draft.at("/fields/ownership").asString()).isEqualTo("pubblica");
        assertThat(draft.at("/fields/criticality").toString()).isEqualTo("[\"degrado\",\"specie_invasive\"]");
        assertThat(draft.at("/fields/cost_estimate").asDouble()).isEqualTo(1250.5);
        assertThat(draft.at("/fields/cost_date").asString()).isEqualTo("2026-03-31");
        assertThat(draft.at("/fields/email").asString()).isEqualTo("ada@example.org");
        assertThat(draft.at("/fields/feasibility_study_needed").asBoolean()).isTrue();
        assertThat(draft.at("/geometry/type").asString()).isEqualTo("Polygon");
        assertThat(draft.get("missing").toString()).contains("data_consent", "photos").doesNotContain("geometry");
    }

    @Test
    void eachRowTellsWhatIsWrongAndSpoilsNoOther() throws Exception {
        byte[] file = filled(row("aree", BOW_TIE, "title", "Farfalla"), row("aree", SQUARE, "ownership", "mia", "cost_estimate", "tanto"),
                row("aree", "POLYGON ((10 10, 20 10, 20 20, 10 10))", "title", "Altrove"), row("aree", null, "title", "Senza forma"),
                row("aree", SQUARE, "title", "<script>alert('righe')</script>"), row("punti", "POINT (413500 5033700)", "title", "Giusta " + "lunga ".repeat(40)));

        Answer answer = stage.compiler.upload(CHECK, file);
        Document checked = page(answer);

        assertThat(checked.select("tbody input[type=checkbox]").eachAttr("value")).containsExactly("5");
        assertThat(problems(checked, 1)).contains("Forma sulla mappa", "incrocia se stesso");
        assertThat(problems(checked, 2)).contains("Proprietà", "«mia»", "Valori ammessi", "Costo stimato, in euro").doesNotContain("ownership");
        assertThat(problems(checked, 3)).contains("Forma sulla mappa");
        assertThat(problems(checked, 4)).contains("non ha una forma");
        assertThat(problems(checked, 6)).contains("Titolo della proposta", "200");
        assertThat(checked.select("script")).isEmpty();

        Answer refused = stage.compiler.upload(MAKE + "1,5", file);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(ScriptClient.tree(refused).get("detail").asString()).contains("nessuna bozza");
        assertThat(stage.compiler.upload(MAKE, file).status()).isEqualTo(422);
        assertThat(stage.compiler.upload(MAKE + "99", file).status()).isEqualTo(422);
        assertThat(drafts("%alert('righe')%")).as("all or none").isEmpty();
    }

    @Test
    void whatIsNoFileOfFeaturesIsRefusedInWords() {
        Answer refused = stage.compiler.upload(CHECK, "niente".getBytes(StandardCharsets.UTF_8));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.contentType()).startsWith("application/problem+json");
        assertThat(ScriptClient.tree(refused).get("problems").get(0).get("code").asString()).isEqualTo("unknown_kind");
    }

    @Test
    void onlyCompilersOfOtherBodiesThanTheOfficeComeHere() throws Exception {
        byte[] file = filled(row("punti", "POINT (413500 5033700)", "title", "Di nessuno"));

        assertThat(stage.reviewer.upload(CHECK, file).status()).isEqualTo(403);
        assertThat(stage.reviewer.upload(MAKE + "1", file).status()).isEqualTo(403);
        assertThat(stage.reviewer.get("/proposte/da-geopackage").status()).isEqualTo(403);
        assertThat(stage.compiler.withoutToken("POST", MAKE + "1", "{}").status()).isEqualTo(403);
        page(stage.compiler.upload(MAKE + "1", file));
        page(stage.other.upload(MAKE + "1", file));
        assertThat(drafts("%Di nessuno%")).as("each organisation has its own").hasSize(2);
        assertThat(stage.compiler.get("/proposte/" + drafts("%Di nessuno%").get(1) + "/dati").status()).isEqualTo(404);
    }

    @Test
    void thePageAndTheDataLeadToTheTemplate() {
        assertThat(page(stage.compiler.get("/proposte/da-geopackage")).select("a[href=/dati/proposte-circa.gpkg], input[type=file]")).hasSize(2);
        assertThat(page(new ServiceClient(port).get("/dati")).select("a[href=/dati/proposte-circa.gpkg]")).hasSize(1);
        assertThat(new ServiceClient(port).get("/dati/proposte-circa.gpkg").contentType()).isEqualTo("application/geopackage+sqlite3");
    }

    @Test
    @Tag("once")
    void qgisFillsTheTemplateByItsForms() throws IOException, InterruptedException {
        Path template = template();
        Process qgis = new ProcessBuilder("/usr/bin/python3", "src/test/clients/template_client.py", template.toString()).redirectErrorStream(true).start();
        String report = new String(qgis.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(qgis.waitFor()).as(report).isZero();

        Document checked = page(stage.compiler.upload(CHECK, Files.readAllBytes(template)));
        assertThat(checked.select("tbody input[type=checkbox]")).as(checked.text()).hasSize(3);
        assertThat(page(stage.compiler.upload(MAKE + "1,2,3", Files.readAllBytes(template))).text()).contains("Disegnata in QGIS: linee");
    }

    /** A row: its table, its shape as well-known text or null, names and values. */
    private record Row(String table, String shape, List<String> columns, List<String> values) {
    }

    private static Row row(String table, String shape, String... pairs) {
        return new Row(table, shape, IntStream.range(0, pairs.length / 2).mapToObj(pair -> pairs[2 * pair]).toList(),
                IntStream.range(0, pairs.length / 2).mapToObj(pair -> pairs[2 * pair + 1]).toList());
    }

    private Path template() throws IOException {
        return Files.write(folder.resolve(UUID.randomUUID() + ".gpkg"), new ServiceClient(port).get("/dati/proposte-circa.gpkg").body());
    }

    private byte[] filled(Row... rows) throws IOException, SQLException, ParseException {
        Path file = template();
        try (Connection geopackage = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            for (Row row : rows) {
                String names = row.columns().isEmpty() ? "" : ", " + String.join(", ", row.columns());
                try (PreparedStatement insert = geopackage.prepareStatement("INSERT INTO %s (geom%s) VALUES (?%s)".formatted(row.table(), names,
                        ", ?".repeat(row.columns().size())))) {
                    insert.setBytes(1, row.shape() == null ? null : blob(row.shape()));
                    for (int column = 0; column < row.values().size(); column++) {
                        insert.setString(column + 2, row.values().get(column));
                    }
                    insert.executeUpdate();
                }
            }
        }
        return Files.readAllBytes(file);
    }

    private static byte[] blob(String wellKnownText) throws ParseException {
        byte[] shape = new WKBWriter().write(new WKTReader().read(wellKnownText));
        return ByteBuffer.allocate(8 + shape.length).order(ByteOrder.LITTLE_ENDIAN).put((byte) 'G').put((byte) 'P').put((byte) 0).put((byte) 1).putInt(32632)
                .put(shape).array();
    }

    private List<Long> drafts(String title) {
        return owner.sql("SELECT id FROM proposal WHERE content LIKE ? ORDER BY id").param(title).query(Long.class).list();
    }

    private static String problems(Document page, int row) {
        return page.select("tbody tr").stream().filter(line -> line.selectFirst("th").text().startsWith(row + " ")).findFirst().orElseThrow()
                .select(".batch-problems").text();
    }

    private static Document page(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return Jsoup.parse(answer.text());
    }
}
