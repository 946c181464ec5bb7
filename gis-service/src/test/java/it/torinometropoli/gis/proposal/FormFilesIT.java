package it.torinometropoli.gis.proposal;

import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;

import it.torinometropoli.gis.IntegrationTest;
import it.torinometropoli.gis.ServiceClient.Answer;
import it.torinometropoli.gis.attachment.MadePictures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** Files that the form takes: shapes to choose from, photos and documents. */
@IntegrationTest
class FormFilesIT {

    private static final byte[] PHOTO = MadePictures.picture("jpg");

    @LocalServerPort
    private int port;
    @Autowired
    private ApplicationContext service;
    @Autowired
    private JdbcClient owner;
    private ProposalStage stage;

    @BeforeEach
    void people() {
        stage = new ProposalStage(service, port);
    }

    @Test
    void theShapesOfAFileCanBeChosenFromAndNothingIsSaved() {
        long id = begun();
        String file = """
                {"type": "FeatureCollection", "features": [
                 {"type": "Feature", "properties": {"nome": "Sponda <b>nord</b>"}, "geometry": %s},
                 {"type": "Feature", "properties": {}, "geometry": {"type": "LineString", "coordinates": [[7.89, 45.45], [7.90, 45.45]]}}]}"""
                .formatted(ProposalStage.SQUARE);

        JsonNode read = ScriptClient.tree(ProposalStage.ok(upload(id, "aree.geojson", file)));
        assertThat(read.get("kind").asString()).isEqualTo("GeoJSON");
        assertThat(read.get("shapes")).hasSize(2);
        assertThat(read.at("/shapes/0/name").asString()).isEqualTo("Sponda <b>nord</b>");
        assertThat(read.at("/shapes/0/area_m2").asInt()).isBetween(16_000, 18_000);
        assertThat(read.at("/shapes/0/geometry/type").asString()).isEqualTo("Polygon");
        assertThat(read.at("/shapes/0/problem").isNull()).isTrue();
        assertThat(read.at("/shapes/1/length_m").asDouble()).isBetween(700.0, 900.0);

        assertThat(stage.compiler.json("/proposte/" + id + "/dati").get("geometry").isNull()).isTrue();
        ProposalStage.ok(stage.compiler.patch("/proposte/" + id + "/bozza", "{\"revision\": 1, \"geometry\": " + read.at("/shapes/0/geometry") + "}"));
    }

