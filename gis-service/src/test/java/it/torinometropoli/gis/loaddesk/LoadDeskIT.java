package it.torinometropoli.gis.loaddesk;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import it.torinometropoli.gis.AreaClient;
import it.torinometropoli.gis.IntegrationTest;
import it.torinometropoli.gis.ServiceClient;
import it.torinometropoli.gis.ServiceClient.Answer;
import it.torinometropoli.gis.identity.Role;
import it.torinometropoli.gis.identity.TestMembers;
import it.torinometropoli.gis.loading.Dataset;
import it.torinometropoli.gis.loading.Loads;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Loading from the pages of an administrator, as a browser without scripts does. */
@IntegrationTest
class LoadDeskIT {

    private static final String PATH = "/amministrazione/dati";
    private static final String AREAS = PATH + "/aree_protette";
    private static final String EMAIL = "carica@example.org";
    private static final String MAPPING = """
            fields:
              codice: {field: CODE}
              nome: {field: NAME}
              tipo: {value: zsc}
            """;
    private static final Map<String, String> SAID = Map.of("data", "2024-01-01", "fonte", "Fonte di prova", "licenza", "CC BY 4.0", "indirizzo",
            "https://creativecommons.org/licenses/by/4.0/");

    @Autowired
    private ApplicationContext service;
    @Autowired
    private Loads loads;
    @Autowired
    private LoadRuns runs;
    @Autowired
    private JdbcClient owner;
    @LocalServerPort
    private int port;
    private AreaClient browser;
    private long account;

    @BeforeEach
    void signIn() {
        account = TestMembers.make(service, EMAIL, null, Role.ADMINISTRATOR).accountId();
        browser = AreaClient.signedIn(port, EMAIL, TestMembers.PASSWORD);
    }

    /** Leaves the service as the next test expects it. */
    @AfterEach
    void undo() {
        runs.active().ifPresent(run -> ended(run.id()));
        loads.undo(Dataset.PROTECTED_AREAS, Locale.ITALIAN);
        await().atMost(Duration.ofSeconds(30)).until(() -> !new ServiceClient(port).get("/ogcapi/collections/aree_protette?f=json").text().contains("Fonte di prova")
                && shown() == owner.sql("SELECT count(*) FROM published_aree_protette").query(Integer.class).single());
    }

    /** How many areas the running service has. */
    private int shown() {
        String answer = new ServiceClient(port).get("/wfs?service=WFS&version=2.0.0&request=GetFeature&typeNames=aree_protette&resultType=hits").text();
        return Integer.parseInt(answer.replaceFirst("(?s).*numberMatched=\"(\\d+)\".*", "$1"));
    }

    @Test
    void aFileIsTriedThenLoadedThenUndone() {
        assertThat(page(PATH).select(".desk-cards li")).hasSizeGreaterThanOrEqualTo(Dataset.values().length)
                .anySatisfy(card -> assertThat(card.text()).contains("Aree protette", "Come fornito con il servizio"));

        Document trial = followed(send(AREAS, file("Bosco di prova", "XX0001"), MAPPING, SAID));
        assertThat(trial.selectFirst(".desk-outcome").text()).contains("Prova riuscita");
        assertThat(trial.text()).contains("Bosco di prova");
        assertThat(published("XX0001")).isZero();

        Document loaded = followed(browser.post(trial.selectFirst("form[action*=/carica]").attr("action")));
        assertThat(loaded.selectFirst(".desk-outcome").text()).contains("Caricato");
        assertThat(published("XX0001")).isEqualTo(1);

        Document dataset = page(AREAS);
        assertThat(dataset.selectFirst(".page-facts").text()).contains("aree.geojson", "Fonte di prova", "CC BY 4.0", "1 gennaio 2024", "Persona di prova");
        assertThat(dataset.selectFirst("#storia").parent().text()).contains("in vigore");

        Document confirmation = page(AREAS + "/annulla");
        String load = confirmation.selectFirst("input[name=load]").val();
        Document undone = followed(browser.post(AREAS + "/annulla", "load", load));
        assertThat(undone.selectFirst(".desk-outcome").text()).contains("Annullato");
        assertThat(undone.selectFirst(".desk-counts").text()).matches("Righe di prima rimesse al loro posto: \\d+\\.");
        assertThat(published("XX0001")).isZero();
        assertThat(page(AREAS).selectFirst("#storia").parent().text()).contains("annullato");
        assertThat(browser.get(AREAS + "/annulla").status()).isEqualTo(404);

        assertThat(owner.sql("SELECT operation FROM audit_event WHERE account = ? AND subject = 'dataset:aree_protette' ORDER BY id DESC FETCH FIRST 3 ROWS ONLY")
                .param(account).query(String.class).list()).containsExactly("load.undone", "load.loaded", "load.trial");
    }

