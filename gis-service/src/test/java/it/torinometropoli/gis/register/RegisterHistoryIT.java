package it.torinometropoli.gis.register;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import it.torinometropoli.gis.IntegrationTest;
import it.torinometropoli.gis.OgcSchemas;
import it.torinometropoli.gis.ServiceClient;
import it.torinometropoli.gis.ServiceClient.Answer;
import it.torinometropoli.gis.feature.FeatureQuery;
import org.geotools.api.feature.simple.SimpleFeature;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What the register was on any day, on pages and by WFS, and what acceptance does to it. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RegisterHistoryIT {

    private static final String STORY = "AD-STORIA";
    private static final String QUERY = "/wfs?service=WFS&version=2.0.0&request=GetFeature&storedQuery_id=urn:x-torinometropoli:gis:query:DismissedAreasAt&data=";

    @LocalServerPort
    private int port;
    @Autowired
    private ApplicationContext service;
    @Autowired
    private JdbcClient owner;
    private ServiceClient client;
    private RegisterStage stage;

    /** An area that was registered, renamed, removed and registered again long ago, around midnights of Rome in summer and winter. */
    @BeforeAll
    void story() {
        client = new ServiceClient(port);
        stage = new RegisterStage(service, port);
        owner.sql("INSERT INTO register_area (id) VALUES (?)").param(STORY).update();
        version(1, "2020-01-01T00:00:00+01:00", "partenza", "Prima");
        version(2, "2021-06-15T23:59:59+02:00", "altra_modifica", "Seconda");
        version(3, "2022-06-16T00:00:00+02:00", "tolta", null);
        version(4, "2023-12-31T23:59:59+01:00", "altra_modifica", "Terza");
        version(5, "2024-02-29T12:00:00+01:00", "tolta", null);
    }

    @AfterAll
    void restore() throws Exception {
        boolean postgis = System.getProperty("gis.test.database", "embedded").equals("postgis");
        owner.sql("DROP TRIGGER append_only_register_version" + (postgis ? " ON register_version" : "")).update();
        for (int number = 5; number > 0; number--) {
            owner.sql("DELETE FROM register_version WHERE area = ? AND number = ?").param(STORY).param(number).update();
        }
        owner.sql("DELETE FROM register_area WHERE id = ?").param(STORY).update();
        service.getBean("workflowAccess", InitializingBean.class).afterPropertiesSet();
        stage.restore();
    }

    @ParameterizedTest
    @CsvSource({"2019-12-31,", "2020-01-01, Prima", "2021-06-14, Prima", "2021-06-15, Seconda", "2022-06-15, Seconda", "2022-06-16,", "2023-12-30,",
            "2023-12-31, Terza", "2024-02-28, Terza", "2024-02-29,", "2025-01-01,"})
    void theStateOfADayIsWhatHeldWhenItEnded(String day, String name) {
        Document page = page("/aree-dismesse?al=" + day);
        JsonNode collection = json(QUERY + day + "&outputFormat=application/geo%2Bjson");

        assertThat(page.select(".explorer-table tbody th").eachText()).isEqualTo(name == null ? List.of() : List.of(name));
        assertThat(collection.get("features").findValuesAsString("nome")).isEqualTo(name == null ? List.of() : List.of(name));
    }

    @Test
    void todayTheListIsAsItIsNow() {
        String today = RegisterDay.today().toString();
        Document now = page("/aree-dismesse?ordine=nome");
        Document then = page("/aree-dismesse?ordine=nome&al=" + today);

        assertThat(then.select(".explorer-table tbody tr").eachText()).isEqualTo(now.select(".explorer-table tbody tr").eachText());
        assertThat(then.select(".explorer-results .page-note").text()).contains("Così era l’elenco il");
        assertThat(json(QUERY + today + "&resultType=results&outputFormat=application/geo%2Bjson").get("numberMatched").asLong())
                .isEqualTo(stage.features().count(FeatureQuery.ALL));
    }

    @Test
    void filtersWorkOnTheListOfADay() {
        assertThat(page("/aree-dismesse?al=2020-05-01&testo=prima").select(".explorer-table tbody tr")).hasSize(1);
        assertThat(page("/aree-dismesse?al=2020-05-01&testo=seconda").select(".explorer-table tbody tr")).isEmpty();
    }

    @Test
    void aDayBeforeTheRegisterIsSaidToBeUnknown() {
        assertThat(page("/aree-dismesse?al=1999-05-01").select(".page-note").text()).contains("Il registro comincia il 1 gennaio 2020");
    }

    @ParameterizedTest
    @CsvSource({"2020-06-01, 2020-07-01,,,", "2020-06-01, 2021-06-15, changed, Prima, Seconda", "2021-12-31, 2022-12-31, removed, Seconda,",
            "2023-01-01, 2023-12-31, added,, Terza", "2020-06-01, 2023-12-31, changed, Prima, Terza", "2020-06-01, 2025-01-01, removed, Prima,"})
    void differencesBetweenTwoDaysSayWhatWasAndWhatIs(String since, String until, String change, String before, String after) {
        String days = "?since=" + since + "&until=" + until;
        List<String> names = client.get("/dati/differenze/aree_dismesse.csv" + days).text().lines().filter(row -> row.contains(",nome,")).toList();
        JsonNode features = json("/dati/differenze/aree_dismesse.geojson" + days).get("features");

        if (change == null) {
            assertThat(names).isEmpty();
            assertThat(features).isEmpty();
            return;
        }
        assertThat(names).singleElement().asString().startsWith("aree_dismesse.AD-STORIA,%s,nome,%s,%s,CC BY 4.0,".formatted(change,
                before == null ? "" : before, after == null ? "" : after));
        assertThat(features).singleElement().satisfies(feature -> {
            assertThat(feature.get("id").asString()).isEqualTo("aree_dismesse.AD-STORIA");
            assertThat(feature.at("/properties/change").asString()).isEqualTo(change);
            assertThat(feature.at("/properties/before/nome").asString(null)).isEqualTo(before);
            assertThat(feature.at("/properties/after/nome").asString(null)).isEqualTo(after);
            assertThat(feature.at("/geometry/coordinates").toString()).matches("\\[+[67]\\.\\d+,4[45]\\.\\d+.*");
        });
    }

    @ParameterizedTest
    @CsvSource({"aree_dismesse.csv, 400, 2020-01-01", "aree_dismesse.csv?since=1999-01-01, 400, 2020-01-01",
            "aree_dismesse.geojson?since=2021-01-02&until=2021-01-01, 400, 2021-01-02", "aree_dismesse.csv?since=ieri, 400, since",
            "aree_dismesse.csv?since=2020-02-01&until=2999-01-01, 400, until", "sogni.csv?since=2021-01-01, 404, aree_dismesse"})
    void differencesThatNobodyKnowsAreRefusedWithWhatIsAllowed(String request, int status, String allowed) {
        Answer answer = client.get("/dati/differenze/" + request);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.text()).contains(allowed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2999-01-01", "2025-02-30", "ieri", "01/01/2025", "2025-1-1", "20250101"})
    void aDayThatIsNoneOrIsToComeIsRefusedWithWhatIsAllowed(String day) {
        Answer page = client.get("/aree-dismesse?lang=it&al=" + day.replace("/", "%2F"));
        Answer wfs = client.get(QUERY + day.replace("/", "%2F"));

        assertThat(page.status()).isEqualTo(400);
        assertThat(page.text()).contains("un giorno fino a oggi");
        assertThat(wfs.status()).isEqualTo(400);
        assertThat(wfs.text()).contains("exceptionCode=\"InvalidParameterValue\" locator=\"data\"", "until today");
    }

    @Test
    void theStoredQueryIsDescribedAndAnswersAsGmlByPages() {
        Answer description = client.get("/wfs?service=WFS&version=2.0.0&request=DescribeStoredQueries&storedQuery_id=urn:x-torinometropoli:gis:query:DismissedAreasAt");
        Answer gml = client.get(QUERY + "2021-01-01&count=1");

        assertThat(OgcSchemas.violations(description.body())).isEmpty();
        assertThat(description.text()).contains("<wfs:Parameter name=\"data\" type=\"xsd:date\">");
        assertThat(OgcSchemas.violations(gml.body())).isEmpty();
        assertThat(gml.text()).contains("numberMatched=\"1\"", "gml:id=\"aree_dismesse.AD-STORIA\"");
    }

    @Test
    void acceptanceChangesThePublishedAreaAndKeepsWhatWasBefore() {
        SimpleFeature before = stage.features().feature("aree_dismesse.AD-004").orElseThrow();
        long id = stage.correction("AD-004", "nome", "Ex area corretta", "forma", RegisterStage.SHAPE, "qualita_geometria", "catastale");
        Document comparison = Jsoup.parse(stage.person("keeper").get(RegisterStage.path(id)).text());

        assertThat(comparison.select("tr.register-changed").text()).contains("Ex area corretta", "20.500,5 m²", "perimetro dalla mappa catastale");
        assertThat(comparison.select(".register-drawing path.register-after")).hasSize(1);
        RegisterStage.done(stage.accept(id, "keeper"));

        await().atMost(30, SECONDS).until(() -> stage.features().feature("aree_dismesse.AD-004").orElseThrow().getAttribute("nome").equals("Ex area corretta"));
        Document sheet = page("/aree-dismesse/AD-004");
        assertThat(sheet.select("h1").text()).isEqualTo("Ex area corretta");
        assertThat(sheet.select(".register-history > li").first().text()).contains("correzione proposta dal comune", "Comune di Torino, sopralluogo",
                "12 ottobre 2026", "Nome: " + before.getAttribute("nome") + " → diventa Ex area corretta");
        assertThat(sheet.select(".register-history > li")).hasSizeGreaterThan(1);
        assertThat(owner.sql("SELECT recipient FROM outgoing_mail WHERE template = 'register.accepted' ORDER BY id DESC").query(String.class).list().get(0))
                .isEqualTo("registra.torino@example.org");
        assertThat(owner.sql("SELECT operation FROM audit_event WHERE subject = ? ORDER BY id").param("register_proposal:" + id).query(String.class).list())
                .containsExactly("register.send", "register.accept");
    }

    @Test
    void aNewAreaGetsAnIdentifierOfItsOwnAndIsPublishedWithItsMunicipality() {
        long id = stage.sent("Nuova officina");
        RegisterStage.done(stage.accept(id, "keeper"));
        String area = stage.area(id);

        assertThat(area).matches("AD-R\\d{3}");
        await().atMost(30, SECONDS).until(() -> stage.features().feature("aree_dismesse." + area).isPresent());
        SimpleFeature feature = stage.features().feature("aree_dismesse." + area).orElseThrow();
        assertThat(feature.getAttribute("comune")).isEqualTo("Torino");
        assertThat(feature.getAttribute("uso_precedente_en")).isEqualTo("officina");
        await().atMost(30, SECONDS).until(() -> "2.2.2".equals(stage.features().feature("aree_dismesse." + area).orElseThrow().getAttribute("azioni")));
    }

    @Test
    void whatWasAcceptedOutlivesTheShippedData() {
        long id = stage.correction("AD-005", "nome", "Ex area che resta");
        RegisterStage.done(stage.accept(id, "keeper"));
        RegisterInStep inStep = service.getBean(RegisterInStep.class);
        owner.sql("UPDATE dismissed_site SET nome = 'Come nei file' WHERE id = 'AD-005'").update();

        inStep.replaced();
        inStep.inPlace();

        assertThat(owner.sql("SELECT nome FROM dismissed_site WHERE id = 'AD-005'").query(String.class).single()).isEqualTo("Ex area che resta");
        assertThat(owner.sql("SELECT max(number) FROM register_version WHERE area = 'AD-005'").query(Integer.class).single()).isEqualTo(versions("AD-005"));
        owner.sql("UPDATE dismissed_site SET nome = 'Cambiata con un altro programma' WHERE id = 'AD-005'").update();
        int known = versions("AD-005");
        inStep.inPlace();
        assertThat(versions("AD-005")).isEqualTo(known + 1);
    }

    @Test
    void ofTwoKeepersWhoDecideAtOnceOneWinsAndTheOtherIsTold() throws Exception {
        long id = stage.sent("Contesa");
        String[] seen = stage.decision(id, "motivo", "Va rivista.");
        List<Callable<Answer>> both = List.of(() -> stage.person("keeper").post(RegisterStage.path(id) + "/accolta", seen),
                () -> stage.person("second").post(RegisterStage.path(id) + "/restituzione", seen));
        Map<Integer, Answer> answers = new TreeMap<>();
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            for (Future<Answer> answer : threads.invokeAll(both)) {
                answers.put(answer.get().status(), answer.get());
            }
        } finally {
            threads.shutdown();
        }

        assertThat(answers.keySet()).containsExactly(302, 409);
        assertThat(answers.get(409).text()).contains("Nel frattempo qualcun altro ha già deciso");
        assertThat(owner.sql("SELECT count(*) FROM register_step WHERE proposal = ? AND from_state = 'inviata'").param(id).query(Integer.class).single())
                .isEqualTo(1);
    }

    @Test
    void anAreaThatHasChangedSinceItWasComparedIsComparedAgain() {
        long id = stage.correction("AD-006", "nome", "Ex area vista prima");
        String[] seen = stage.decision(id);
        seen[3] = "99";

        Answer answer = stage.person("keeper").post(RegisterStage.path(id) + "/accolta", seen);

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text()).contains("confronta di nuovo");
        assertThat(stage.state(id)).isEqualTo("inviata");
    }

    private int versions(String area) {
        return owner.sql("SELECT count(*) FROM register_version WHERE area = ?").param(area).query(Integer.class).single();
    }

    private void version(int number, String from, String kind, String name) {
        owner.sql("INSERT INTO register_version (area, number, valid_from, previous_number, previous_from, kind, nome, uso_precedente, uso_precedente_en, uso_base, "
                        + "settore, stato, stato_en, stato_codice, contaminazione, comune_istat, posizione, nota_posizione, nota_posizione_en, fonte, fonte_en, "
                        + "qualita_geometria, geom) SELECT ?, ?, CAST(? AS TIMESTAMP WITH TIME ZONE), ?, (SELECT valid_from FROM register_version WHERE area = ? "
                        + "AND number = ?), ?, " + (name == null ? "NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL"
                        : "'" + name + "', 'x', 'x', 'fonte', 'altro', 'x', 'x', 'dismessa', 'sospetta', v.comune_istat, 'perimetro', 'x', 'x', 'x', 'x', "
                                + "'indicativa', v.geom") + " FROM register_version v WHERE v.area = 'AD-001' AND v.number = 1")
                .param(STORY).param(number).param(from).param(number == 1 ? null : number - 1).param(STORY).param(number - 1).param(kind).update();
    }

    private Document page(String path) {
        Answer answer = client.get(path, "Accept-Language", "it");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return Jsoup.parse(answer.text());
    }

    private JsonNode json(String path) {
        Answer answer = client.get(path);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return new JsonMapper().readTree(answer.body());
    }
}
