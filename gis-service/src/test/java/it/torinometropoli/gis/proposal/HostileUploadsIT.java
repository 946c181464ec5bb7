package it.torinometropoli.gis.proposal;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import it.torinometropoli.gis.IntegrationTest;
import it.torinometropoli.gis.ServiceClient.Answer;
import it.torinometropoli.gis.attachment.MadePictures;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Files that are meant to do harm, and files of people who did something wrong, sent to a proposal as its form does: refused with their reason in
 * both languages, soon, and without a trace; afterwards the service goes on as before.
 */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("once")
class HostileUploadsIT {

    private static final String GEOFILE = "it.torinometropoli.gis.geofile.HostileUploadsTest#";
    private static final String GOOD = "{\"type\":\"Feature\",\"properties\":{\"nome\":\"Orti\"},\"geometry\":" + ProposalStage.SQUARE + "}";
    private static final int MOST_FILES = 20;
    private static final Duration SOON = Duration.ofSeconds(20);

    @LocalServerPort
    private int port;
    @Autowired
    private ApplicationContext service;
    @Autowired
    private JdbcClient owner;
    private ProposalStage stage;
    private long draft;
    private long named;
    private String before;

    @BeforeAll
    void someoneWrites() throws IOException {
        stage = new ProposalStage(service, port);
        draft = stage.draft("Bosco con molti nemici");
        named = ScriptClient.tree(stage.compiler.post("/proposte", "{}")).get("id").asLong();
        before = trace();
    }