    @Test
    void theReportIsAPageAndAFileInBothLanguages() {
        Answer sent = send(AREAS + "/file?lang=en", AREAS, file("Bosco di prova", "XX0001"), MAPPING, SAID);
        Document trial = followed(sent);
        String run = trial.selectFirst("form[action*=/carica]").attr("action").replaceFirst("/carica.*", "");

        assertThat(page(run + "?lang=en").text()).contains("Trial passed", "Bosco di prova").doesNotContain("??");
        Answer json = browser.get(run + "/rapporto.json");
        JsonNode report = JsonMapper.builder().build().readTree(json.body());
        assertThat(json.header("Content-Disposition")).contains("attachment").contains("aree_protette-prova");
        assertThat(report.get("outcome").asString()).isEqualTo("TRIAL");
        assertThat(report.get("counts").get("taken").asInt()).isEqualTo(1);
        Answer html = browser.get(run + "/rapporto.html?lang=it");
        assertThat(html.header("Content-Disposition")).contains("attachment");
        assertThat(html.text()).contains("Prova riuscita").doesNotContain("??");
        JsonNode standing = JsonMapper.builder().build().readTree(browser.get(run + "/stato").body());
        assertThat(standing.get("active").asBoolean()).isFalse();
    }

    @Test
    void aTrialWhoseFileHasBeenLetGoOffersNoLoad() {
        Document trial = followed(send(AREAS, file("Bosco di prova", "XX0004"), MAPPING, SAID));
        String address = trial.selectFirst("form[action*=/carica]").attr("action");
        LoadRun run = runs.byId(Long.parseLong(address.replaceFirst("/carica.*", "").replaceFirst(".*/", ""))).orElseThrow();
        assertThat(runs.wantedFolders(run.instance())).contains(run.folder());

        owner.sql("UPDATE load_run SET asked_at = CURRENT_TIMESTAMP - INTERVAL '2' DAY WHERE id = ?").param(run.id()).update();

        assertThat(runs.wantedFolders(run.instance())).doesNotContain(run.folder());
        assertThat(page(address.replaceFirst("/carica.*", "")).select("form[action*=/carica]")).isEmpty();
        assertThat(browser.post(address).status()).isEqualTo(409);
    }

    @Test
    void aFileThatIsNotTakenIsToldAndCannotBeLoaded() {
        Document refused = followed(send(AREAS, "no such thing".getBytes(StandardCharsets.UTF_8), MAPPING, SAID));

        assertThat(refused.selectFirst(".desk-outcome").text()).contains("non si può caricare");
        assertThat(refused.select(".desk-level.REFUSED")).isNotEmpty();
        assertThat(refused.select("form[action*=/carica]")).isEmpty();
        String run = refused.selectFirst("a[href$=/rapporto.json]").attr("href").replace("/rapporto.json", "");
        assertThat(browser.post(run + "/carica").status()).isEqualTo(409);
    }

    @Test
    void nobodyButAnAdministratorSeesThesePagesOrHasAFileReceived() {
        TestMembers.make(service, "decide.dati@example.org", null, Role.DECISION_MAKER);
        AreaClient other = AreaClient.signedIn(port, "decide.dati@example.org", TestMembers.PASSWORD);
        AreaClient nobody = new AreaClient(port);
        int runsBefore = owner.sql("SELECT count(*) FROM load_run").query(Integer.class).single();
        String form = "--ZZZ\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.geojson\"\r\n\r\n{}\r\n--ZZZ--\r\n";

        for (String path : List.of(PATH, AREAS, AREAS + "/annulla", PATH + "/operazioni/1", PATH + "/operazioni/1/rapporto.json", PATH + "/caricamenti/1")) {
            assertThat(other.get(path).status()).as(path).isEqualTo(403);
            assertThat(nobody.get(path).status()).as(path).isEqualTo(302);
        }
        for (String path : List.of(AREAS + "/file", AREAS + "/annulla", PATH + "/operazioni/1/carica")) {
            byte[] body = form.getBytes(StandardCharsets.UTF_8);
            assertThat(other.sendFile(path + "?_csrf=" + other.token(), body, "Content-Type", "multipart/form-data; boundary=ZZZ").status()).as(path).isEqualTo(403);
            assertThat(nobody.sendFile(path, body, "Content-Type", "multipart/form-data; boundary=ZZZ").status()).as(path).isIn(302, 403);
        }
        assertThat(browser.sendFile(AREAS + "/file", form.getBytes(StandardCharsets.UTF_8), "Content-Type", "multipart/form-data; boundary=ZZZ").status())
                .as("without the token").isEqualTo(403);
        assertThat(owner.sql("SELECT count(*) FROM load_run").query(Integer.class).single()).isEqualTo(runsBefore);
    }

    @Test
    void whatIsWrongWithTheFormIsSaidAndWhatWasTypedStays() {
        Answer noDate = send(AREAS, file("Bosco", "XX0002"), MAPPING, Map.of("data", "ieri", "fonte", "Fonte <di> prova", "licenza", "x"));
        assertThat(noDate.status()).isEqualTo(422);
        Document page = Jsoup.parse(noDate.text());
        assertThat(page.selectFirst("[role=alert]").text()).contains("la data deve essere un giorno");
        assertThat(page.selectFirst("#fonte").val()).isEqualTo("Fonte <di> prova");

        assertThat(send(AREAS, new byte[0], null, Map.of()).status()).as("an empty file is tried and refused").isEqualTo(302);
        runs.active().ifPresent(run -> ended(run.id()));
        assertThat(browser.post(AREAS + "/file").status()).as("no form with a file").isEqualTo(400);
        assertThat(browser.get(PATH + "/altro").status()).isEqualTo(404);
    }

