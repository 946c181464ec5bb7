package it.torinometropoli.gis.proposal;

import java.time.Duration;
import java.util.List;

import it.torinometropoli.gis.IntegrationTest;
import it.torinometropoli.gis.ServiceClient;
import it.torinometropoli.gis.ServiceClient.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A proposal from its first word to the completed work, as those concerned and everybody see it. */
@IntegrationTest
class ProposalJourneyIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

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

    @AfterAll
    static void emptyTheCatalogue(@Autowired ApplicationContext service) throws Exception {
        EmptyCatalogue.again(service);
    }

    @Test
    void aDraftTellsWhatIsMissingUntilNothingIs() {
        JsonNode begun = ScriptClient.tree(stage.compiler.post("/proposte", "{}"));
        long id = begun.get("id").asLong();
        assertThat(missing(begun)).contains("title", "geometry", "data_consent", "tax_id");

        Answer refused = stage.compiler.post("/proposte/" + id + "/invio", stage.revision(id, ""));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.contentType()).startsWith("application/problem+json");
        assertThat(missing(ScriptClient.tree(refused))).contains("title");

        long complete = stage.draft("Bosco di Ivrea");
        assertThat(missing(stage.compiler.json("/proposte/" + complete + "/dati"))).isEmpty();
    }

    @Test
    void anAskedBackProposalIsCompletedAcceptedAndPublished() {
        long id = stage.in("completamento");
        String number = stage.number(id);
        assertThat(number).matches("CIRCA-20\\d\\d-\\d{4}");
        JsonNode question = stage.compiler.json("/proposte/" + id + "/dati").get("questions").get(0);
        assertThat(question.get("question").asString()).isEqualTo("Quanti alberi?");
        ProposalStage.ok(stage.compiler.send("PUT", "/proposte/" + id + "/domande/" + question.get("id").asLong(), "{\"answer\": \"Trecento\"}"));
        ProposalStage.ok(stage.compiler.patch("/proposte/" + id + "/bozza", stage.revision(id,
                "\"fields\": {\"description\": \"Piantare trecento alberi.\"}, \"geometry\": " + ProposalStage.square(7.8935, 45.451))));
        assertThat(stage.reviewer.json("/proposte/" + id + "/dati").at("/fields/description").asString()).isEqualTo("Piantare alberi lungo la sponda.");
        stage.submit(id);

        JsonNode differences = stage.reviewer.json("/proposte/" + id + "/differenze?da=1&a=2");
        assertThat(differences.get("fields")).hasSize(1);
        assertThat(differences.at("/fields/0/after").asString()).isEqualTo("Piantare trecento alberi.");
        assertThat(differences.at("/shape/added").asDouble()).isBetween(3_000.0, 6_000.0);

        ProposalStage.ok(stage.reviewer.post("/istruttoria/" + id + "/presa-in-carico", stage.revision(id, "")));
        String decision = stage.revision(id, "\"outcome\": \"accolta\", \"reason\": \"Utile alla rete ecologica.\"");
        assertThat(stage.decider.post("/istruttoria/" + id + "/decisione", decision).status()).as("no checks yet").isEqualTo(422);
        ProposalStage.ok(stage.reviewer.send("PUT", "/istruttoria/" + id + "/verifiche", ProposalStage.CHECKS));
        ProposalStage.ok(stage.decider.post("/istruttoria/" + id + "/decisione", decision));

        String entry = published(number, "accolta");
        assertThat(entry).contains("Sponda della Dora", "\"comune\":\"Ivrea\"", "fascia_riparia", "2.1.1", "2.1.4")
                .doesNotContain("Ada Prova", "ada@example.org", "00519320014", "compila@example.org");
        ProposalStage.ok(stage.reviewer.post("/istruttoria/" + id + "/finanziamento", stage.revision(id, "\"source\": \"FESR\"")));
        published(number, "finanziata");
        ProposalStage.ok(stage.compiler.post("/proposte/" + id + "/avvio", "{\"day\": \"2026-01-10\"}"));
        ProposalStage.ok(stage.reviewer.post("/istruttoria/" + id + "/lavori", stage.revision(id, "\"day\": \"2026-01-10\"")));
        ProposalStage.ok(stage.reviewer.post("/istruttoria/" + id + "/conclusione", stage.revision(id, "\"day\": \"2026-02-10\"")));
        published(number, "conclusa");

        assertThat(steps(id)).containsExactly("bozza", "inviata", "in_istruttoria", "integrazione_richiesta", "bozza", "inviata", "in_istruttoria", "accolta",
                "finanziata", "in_corso", "conclusa");
        assertThat(mails(number)).contains("proposal.inviata", "proposal.office.inviata", "proposal.in_istruttoria", "proposal.integrazione_richiesta",
                "proposal.accolta", "proposal.finanziata", "proposal.office.start", "proposal.in_corso", "proposal.conclusa");
        PublicProposals everybody = service.getBean(PublicProposals.class);
        assertThat(everybody.byNumber(number).orElseThrow().title()).isEqualTo("Sponda della Dora");
        assertThat(everybody.steps(number)).extracting(PublicProposals.Step::state).doesNotContain("bozza").endsWith("conclusa");
    }

    @Test
    void theShapeTellsWhereItLiesAndWhatLiesThere() {
        long waiting = stage.in("inviata");
        long id = stage.draft("Lo stesso posto");

        JsonNode facts = stage.compiler.json("/proposte/" + id + "/fatti");
        assertThat(facts.at("/municipalities/0/istat").asString()).isEqualTo(ProposalStage.IVREA);
        assertThat(facts.at("/municipalities/0/percent").asDouble()).isEqualTo(100);
        assertThat(facts.get("area_m2").asDouble()).isBetween(17_000.0, 17_800.0);
        assertThat(facts.get("zones")).hasSize(1);
        JsonNode twice = null;
        for (JsonNode overlap : facts.get("overlaps")) {
            twice = overlap.get("id").asString().equals(stage.number(waiting)) ? overlap : twice;
        }
        assertThat(twice).isNotNull();
        assertThat(twice.get("percent").asDouble()).isEqualTo(100);
        assertThat(twice.get("href").asString()).isEqualTo("/pratica/" + stage.number(waiting));
        assertThat(facts.at("/actions").toString()).contains("2.1.4");
        assertThat(facts.at("/vinca/within_metres").asInt()).isEqualTo(1_000);
    }

    @Test
    void theLedgerRefusesWhatIsNotThere() {
        long id = stage.in("accolta");
        String ledger = "/istruttoria/" + id + "/registro";

        assertThat(stage.reviewer.post(ledger, "{\"kind\": \"offerta\", \"square_metres\": 900000}").status()).as("more than the area").isEqualTo(422);
        ProposalStage.ok(stage.reviewer.post(ledger, "{\"kind\": \"offerta\", \"square_metres\": 5000}"));
        assertThat(stage.reviewer.post(ledger, "{\"kind\": \"impegno\", \"square_metres\": 5000.01, \"procedure\": \"VIA 1\"}").status()).isEqualTo(422);
        ProposalStage.ok(stage.reviewer.post(ledger, "{\"kind\": \"impegno\", \"square_metres\": 3000, \"procedure\": \"VIA 1\"}"));
        assertThat(stage.reviewer.post(ledger, "{\"kind\": \"consegna\", \"square_metres\": 3000.5}").status()).isEqualTo(422);
        ProposalStage.ok(stage.reviewer.post(ledger, "{\"kind\": \"consegna\", \"square_metres\": 1000}"));
        assertThat(stage.reviewer.post(ledger, "{\"kind\": \"impegno\", \"square_metres\": -2500, \"procedure\": \"VIA 1\"}").status())
                .as("less committed than delivered").isEqualTo(422);

        JsonNode rows = stage.reviewer.json(ledger);
        assertThat(rows).hasSize(3);
        assertThat(rows.at("/2/delivered").asDouble()).isEqualTo(1000);
    }

    @Test
    void aCallFindsTheEntriesThatItAccepts() {
        long id = stage.in("accolta");
        Answer added = stage.reviewer.post("/istruttoria/bandi", """
                {"title": "Fasce riparie", "description": "Bando di prova", "opens_on": "2026-01-01", "closes_on": "2026-12-31",
                 "types": ["fascia_riparia"]}""");
        long call = ScriptClient.tree(ProposalStage.ok(added)).get("id").asLong();

        assertThat(service.getBean(PublicCalls.class).matching(call)).extracting(PublicCalls.Match::id).contains(stage.number(id));
        assertThat(stage.compiler.post("/istruttoria/bandi", "{}").status()).isEqualTo(403);
    }

    @Test
    void theQueueAndTheFiguresShowWhatWaits() {
        long id = stage.in("integrazione_richiesta");

        JsonNode queue = stage.reviewer.json("/istruttoria/coda?stato=integrazione_richiesta&comune=" + ProposalStage.IVREA);
        assertThat(queue.get("total").asInt()).isPositive();
        assertThat(queue.get("rows").toString()).contains(stage.number(id), "Comune di Ivrea", "due_on");
        assertThat(stage.reviewer.json("/istruttoria/coda?stato=conclusa&comune=001001").get("total").asInt()).isZero();
        JsonNode figures = stage.decider.json("/istruttoria/statistiche");
        assertThat(figures.get("silent").toString()).contains("Agliè").doesNotContain("\"Ivrea\"");
        assertThat(figures.get("stays").toString()).contains("inviata");
    }

    @Test
    void aCopyKeepsTheWordsAndAsksForPlaceAndConsentAgain() {
        long id = stage.draft("Da copiare");
        JsonNode copy = ScriptClient.tree(ProposalStage.ok(stage.compiler.post("/proposte/" + id + "/copia", "{}")));

        assertThat(copy.get("id").asLong()).isNotEqualTo(id);
        assertThat(copy.at("/fields/title").asString()).isEqualTo("Da copiare");
        assertThat(missing(copy)).containsExactlyInAnyOrder("geometry", "photos", "publish_consent", "data_consent");
    }

    private String published(String number, String state) {
        ServiceClient everybody = new ServiceClient(port);
        String path = "/ogcapi/collections/catalogo_circa/items/catalogo_circa." + number + "?f=json";
        await().atMost(PATIENCE).until(() -> everybody.get(path).text().contains("\"stato\":\"" + state + "\""));
        await().atMost(PATIENCE).until(() -> everybody.get(path).text().contains("2.1.4"));
        return everybody.get(path).text();
    }

    private List<String> steps(long id) {
        return owner.sql("SELECT to_state FROM proposal_transition WHERE proposal = ? ORDER BY id").param(id).query(String.class).list();
    }

    private List<String> mails(String number) {
        return owner.sql("SELECT template FROM outgoing_mail WHERE subject LIKE ? ORDER BY id").param("%" + number + "%").query(String.class).list();
    }

    private static List<String> missing(JsonNode document) {
        return document.get("missing").valueStream().map(missing -> missing.get("field").asString()).toList();
    }
}
