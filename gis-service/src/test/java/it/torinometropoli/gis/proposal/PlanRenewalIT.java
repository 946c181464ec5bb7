package it.torinometropoli.gis.proposal;

import java.util.List;
import java.util.stream.StreamSupport;

import it.torinometropoli.gis.AreaClient;
import it.torinometropoli.gis.IntegrationTest;
import it.torinometropoli.gis.ServiceClient;
import it.torinometropoli.gis.identity.TestMembers;
import it.torinometropoli.gis.loading.LoadReport;
import it.torinometropoli.gis.loading.MadeEdition;
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

    @BeforeEach
    void people() {
        stage = new ProposalStage(service, port);
    }

    /** Leaves the service as the next test expects it. */
    @AfterEach
    void asBefore() throws Exception {
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

    private List<String> named(long draft) {
        JsonNode fields = ScriptClient.tree(stage.compiler.get("/proposte/" + draft + "/dati")).get("fields");
        return StreamSupport.stream(fields.get(ProposalForm.ACTIONS).spliterator(), false).map(JsonNode::asString).toList();
    }
}
