package it.torinometropoli.gis.register;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;

import it.torinometropoli.gis.AreaClient;
import it.torinometropoli.gis.IntegrationTest;
import it.torinometropoli.gis.ServiceClient;
import it.torinometropoli.gis.ServiceClient.Answer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** The form for an area, errors that anyone reports, what is confirmed and who is reminded. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RegisterPagesIT {

    private static final String AREA = "AD-007";
    private static final String REPORT = "/aree-dismesse/" + AREA + "/segnala";

    @LocalServerPort
    private int port;
    @Autowired
    private ApplicationContext service;
    @Autowired
    private JdbcClient owner;
    private RegisterStage stage;

    @BeforeAll
    void people() {
        stage = new RegisterStage(service, port);
    }

    @AfterAll
    void restore() {
        stage.restore();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "nome | | nome",
            "settore | magia | settore",
            "area_m2 | 20.500,50 | area_m2",
            "data_fonte | 2999-01-01 | data_fonte",
            "data_fonte | ieri | data_fonte",
            "fonte | | fonte",
            "forma | | forma",
            "forma | 45.07, 7.66 | forma",
            "forma | {\"type\":\"Polygon\",\"coordinates\":[[[7.66,45.07],[7.67,45.08],[7.67,45.07],[7.66,45.08],[7.66,45.07]]]} | forma",
            "forma | {\"type\":\"Polygon\",\"coordinates\":[[[45.07,7.66],[45.08,7.66],[45.08,7.67],[45.07,7.66]]]} | forma",
            "forma | {\"type\":\"Polygon\",\"coordinates\":[[[12.4,41.8],[12.5,41.8],[12.5,41.9],[12.4,41.8]]]} | forma",
            "forma | <script>alert(1)</script> | forma",
            "qualita_geometria | | qualita_geometria"})
    void aFormThatIsNotRightComesBackWithWhatIsWrongAndWhatWasWritten(String field, String value, String wrong) {
        String[] fields = RegisterStage.newArea(field, value == null ? "" : value);
        Answer answer = stage.person("compiler").post("/registro/nuova", fields);
        Document page = Jsoup.parse(answer.text());

        assertThat(answer.status()).isEqualTo(400);
        assertThat(page.select("[role=alert] a[href=#" + wrong + "]")).hasSize(1);
        assertThat(page.getElementById(wrong)).isNotNull();
        assertThat(page.select("#" + wrong + "-problema").text()).isNotBlank();
        assertThat(page.getElementById("stato").val()).isEqualTo("chiusa, in attesa di un uso");
        assertThat(page.select("script:not([src])").stream().filter(script -> !script.attr("type").equals("application/json"))).isEmpty();
    }

    @Test
    void scriptsInTextsStayTexts() {
        String script = "<script>alert('x')</script><img src=x onerror=alert(1)>";
        long id = Long.parseLong(stage.person("compiler").post("/registro/nuova", RegisterStage.newArea("nome", script, "stato", script, "fonte", script, "nota", script))
                .header("Location").replaceFirst(".*/proposte/(\\d+).*", "$1"));
        for (String path : List.of(RegisterStage.path(id), "/registro")) {
            Document page = Jsoup.parse(stage.person("keeper").get(path).text());
            assertThat(page.select("img[onerror], main script:not([src])")).as(path).isEmpty();
            assertThat(page.text()).contains(script);
        }
        stage.person("compiler").post(RegisterStage.path(id) + "/ritiro", stage.decision(id));
    }

    @Test
    void anAreaHasOneOpenProposalAtATime() {
        stage.correction(AREA);
        Answer second = stage.person("compiler").post("/registro/aree/" + AREA + "/correzione", RegisterStage.fields());

        assertThat(second.status()).isEqualTo(409);
        assertThat(second.text()).contains("c’è già una proposta aperta");
    }

    @Test
    void aReturnWithoutAReasonIsNone() {
        long id = stage.sent("Senza motivo");
        Answer answer = stage.person("keeper").post(RegisterStage.path(id) + "/restituzione", stage.decision(id, "motivo", "  "));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(stage.state(id)).isEqualTo("inviata");
    }

    @Test
    void anyoneReportsAnErrorWithoutAnAccountAndTheKeeperReadsItFirst() {
        AreaClient someone = new AreaClient(port);
        Answer sent = someone.postAsIs(REPORT, "testo", "La superficie è la metà.", "posta", "chi@example.org", "sito", "");

        assertThat(sent.status()).isEqualTo(302);
        assertThat(someone.get(sent.header("Location")).text()).contains("la segnalazione è arrivata");
        assertThat(someone.cookieNames()).isEmpty();
        assertThat(stage.person("compiler").get("/registro").text()).doesNotContain("La superficie è la metà.");
        assertThat(new ServiceClient(port).get("/aree-dismesse/" + AREA).text()).doesNotContain("La superficie è la metà.");
        assertThat(stage.person("keeper").get("/registro").text()).contains("La superficie è la metà.", "chi@example.org");

        long id = owner.sql("SELECT id FROM register_report WHERE email = 'chi@example.org'").query(Long.class).single();
        RegisterStage.done(stage.person("keeper").post("/registro/segnalazioni/" + id + "/inoltro"));
        assertThat(stage.person("compiler").get("/registro").text()).contains("La superficie è la metà.").doesNotContain("chi@example.org");
        assertThat(owner.sql("SELECT count(*) FROM register_report WHERE email IS NOT NULL AND id = ?").param(id).query(Integer.class).single()).isZero();
        assertThat(owner.sql("SELECT count(*) FROM outgoing_mail WHERE recipient = 'chi@example.org'").query(Integer.class).single()).isEqualTo(1);
    }

    @Test
    void whatPeopleWroteIsForgottenAfterAYear() {
        long id = stage.report(AREA, "inoltrata");
        AreaReports reports = service.getBean(AreaReports.class);

        reports.forget(Instant.now().minus(365, ChronoUnit.DAYS));
        assertThat(reports.byId(id).report()).isNotEmpty();
        reports.forget(Instant.now().plus(1, ChronoUnit.MINUTES));
        assertThat(reports.byId(id).report()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"corto | '' | 400", "una segnalazione vera e lunga | senza chiocciola | 400", "una segnalazione vera e lunga | a@b.it,c@d.it | 400"})
    void aReportThatIsNotRightIsNotTaken(String text, String mail, int status) {
        int before = reports();

        assertThat(new AreaClient(port).postAsIs(REPORT, "testo", text, "posta", mail, "sito", "").status()).isEqualTo(status);
        assertThat(new AreaClient(port).postAsIs(REPORT, "testo", "x".repeat(2_001), "posta", "", "sito", "").status()).isEqualTo(400);
        assertThat(new AreaClient(port).postAsIs("/aree-dismesse/AD-999/segnala", "testo", "x".repeat(20), "posta", "", "sito", "").status()).isEqualTo(404);
        assertThat(reports()).isEqualTo(before);
    }

    @Test
    void programsThatFillEveryFieldAreThankedAndForgotten() {
        int before = reports();

        assertThat(new AreaClient(port).postAsIs(REPORT, "testo", "Comprate qui i nostri prodotti", "posta", "", "sito", "https://example.org").status()).isEqualTo(302);
        assertThat(reports()).isEqualTo(before);
    }

    @Test
    void oneAddressReportsSoOftenAndNoMore() {
        AreaClient someone = new AreaClient(port);
        int before = reports();
        List<Integer> answers = IntStream.range(0, 7)
                .mapToObj(time -> someone.postAsIs(REPORT, "testo", "Sempre la stessa cosa.", "posta", "", "sito", "").status()).toList();

        assertThat(answers).containsExactly(302, 302, 302, 302, 302, 429, 429);
        assertThat(reports()).isEqualTo(before + 5);
    }

    @Test
    void aConfirmationIsSeenByEverybody() {
        RegisterStage.done(stage.person("compiler").post("/registro/aree/AD-008/conferma", "da", "elenco"));

        assertThat(new ServiceClient(port).get("/aree-dismesse/AD-008?lang=it").text()).contains("Il comune ha confermato o corretto questi dati il");
    }

    @Test
    void contaminatedSitesAndAreasMeetManyToMany() {
        for (String area : List.of("AD-009", "AD-010")) {
            RegisterStage.done(stage.person("keeper").post("/registro/aree/" + area + "/asco", "sito", "01-00777", "verificata", "2026-11-02"));
        }
        RegisterStage.done(stage.person("keeper").post("/registro/aree/AD-009/asco", "sito", "01-00888", "verificata", "2026-11-03"));
        Document sheet = Jsoup.parse(new ServiceClient(port).get("/aree-dismesse/AD-009?lang=it").text());

        assertThat(sheet.select(".register-public li").eachText()).anyMatch(text -> text.contains("01-00777") && text.contains("2 novembre 2026") && text.contains("AD-010"))
                .anyMatch(text -> text.contains("01-00888") && !text.contains("AD-010"));
    }

    @Test
    void whatOwnersSayIsForTheMunicipalityAndTheKeeperOnly() {
        RegisterStage.done(stage.person("compiler").post("/registro/aree/AD-012/proprietari", "interesse", "interessato", "contatto", "Studio Rossi", "revisione", "0"));

        assertThat(stage.person("keeper").get("/registro/aree/AD-012").text()).contains("Studio Rossi");
        assertThat(new ServiceClient(port).get("/aree-dismesse/AD-012").text()).doesNotContain("Studio Rossi");
        assertThat(stage.person("keeper").post("/registro/aree/AD-012/proprietari", "interesse", "in_corso", "contatto", "x", "revisione", "0").status()).isEqualTo(409);
        assertThat(owner.sql("SELECT count(*) FROM audit_event WHERE details LIKE '%Rossi%'").query(Integer.class).single()).isZero();
    }

    @Test
    void municipalitiesAreRemindedOnceInAWhileOfWhatNobodyHasConfirmedForAYear() {
        Reminders reminders = service.getBean(Reminders.class);
        Instant now = Instant.now();
        RegisterStage.done(stage.person("compiler").post("/registro/aree/AD-013/conferma"));

        assertThat(reminders.send(now)).isZero();
        assertThat(reminders.send(now.plus(400, ChronoUnit.DAYS))).isGreaterThanOrEqualTo(1);
        assertThat(reminders.send(now.plus(400, ChronoUnit.DAYS))).isZero();
        assertThat(reminders.send(now.plus(429, ChronoUnit.DAYS))).isZero();
        assertThat(reminders.send(now.plus(431, ChronoUnit.DAYS))).isGreaterThanOrEqualTo(1);
        assertThat(owner.sql("SELECT body FROM outgoing_mail WHERE template = 'register.reminder' AND recipient = 'registra.torino@example.org'")
                .query(String.class).list()).hasSize(2).allSatisfy(body -> assertThat(body).contains("Altopiano Deltasider", "/registro"));
        owner.sql("DELETE FROM register_reminder").update();
    }

    private int reports() {
        return owner.sql("SELECT count(*) FROM register_report").query(Integer.class).single();
    }
}