    @AfterAll
    void theDraftIsAsItWasAndGoodFilesAreTakenAsBefore() throws IOException {
        assertThat(trace()).isEqualTo(before);
        assertThat(shape(text(GOOD), "it").status()).isEqualTo(200);
        assertThat(attach(MadePictures.picture("jpg"), "it").status()).isEqualTo(201);
        stage.submit(draft);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource({GEOFILE + "anything", GEOFILE + "geoJson", GEOFILE + "xml", GEOFILE + "archives", GEOFILE + "geoPackages", GEOFILE + "intricateShapes"})
    void aFileOfShapesIsRefused(String name, Enum<?> fault, Supplier<byte[]> upload) {
        byte[] bytes = upload.get();
        assertRefused(language -> shape(bytes, language), fault);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("it.torinometropoli.gis.attachment.FileIntakeTest#hostile")
    void anAttachmentIsRefused(String name, Enum<?> fault, Supplier<byte[]> upload) {
        assertRefused(language -> attach(upload.get(), language), fault);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../../../etc/passwd", "..\\..\\avvio.png", "/etc/cron.d/x.png", "C:\\avvio.png", "foto.png\r\nSet-Cookie: sessione=1",
        "foto\0.php", "<img src=x onerror=alert(1)>.png", "\"; filename=\"x.html", ".htaccess", "\u202egnp.exe", " ", ""})
    void aNameIsANameAndNoPath(String name) throws IOException {
        Answer taken = stage.compiler.upload("/proposte/" + named + "/allegati?tipo=foto&nome=" + encoded(name), MadePictures.picture("png"));
        assertThat(taken.status()).as(taken.text()).isEqualTo(201);
        String path = "/proposte/" + named + "/allegati/" + ScriptClient.tree(taken).get("id").asLong();
        Answer download = stage.compiler.get(path);

        assertThat(download.status()).isEqualTo(200);
        assertThat(download.contentType()).isEqualTo("image/png");
        assertThat(download.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(download.header("Content-Disposition")).startsWith("attachment").doesNotContain("/", "\\", "..", "<", "\r", "\n", "\0", "passwd\"");
        assertThat(download.headers().map().toString()).doesNotContain("sessione=1");
        assertThat(stage.compiler.send("DELETE", path, "").status()).isEqualTo(204);
    }

    @Test
    void namesHaveAnEndAndFilesAreCounted() {
        assertThat(stage.compiler.upload("/proposte/" + named + "/allegati?tipo=foto&nome=" + "a".repeat(201), MadePictures.picture("png")).status())
                .isEqualTo(400);
        Answer last = null;
        for (int file = 0; file <= MOST_FILES && (last == null || last.status() == 201); file++) {
            last = stage.compiler.upload("/proposte/" + named + "/allegati?tipo=foto&nome=f.png", MadePictures.picture("png"));
        }
        assertThat(last.status()).isEqualTo(422);
        assertThat(ScriptClient.tree(last).at("/problems/0/code").asString()).isEqualTo("too_many");
        assertThat(files(named)).isEqualTo(MOST_FILES);
    }

    @Test
    void swappedAxesAreHintedAt() {
        byte[] swapped = text("{\"type\":\"Point\",\"coordinates\":[45.07,7.68]}");

        assertThat(problems(shape(swapped, "it"))).contains("7.68000 N, 45.07000 E", "forse scambiate");
        assertThat(problems(shape(swapped, "en"))).contains("swapped");
    }

    /** A file may hold more than a proposal may have: it is shown what is too much, and saving is refused. */
    @Test
    void aShapeOfMoreVerticesThanAProposalMayHaveIsShownWithItsProblemAndNotSaved() {
        StringBuilder circle = new StringBuilder();
        for (int vertex = 0; vertex <= 30_000; vertex++) {
            double angle = 2 * Math.PI * (vertex % 30_000) / 30_000;
            circle.append(vertex == 0 ? "" : ",").append(String.format(Locale.ROOT, "[%.9f,%.9f]", 7.893 + 0.01 * Math.cos(angle),
                    45.451 + 0.01 * Math.sin(angle)));
        }
        String geometry = "{\"type\":\"Polygon\",\"coordinates\":[[" + circle + "]]}";
        Answer shown = shape(text(geometry), "it");

        assertThat(shown.status()).isEqualTo(200);
        assertThat(ScriptClient.tree(shown).at("/shapes/0/problem").asString()).contains("20.000");
        Answer notSaved = stage.compiler.patch("/proposte/" + draft + "/bozza", stage.revision(draft, "\"geometry\": " + geometry));
        assertThat(notSaved.status()).isEqualTo(400);
        assertThat(notSaved.text()).contains("20.000");
    }

    /** As a form without scripts would send it, or a client that says it is something else. */
    @ParameterizedTest
    @ValueSource(strings = {"multipart/form-data; boundary=x", "image/png", "text/html", "application/x-www-form-urlencoded", "nonsense"})
    void whatTheClientSaysOfTheTypeCountsForNothing(String type) {
        byte[] page = text("--x\r\nContent-Disposition: form-data; name=\"f\"; filename=\"a.png\"\r\n\r\n<html>\r\n--x--");

        assertThat(stage.compiler.upload("/proposte/" + draft + "/forma/file?nome=a.geojson", type, page).status()).isEqualTo(422);
        assertThat(stage.compiler.upload("/proposte/" + draft + "/allegati?nome=a.png&tipo=foto", type, page).status()).isEqualTo(422);
    }

    private Answer shape(byte[] file, String language) {
        return stage.compiler.upload("/proposte/" + draft + "/forma/file?nome=a&lang=" + language, file);
    }

    private Answer attach(byte[] file, String language) {
        return stage.compiler.upload("/proposte/" + draft + "/allegati?tipo=foto&nome=a&lang=" + language, file);
    }

    private void assertRefused(Function<String, Answer> upload, Enum<?> fault) {
        String code = fault.name().toLowerCase(Locale.ROOT);
        long begun = System.nanoTime();
        Answer italian = upload.apply("it");
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(SOON);
        Answer english = upload.apply("en");

        for (Answer answer : List.of(italian, english)) {
            assertThat(answer.status()).as(answer.text()).isEqualTo(code.equals("too_large") ? 413 : 422);
            assertThat(answer.contentType()).startsWith("application/problem+json");
            assertThat(ScriptClient.tree(answer).get("problems").valueStream().map(problem -> problem.get("code").asString())).contains(code);
            assertThat(problems(answer)).isNotBlank().doesNotContain("{", "Exception", "org.", "java.");
        }
        assertThat(problems(english)).isNotEqualTo(problems(italian));
    }

    private static String problems(Answer answer) {
        return ScriptClient.tree(answer).get("problems").valueStream().map(problem -> problem.get("text").asString()).collect(Collectors.joining("\n"));
    }

    /** Everything that a refused upload could leave behind. */
    private String trace() throws IOException {
        String row = owner.sql("SELECT state || ' ' || revision || ' ' || content FROM proposal WHERE id = ?").param(draft).query(String.class).single();
        long events = owner.sql("SELECT count(*) FROM audit_event WHERE subject = ?").param("proposal:" + draft).query(Long.class).single();
        long parts = owner.sql("SELECT count(*) FROM attachment_part p JOIN attachment a ON a.id = p.attachment WHERE a.subject = ?")
                .param("proposal:" + draft).query(Long.class).single();
        return row + ' ' + events + ' ' + files(draft) + ' ' + parts + ' ' + folders();
    }

    private long files(long proposal) {
        return owner.sql("SELECT count(*) FROM attachment WHERE subject = ?").param("proposal:" + proposal).query(Long.class).single();
    }

    private static long folders() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("gis-upload")).count();
        }
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String encoded(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8);
    }
}
