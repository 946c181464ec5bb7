package it.torinometropoli.gis.loading;

import java.util.List;
import java.util.Locale;

import it.torinometropoli.gis.IntegrationTest;
import it.torinometropoli.gis.ServiceClient;
import it.torinometropoli.gis.database.InstanceLock;
import it.torinometropoli.gis.loading.LoadReport.Outcome;
import it.torinometropoli.gis.plan.LinkRules;
import it.torinometropoli.gis.plan.PlanLoader;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Loading the next edition of the plan, and undoing it: what readers see of {@link MadeEdition}. */
@IntegrationTest
class PlanEditionLoadIT {

    private static final List<String> TABLES = List.of("SELECT code || title || is_current || loaded FROM plan_edition ORDER BY 1",
            "SELECT edition || code || title || description FROM plan_action ORDER BY 1", "SELECT edition || id || title FROM plan_project ORDER BY 1",
            "SELECT layer || feature_id || edition || action || relation || basis || author || created_on FROM feature_action ORDER BY 1",
            "SELECT edition || action || next_edition FROM plan_succession ORDER BY 1");

    @Autowired
    private ApplicationContext context;
    @Autowired
    private Loads loads;
    @Autowired
    private LinkRules rules;
    @Autowired
    private PlanLoader shipped;
    @Autowired
    private InstanceLock instances;
    @Autowired
    private JdbcClient owner;
    @LocalServerPort
    private int port;
    private ServiceClient service;

    @BeforeEach
    void client() {
        service = new ServiceClient(port);
    }

    /** Leaves the service as the next test expects it. */
    @AfterEach
    void undo() {
        owner.sql("DELETE FROM feature_action WHERE author = 'prova'").update();
        MadeEdition.undone(context);
    }

    @Test
    void placesGoOnWithTheActionsThatGoOnAndSayWhereTheLinkIsFrom() {
        LoadReport report = MadeEdition.inForce(context);

        assertThat(report.findings()).extracting(LoadReport.FindingText::code).containsOnly("plan_links", "plan_projects", "plan_proposals");
        assertThat(report.outcome()).isEqualTo(Outcome.LOADED);
        assertThat(report.changes()).filteredOn(change -> change.id().equals("2024-2026 2.2.2")).singleElement().satisfies(change -> {
            assertThat(change.kind()).isEqualTo(Change.Kind.CHANGED);
            assertThat(change.before()).isEqualTo(change.after()).hasToString("59");
            assertThat(change.note()).isEqualTo("rinominata 2.2.1");
        });
        assertThat(report.changes()).filteredOn(change -> change.kind() == Change.Kind.ENDED).extracting(Change::id)
                .containsExactly("2024-2026 2.2.3", "2024-2026 6.3.3");
        assertThat(report.changes()).filteredOn(change -> change.kind() == Change.Kind.NEW).extracting(Change::id)
                .containsExactly("2027-2029 2.1.1", "2027-2029 2.2.2");
        Document action = page("/piano/azioni/2.2.1");
        assertThat(action.selectFirst("h1").text()).contains(MadeEdition.RENAMED);
        assertThat(action.selectFirst(".plan-reasons").text()).contains("59", "(ripreso dall’azione 2.2.2 dell’edizione 2024-2026)");
        assertThat(page("/aree-dismesse/AD-002").text()).contains("2.2.1 " + MadeEdition.RENAMED);
        assertThat(service.get("/api/v1/plan/2027-2029/actions/2.1.7").text()).contains("\"places\":97").contains("\"kind\":\"divisa\"");
        assertThat(service.get("/api/v1/plan/2027-2029/actions/2.1.8").text()).contains("\"places\":97");
        assertThat(service.get("/cerca?q=censire+aree+produttive+dismesse").text()).contains(MadeEdition.RENAMED);
        assertThat(page("/piano").text()).contains("Piano strategico di esempio 2027-2029", "In vigore dal 1 settembre 2026.");
    }