    @Test
    void aFileThatCannotBeUsedIsRefusedWithEachReason() {
        long id = begun();
        Answer swapped = upload(id, "a.geojson", "{\"type\": \"Point\", \"coordinates\": [45.45, 7.89]}");
        assertThat(swapped.status()).isEqualTo(422);
        assertThat(swapped.contentType()).startsWith("application/problem+json");
        JsonNode problem = ScriptClient.tree(swapped);
        assertThat(problem.at("/problems/0/code").asString()).isEqualTo("axes_swapped");
        assertThat(problem.at("/problems/0/text").asString()).contains("scambiate");
        assertThat(problem.get("detail").asString()).isEqualTo(problem.at("/problems/0/text").asString());

        assertThat(upload(id, "a.txt", "Buongiorno").status()).isEqualTo(422);
        assertThat(upload(id, "a.txt", "").status()).isEqualTo(422);
        assertThat(upload(id, "x".repeat(201), "{}").status()).isEqualTo(400);
        assertThat(stage.compiler.upload("/proposte/" + id + "/forma/file", new byte[(10 << 20) + 1]).status()).isEqualTo(413);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "area  | 45.451, 7.893; 45.451, 7.895; 45.452, 7.895 | 200 | Polygon",
        "line  | 45.451, 7.893; 45.451, 7.895                | 200 | LineString",
        "point | 45.451, 7.893                               | 200 | Point",
        "point | 45.451, 7.893; 45.451, 7.895                | 422 | una sola coppia",
        "area  | 45.451, 7.893                               | 422 | almeno tre",
        "area  | qui; vicino                                 | 422 | non si legge",
        "cubo  | 45.451, 7.893                               | 400 | point, line, area"})
    void typedCoordinatesMakeAShapeOrSayWhatIsWrong(String kind, String lines, int status, String part) {
        long id = begun();
        Answer answer = stage.compiler.post("/proposte/" + id + "/forma/coordinate",
                "{\"kind\": \"" + kind + "\", \"text\": \"" + lines.replace("; ", "\\n") + "\"}");

        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.text()).contains(part);
    }

    @Test
    void photosAndDocumentsAreKeptAndServedAsAttachments() {
        long id = begun();
        assertThat(missing(id)).contains("photos");
        Answer added = stage.compiler.upload(files(id) + "?tipo=foto&nome=riva%20%3Cb%3E.jpeg", PHOTO);
        assertThat(added.status()).isEqualTo(201);
        JsonNode photo = ScriptClient.tree(added);
        assertThat(photo.get("kind").asString()).isEqualTo("foto");
        assertThat(photo.get("position").isNull()).isTrue();
        assertThat(missing(id)).doesNotContain("photos");

        Answer served = stage.compiler.get(files(id) + "/" + photo.get("id").asLong());
        assertThat(served.contentType()).startsWith("image/jpeg");
        assertThat(served.header("Content-Disposition")).startsWith("attachment");
        assertThat(served.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(stage.compiler.json(files(id))).hasSize(1);
        assertThat(audited(id)).isEqualTo(1);

        assertThat(stage.compiler.send("DELETE", files(id) + "/" + photo.get("id").asLong(), "").status()).isEqualTo(204);
        assertThat(stage.compiler.json(files(id))).isEmpty();
        assertThat(stage.compiler.send("DELETE", files(id) + "/" + photo.get("id").asLong(), "").status()).isEqualTo(404);
    }

    @Test
    void onlyPicturesArePhotosAndOnlySoManyFilesAreTaken() {
        long id = begun();
        Answer page = stage.compiler.upload(files(id) + "?tipo=foto&nome=foto.jpg", "<html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8));
        assertThat(page.status()).isEqualTo(422);
        assertThat(ScriptClient.tree(page).at("/problems/0/code").asString()).isEqualTo("unknown_kind");
        assertThat(stage.compiler.upload(files(id) + "?tipo=documento", PHOTO).text()).contains("fra le fotografie");
        assertThat(stage.compiler.upload(files(id) + "?tipo=altro", PHOTO).status()).isEqualTo(400);
        assertThat(stage.compiler.json(files(id))).isEmpty();

        IntStream.range(0, 20).forEach(number -> ProposalStage.ok(stage.compiler.upload(files(id) + "?tipo=foto", PHOTO)));
        assertThat(ScriptClient.tree(stage.compiler.upload(files(id) + "?tipo=foto", PHOTO)).at("/problems/0/code").asString()).isEqualTo("too_many");
    }

    @Test
    void othersNeitherSeeNorAddFiles() {
        long id = stage.draft("Di Ivrea");
        long file = stage.compiler.json(files(id)).get(0).get("id").asLong();
        long theirs = begun();
        assertThat(stage.other.get(files(id)).status()).isEqualTo(404);
        assertThat(stage.other.get(files(id) + "/" + file).status()).isEqualTo(404);
        assertThat(stage.other.upload(files(id) + "?tipo=foto", PHOTO).status()).isEqualTo(404);
        assertThat(stage.other.send("DELETE", files(id) + "/" + file, "").status()).isEqualTo(404);
        assertThat(stage.other.upload("/proposte/" + id + "/forma/file", PHOTO).status()).isEqualTo(404);
        assertThat(stage.compiler.get(files(theirs) + "/" + file).status()).isEqualTo(404);
        assertThat(stage.reviewer.get(files(id)).status()).isEqualTo(404);
        assertThat(ScriptClient.ofNobody(port).get(files(id)).status()).isEqualTo(401);
    }

    @Test
    void whatWasSubmittedStaysAndTheOfficeSeesNothingElse() {
        long id = stage.in("completamento");
        long submitted = stage.compiler.json(files(id)).get(0).get("id").asLong();
        ProposalStage.ok(stage.compiler.upload(files(id) + "?tipo=foto", PHOTO));

        assertThat(stage.compiler.json(files(id))).hasSize(2);
        assertThat(stage.reviewer.json(files(id))).hasSize(1);
        assertThat(stage.reviewer.get(files(id) + "/" + submitted).status()).isEqualTo(200);
        assertThat(stage.reviewer.upload(files(id) + "?tipo=foto", PHOTO).status()).isEqualTo(403);
        assertThat(stage.compiler.send("DELETE", files(id) + "/" + submitted, "").status()).isEqualTo(409);
        stage.submit(id);
        assertThat(stage.reviewer.json(files(id))).hasSize(2);
        assertThat(stage.compiler.upload(files(id) + "?tipo=foto", PHOTO).status()).isEqualTo(409);
    }

    private long begun() {
        return ScriptClient.tree(stage.compiler.post("/proposte", "{}")).get("id").asLong();
    }

    private static String files(long id) {
        return "/proposte/" + id + "/allegati";
    }

    private Answer upload(long id, String name, String content) {
        return stage.compiler.upload("/proposte/" + id + "/forma/file?nome=" + name, content.getBytes(StandardCharsets.UTF_8));
    }

    private String missing(long id) {
        return stage.compiler.json("/proposte/" + id + "/dati").get("missing").toString();
    }

    private int audited(long id) {
        return owner.sql("SELECT count(*) FROM audit_event WHERE subject = ? AND operation = 'proposal.attach'").param("proposal:" + id)
                .query(Integer.class).single();
    }
}
