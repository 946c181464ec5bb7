package it.torinometropoli.gis.proposal;

import java.util.List;
import java.util.stream.StreamSupport;

import it.torinometropoli.gis.AreaClient;
import it.torinometropoli.gis.IntegrationTest;
import it.torinometropoli.gis.ServiceClient;
import it.torinometropoli.gis.ServiceClient.Answer;
import it.torinometropoli.gis.identity.TestMembers;
import it.torinometropoli.gis.loading.LoadReport;
import it.torinometropoli.gis.loading.MadeEdition;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** What becomes of the actions that proposals name when the plan is renewed: 2.1.1 is split into 2.1.7 and 2.1.8, and 2.1.1 is another action then. */
@IntegrationTest
class PlanRenewalIT {

    @Autowired
    private ApplicationContext service;
    @LocalServerPort
    private int port;
    private ProposalStage stage;
    private Long named;

    @BeforeEach
    void people() {
        stage = new ProposalStage(service, port);
    }

    /** Leaves the service as the next test expects it. */
    @AfterEach
    void asBefore() throws Exception {
        if (named != null) {
            ProposalStage.ok(stage.compiler.patch("/proposte/" + named + "/bozza", stage.revision(named, "\"fields\": {\"psm_actions\": null}")));
        }
        MadeEdition.undone(service);
        EmptyCatalogue.again(service);
    }

    @Test
    void draftsPendingProposalsAndEntriesGoOnWithTheActionsThatGoOn() {
        long draft = stage.draft("In bozza");
        long pending = stage.in("in_istruttoria");
        long accepted = stage.in("accolta");

        LoadReport report = MadeEdition.inForce(service);

        assertThat(report.findings()).filteredOn(finding -> finding.code().equals("plan_proposals")).singleElement()
                .satisfies(finding -> assertThat(finding.text()).contains("seguono le corrispondenze"));
        assertThat(named(draft)).containsExactly("2.1.7", "2.1.8");
        String examined = AreaClient.signedIn(port, "decide@example.org", TestMembers.PASSWORD).get("/istruttoria/" + pending).text();
        assertThat(examined).contains("Collegare le aree protette", "Proteggere le specie").doesNotContain("Inventare un orto");
        assertThat(new ServiceClient(port).get("/catalogo-circa/" + stage.number(accepted)).text()).contains("Collegare le aree protette")
                .doesNotContain("Inventare un orto");

        MadeEdition.undone(service);
        assertThat(named(draft)).as("what was written stays as it was").containsExactly("2.1.1");
    }

    /** A page of before offers the codes of before: what it sends is not taken for the actions that have these codes now. */
    @Test
    void aFormThatWasOpenMeanwhileSavesWhatItMeantOrSaysThatThereIsAnotherEdition() {
        long draft = stage.draft("Aperta durante il rinnovo");
        AreaClient browser = AreaClient.signedIn(port, "compila@example.org", TestMembers.PASSWORD);
        String[] open = FormPagesIT.fields(Jsoup.parse(browser.get("/proposte/" + draft).text()));
        MadeEdition.inForce(service);
        named = draft;

        assertThat(browser.post("/proposte/" + draft, FormPagesIT.with(open, "title", "Dopo il rinnovo")).status()).isEqualTo(302);
        assertThat(named(draft)).as("the action of before goes on").containsExactly("2.1.7", "2.1.8");

        Answer other = browser.post("/proposte/" + draft, FormPagesIT.with(open, "title", "Dopo il rinnovo", "locality", "Riva", "psm_actions", "2.2.2"));
        assertThat(other.status()).isEqualTo(422);
        Document again = Jsoup.parse(other.text());
        assertThat(again.selectFirst("#errore-psm_actions").text()).contains("2027-2029", "scegli di nuovo");
        assertThat(again.select("input[name=psm_actions][checked]").eachAttr("value")).containsExactly("2.1.7", "2.1.8");
        assertThat(again.selectFirst("input[name=edizione]").val()).isEqualTo("2027-2029");
        assertThat(again.selectFirst("#locality").val()).as("the rest is saved").isEqualTo("Riva");
        assertThat(named(draft)).containsExactly("2.1.7", "2.1.8");

        Answer refused = stage.compiler.patch("/proposte/" + draft + "/bozza", stage.revision(draft, "\"edition\": \"2024-2026\", \"fields\": {\"psm_actions\": [\"2.2.2\"]}"));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("\"field\":\"psm_actions\"", "2027-2029");
        ProposalStage.ok(stage.compiler.patch("/proposte/" + draft + "/bozza", stage.revision(draft, "\"edition\": \"2024-2026\", \"fields\": {\"psm_actions\": [\"1.1.1\"]}")));
        assertThat(named(draft)).as("it is the same action in both editions").containsExactly("1.1.1");

        String revision = browser.get("/proposte/" + draft).text().replaceAll("(?s).*name=\"revisione\" value=\"(\\d+)\".*", "$1");
        assertThat(browser.post("/proposte/" + draft + "/invio", "revisione", revision, "edizione", "2024-2026").header("Location")).endsWith("?esito=piano");
        assertThat(stage.state(draft)).isEqualTo("bozza");
    }

    private List<String> named(long draft) {
        JsonNode fields = ScriptClient.tree(stage.compiler.get("/proposte/" + draft + "/dati")).get("fields");
        return StreamSupport.stream(fields.get(ProposalForm.ACTIONS).spliterator(), false).map(JsonNode::asString).toList();
    }
}