    @Test
    void anOldAddressIsNeverLostAndNeverShowsAnotherActionUnsaid() {
        MadeEdition.inForce(context);

        Document namesake = page("/piano/azioni/2.2.2");
        assertThat(namesake.selectFirst("h1").text()).contains(MadeEdition.NEW_OF_OLD_CODE);
        assertThat(namesake.selectFirst(".plan-history").text()).contains("Nell’edizione 2024-2026 il codice 2.2.2 era di un’altra azione");
        assertThat(namesake.selectFirst(".plan-history a").attr("href")).isEqualTo("/piano/azioni/2.2.2?edizione=2024-2026");
        Document renamed = page("/piano/azioni/2.2.2?edizione=2024-2026");
        assertThat(renamed.selectFirst(".plan-history").text()).contains("Nell’edizione 2027-2029 l’azione continua con un altro titolo", MadeEdition.RENAMED);
        assertThat(renamed.selectFirst("#luoghi").parent().select("tbody tr")).as("history stays").hasSize(25);
        Document ended = page("/piano/azioni/6.3.3");
        assertThat(ended.text()).contains("Questa è l’edizione 2024-2026, non più in vigore").contains("L’azione si è conclusa: nell’edizione 2027-2029 non continua");
        assertThat(page("/piano/azioni/2.2.3").text()).contains("L’azione continua il lavoro di", "2.2.1", "2.2.4", "edizione 2024-2026, unita ad altre");
        assertThat(page("/piano/azioni/2.1.1?edizione=2024-2026").selectFirst(".plan-history").text()).contains("è stata divisa", "Con la rete ecologica", "2.1.7", "2.1.8");
        assertThat(service.get("/piano/azioni/9.9.9").status()).isEqualTo(404);
        assertThat(service.get("/?azione=2.2.2&edizione=2024-2026&livelli=aree_dismesse").header("Location"))
                .endsWith("/?livelli=aree_dismesse&azione=2.2.1&rinnovo=2024-2026");
        assertThat(service.get("/incorpora?azione=2.2&edizione=2024-2026").header("Location")).endsWith("/incorpora?azione=2.2.3,2.2.1,2.2.5&rinnovo=2024-2026");
        assertThat(service.get("/incorpora?azione=6.3.3&edizione=2024-2026").header("Location")).endsWith("/incorpora?rinnovo=2024-2026");
        assertThat(service.get("/?azione=6.3.3&edizione=2024-2026&lang=en").header("Location")).endsWith("/piano/azioni/6.3.3?edizione=2024-2026&lang=en");
        assertThat(service.get("/cerca?q=6.3.3").text()).contains("/piano/azioni/6.3.3?edizione=2024-2026");
    }

    @Test
    void rulesGoOnLinkingPlacesToTheActionsThatGoOn() {
        MadeEdition.inForce(context);
        List<List<String>> before = state();

        instances.run(() -> {
            assertThat(shipped.load()).as("the shipped files leave the loaded edition alone").isFalse();
            rules.evaluate();
            owner.sql("DELETE FROM feature_action WHERE layer = 'aree_dismesse' AND feature_id = 'AD-001' AND edition = '2027-2029'").update();
            assertThat(rules.evaluate()).isTrue();
            assertThat(rules.evaluate()).isFalse();
        });

        assertThat(state()).isEqualTo(before);
    }

    @Test
    void undoingBringsBackWhatWasThere() {
        List<List<String>> before = state();

        MadeEdition.inForce(context);
        LoadReport undone = loads.undo(Dataset.PLAN, Locale.ENGLISH).orElseThrow();

        assertThat(undone.outcome()).isEqualTo(Outcome.UNDONE);
        assertThat(state()).isEqualTo(before);
        assertThat(loads.undo(Dataset.PLAN, Locale.ITALIAN)).isEmpty();
    }

    @Test
    void nothingIsUndoneOncePeopleHaveLinkedPlacesToTheNewActions() {
        MadeEdition.inForce(context);
        owner.sql("INSERT INTO feature_action (layer, feature_id, edition, action, relation, basis, author, created_on) "
                + "VALUES ('aree_dismesse', 'AD-001', '2027-2029', '2.2.2', 'oggetto', 'prova', 'prova', CURRENT_DATE)").update();
        List<List<String>> before = state();

        LoadReport undone = loads.undo(Dataset.PLAN, Locale.ENGLISH).orElseThrow();

        assertThat(undone.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(undone.findings()).extracting(LoadReport.FindingText::code).containsExactly("plan_in_use");
        assertThat(state()).isEqualTo(before);
    }

    @Test
    void aTrialSaysWhatWouldBeAndChangesNothing() {
        List<List<String>> before = state();
        MadeEdition edition = new MadeEdition();

        LoadReport report = edition.load(context, edition.zip(), true);

        assertThat(report.outcome()).isEqualTo(Outcome.TRIAL);
        assertThat(report.changes()).hasSize(115);
        assertThat(new LoadReportFiles().page(report, Locale.ITALIAN)).contains("Prova riuscita", "rinominata 2.2.1").doesNotContain("??");
        assertThat(state()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({"2024-2026, plan_known", "2018-2020, plan_not_later"})
    void onlyTheNextEditionIsTaken(String code, String finding) {
        MadeEdition edition = new MadeEdition().with("edizione.csv", content -> content.replace(MadeEdition.CODE + ",", code + ","));

        LoadReport report = edition.load(context, edition.zip(), false);

        assertThat(report.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(report.findings()).extracting(LoadReport.FindingText::code).containsExactly(finding);
    }

    private Document page(String address) {
        ServiceClient.Answer answer = service.get(address);
        assertThat(answer.status()).as(address).isEqualTo(200);
        return Jsoup.parse(answer.text());
    }

    private List<List<String>> state() {
        return TABLES.stream().map(select -> owner.sql(select).query(String.class).list()).toList();
    }
}
