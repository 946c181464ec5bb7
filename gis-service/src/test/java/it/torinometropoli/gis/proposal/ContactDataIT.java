package it.torinometropoli.gis.proposal;

import java.time.OffsetDateTime;
import java.util.List;

import it.torinometropoli.gis.AreaClient;
import it.torinometropoli.gis.IntegrationTest;
import it.torinometropoli.gis.ServiceClient;
import it.torinometropoli.gis.identity.Member;
import it.torinometropoli.gis.identity.Role;
import it.torinometropoli.gis.identity.TestMembers;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** What happens to the contact data of proposals: who gets them, and when they go. */
@IntegrationTest
class ContactDataIT {

    private static final int DAYS = 365;

    @LocalServerPort
    private int port;
    @Autowired
    private ApplicationContext service;
    @Autowired
    private JdbcClient owner;
    @Autowired
    private ContactRetention retention;
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
    void contactsOfWhatIsOverGoAfterTheSetTimeAndOthersStay() {
        long withdrawn = stage.in("ritirata");
        long rejected = stage.in("non_accolta");
        long never = stage.draft("Mai inviata");
        long waiting = stage.in("inviata");
        long accepted = stage.in("accolta");
        List<Long> all = List.of(withdrawn, rejected, never, waiting, accepted);

        retention.removeAsOf(OffsetDateTime.now().plusDays(DAYS - 1));
        assertThat(all).allSatisfy(id -> assertThat(contacts(id)).contains("ada@example.org"));

        assertThat(retention.removeAsOf(OffsetDateTime.now().plusDays(DAYS + 1))).isGreaterThanOrEqualTo(3);
        assertThat(List.of(withdrawn, rejected, never)).allSatisfy(id -> assertThat(contacts(id)).isEqualTo("{}"));
        assertThat(List.of(waiting, accepted)).allSatisfy(id -> assertThat(contacts(id)).contains("ada@example.org"));
        assertThat(audit(withdrawn)).containsExactly("{\"reason\":\"time\"}");
        assertThat(audit(waiting)).isEmpty();
        assertThat(stage.compiler.json("/proposte/" + withdrawn + "/dati").at("/fields/title").asString()).isEqualTo("Sponda della Dora");

        retention.removeAsOf(OffsetDateTime.now().plusDays(DAYS + 1));
        assertThat(audit(withdrawn)).as("once").hasSize(1);
    }

    @Test
    void peopleGetTheContactsThatTheyWroteAndTakeAlongThoseOfWhatIsOver() {
        Member leaving = TestMembers.make(service, "lascia@example.org", ProposalStage.IVREA, Role.COMPILER);
        ScriptClient script = ScriptClient.of(port, leaving.email());
        long draft = draft(script, "Bozza di chi lascia");
        long waiting = stage.in("inviata");
        owner.sql("UPDATE proposal SET compiler = ? WHERE id = ?").param(leaving.accountId()).param(waiting).update();
        long ofOthers = stage.draft("Di altri");
        AreaClient browser = AreaClient.signedIn(port, leaving.email(), TestMembers.PASSWORD);

        String data = browser.get("/account/dati.json", "Accept", "application/json").text();
        assertThat(data).contains("\"proposal_contacts\":[", "\"proposal\":" + draft + ",", "\"proposal\":" + waiting + ",", "ada@example.org", "0125 4101")
                .doesNotContain("\"proposal\":" + ofOthers + ",");

        browser.post("/account/elimina", "conferma", leaving.email());
        assertThat(contacts(draft)).isEqualTo("{}");
        assertThat(audit(draft)).containsExactly("{\"reason\":\"account\"}");
        assertThat(contacts(waiting)).as("needed to answer").contains("ada@example.org");
        assertThat(contacts(ofOthers)).contains("ada@example.org");
    }

    @Test
    void thePrivacyPageTellsTheTime() {
        ServiceClient everybody = new ServiceClient(port);

        assertThat(Jsoup.parse(everybody.get("/privacy").text()).text()).contains("Chi è indicato in una proposta", DAYS + " giorni");
        assertThat(Jsoup.parse(everybody.get("/privacy?lang=en").text()).text()).contains("Who is named in a proposal", DAYS + " days");
    }

    @Test
    void mailsComeInTheLanguageOfThePerson() {
        owner.sql("UPDATE account SET language = 'en' WHERE id = ?").param(stage.compilerMember.accountId()).update();
        try {
            String number = stage.number(stage.in("inviata"));
            assertThat(subjects(stage.compilerMember.email())).contains("Proposal " + number + " received");
            assertThat(subjects("istruisce@example.org")).contains("Da esaminare: proposta " + number);
        } finally {
            owner.sql("UPDATE account SET language = 'it' WHERE id = ?").param(stage.compilerMember.accountId()).update();
        }
    }

    private static long draft(ScriptClient script, String title) {
        long id = ScriptClient.tree(script.post("/proposte", "{}")).get("id").asLong();
        ProposalStage.ok(script.patch("/proposte/" + id + "/bozza", "{\"revision\": 1, \"fields\": " + ProposalStage.fields(title) + "}"));
        return id;
    }

    private String contacts(long id) {
        return owner.sql("SELECT contacts FROM proposal WHERE id = ?").param(id).query(String.class).single();
    }

    private List<String> audit(long id) {
        return owner.sql("SELECT details FROM audit_event WHERE subject = ? AND operation = 'proposal.contacts_removed'").param("proposal:" + id)
                .query(String.class).list();
    }

    private List<String> subjects(String email) {
        return owner.sql("SELECT subject FROM outgoing_mail WHERE recipient = ?").param(email).query(String.class).list();
    }
}