    @Test
    void oneIsDoneAtATimeAndAnInstanceThatIsGoneKeepsNobodyWaiting() {
        long other = runs.add(new RunRequest("comuni", LoadRun.TRIAL, new RunRequest.By("00000000-0000-0000-0000-000000000000", account, "it"),
                RunRequest.Sent.NOTHING, null)).orElseThrow();
        try {
            assertThat(page(AREAS).selectFirst(".page-note").text()).contains("in corso", "Comuni");
            assertThat(send(AREAS, file("Bosco", "XX0003"), MAPPING, SAID).status()).isEqualTo(409);
            Document waiting = page(PATH + "/operazioni/" + other);
            assertThat(waiting.selectFirst("progress").attr("value")).isEqualTo("0");
            assertThat(waiting.selectFirst(".desk-progress").text()).contains("In attesa", "Puoi lasciare questa pagina", "Aggiorna");
        } finally {
            owner.sql("UPDATE load_run SET seen_at = CURRENT_TIMESTAMP - INTERVAL '10' MINUTE WHERE id = ?").param(other).update();
        }
        assertThat(page(PATH + "/operazioni/" + other).selectFirst(".desk-outcome").text()).contains("interrotta");
        assertThat(followed(send(AREAS, file("Bosco", "XX0003"), MAPPING, SAID)).selectFirst(".desk-outcome").text()).contains("Prova riuscita");
    }

    @Test
    void whatWasUnderWayWhenTheServiceStoppedIsCalledInterrupted() {
        String instance = "11111111-1111-1111-1111-111111111111";
        long run = runs.add(new RunRequest("comuni", LoadRun.LOAD, new RunRequest.By(instance, account, "it"), RunRequest.Sent.NOTHING, null)).orElseThrow();
        assertThat(runs.take(instance).orElseThrow().id()).isEqualTo(run);

        runs.endInterrupted(instance);

        assertThat(page(PATH + "/operazioni/" + run).selectFirst(".desk-outcome").text()).contains("interrotto dall’arresto del servizio");
    }

    private Document page(String path) {
        Answer answer = browser.get(path);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.text()).doesNotContain("??");
        return Jsoup.parse(answer.text());
    }

    /** The page that an answer leads to, once what was asked for has ended. */
    private Document followed(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(302);
        String address = answer.header("Location");
        ended(Long.parseLong(address.replaceFirst("\\?.*", "").replaceFirst(".*/", "")));
        return page(address);
    }

    private void ended(long run) {
        await().atMost(Duration.ofSeconds(60)).until(() -> runs.byId(run).filter(LoadRun::active).isEmpty());
    }

    private Answer send(String dataset, byte[] file, String mapping, Map<String, String> fields) {
        return send(dataset + "/file", dataset, file, mapping, fields);
    }

    /** As the form of the page would be sent, with the token of its address. */
    private Answer send(String path, String dataset, byte[] file, String mapping, Map<String, String> fields) {
        String token = browser.token();
        StringBuilder form = new StringBuilder();
        fields.forEach((name, value) -> form.append("--ZZZ\r\nContent-Disposition: form-data; name=\"").append(name).append("\"\r\n\r\n").append(value).append("\r\n"));
        if (mapping != null) {
            form.append("--ZZZ\r\nContent-Disposition: form-data; name=\"mapping\"; filename=\"campi.yaml\"\r\n\r\n").append(mapping).append("\r\n");
        }
        form.append("--ZZZ\r\nContent-Disposition: form-data; name=\"file\"; filename=\"aree.geojson\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .append(new String(file, StandardCharsets.UTF_8)).append("\r\n--ZZZ--\r\n");
        return browser.sendFile(path + (path.contains("?") ? "&" : "?") + "_csrf=" + token, form.toString().getBytes(StandardCharsets.UTF_8), "Content-Type",
                "multipart/form-data; boundary=ZZZ");
    }

    /** One square of a kilometre in the territory, in the system that the coordinates tell. */
    private static byte[] file(String name, String code) {
        return ("{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":{\"CODE\":\"" + code + "\",\"NAME\":\"" + name + "\"},\"geometry\":"
                + "{\"type\":\"Polygon\",\"coordinates\":[[[7.60,45.05],[7.61,45.05],[7.61,45.06],[7.60,45.06],[7.60,45.05]]]}}]}").getBytes(StandardCharsets.UTF_8);
    }

    private int published(String code) {
        return owner.sql("SELECT count(*) FROM published_aree_protette WHERE codice = ?").param(code).query(Integer.class).single();
    }
}
