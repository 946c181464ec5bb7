package it.torinometropoli.gis.proposal;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.UUID;

import it.torinometropoli.gis.IntegrationTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What the database refuses, whoever asks and whatever the application would do. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProposalRulesIT {

    @LocalServerPort
    private int port;
    @Autowired
    private ApplicationContext service;
    @Autowired
    private JdbcClient owner;
    @Autowired
    @Qualifier("workflow")
    private JdbcClient workflow;
    private ProposalStage stage;
    private long accepted;
    private long submitted;
    private long draft;

    @BeforeAll
    void proposals() {
        stage = new ProposalStage(service, port);
        accepted = stage.in("accolta");
        submitted = stage.in("inviata");
        draft = stage.in("bozza");
    }

    @AfterAll
    void emptyTheCatalogue() throws Exception {
        EmptyCatalogue.again(service);
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "UPDATE proposal SET state = 'accolta' WHERE id = $submitted",
            "UPDATE proposal SET state = 'inviata' WHERE id = $accepted",
            "UPDATE proposal SET state = 'bozza' WHERE id = $submitted",
            "UPDATE proposal SET state = 'approvata' WHERE id = $submitted",
            "UPDATE proposal SET state = 'ritirata' WHERE id = $accepted",
            "UPDATE proposal SET state = 'inviata' WHERE id = $draft",
            "UPDATE proposal SET state = 'inviata', version = 2, number = 'CIRCA-2026-9999' WHERE id = $draft",
            "UPDATE proposal SET version = 5 WHERE id = $submitted",
            "UPDATE proposal SET version = 0, number = NULL WHERE id = $submitted",
            "UPDATE proposal SET number = 'CIRCA-2026-9998' WHERE id = $submitted",
            "UPDATE proposal SET number = 'x' WHERE id = $draft",
            "UPDATE proposal SET content = '{}' WHERE id = $submitted",
            "UPDATE proposal SET geom = NULL WHERE id = $submitted",
            "UPDATE proposal SET organisation = (SELECT min(id) FROM organisation) WHERE id = $submitted",
            "DELETE FROM proposal WHERE id = $draft",
            "UPDATE proposal_version SET title = 'x' WHERE proposal = $submitted",
            "DELETE FROM proposal_version WHERE proposal = $submitted",
            "UPDATE proposal_transition SET note = 'x' WHERE proposal = $submitted",
            "DELETE FROM proposal_transition WHERE proposal = $submitted",
            "INSERT INTO proposal_transition (proposal, version, from_state, to_state, moved_by) SELECT id, 1, 'inviata', 'conclusa', compiler FROM proposal "
                    + "WHERE id = $submitted",
            "UPDATE circa_entry SET stato = 'inviata'",
            "UPDATE circa_entry SET area_m2 = NULL, id = NULL"})
    void refusesForTheOwnerToo(String statement) {
        String filled = statement.replace("$submitted", "" + submitted).replace("$accepted", "" + accepted).replace("$draft", "" + draft);

        assertThatExceptionOfType(DataIntegrityViolationException.class).isThrownBy(() -> owner.sql(filled).update());
    }

    @Test
    void theCatalogueShowsWhatWasAcceptedAndNothingElse() {
        String publish = "INSERT INTO circa_entry (id, nome, tipo, stato, comune_istat, proponente_tipo, qualita_geometria, geom) SELECT ?, title, main_type, "
                + "'accolta', comune_istat, proposer_type, 'disegnata', geom FROM proposal_version WHERE proposal = ?";

        assertEntryRefused(workflow.sql(publish).param(stage.number(submitted)).param(submitted));
        assertEntryRefused(workflow.sql(publish).param("CIRCA-2026-9997").param(accepted));
        assertEntryRefused(workflow.sql("UPDATE circa_entry SET stato = 'conclusa' WHERE id = ?").param(stage.number(accepted)));
    }

    private static void assertEntryRefused(JdbcClient.StatementSpec statement) {
        assertThatExceptionOfType(DataIntegrityViolationException.class).isThrownBy(statement::update).withStackTraceContaining("Entry refused");
    }

    @ParameterizedTest
    @ValueSource(strings = {"DELETE FROM circa_entry", "DELETE FROM feature_action", "UPDATE feature_action SET basis = 'x'", "DELETE FROM proposal",
        "INSERT INTO proposal_move VALUES ('bozza', 'accolta')", "DELETE FROM ledger_entry", "DELETE FROM proposal_question", "DROP TABLE proposal"})
    void theWorkflowMayNotDoWhatItDoesNotNeed(String statement) {
        assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> workflow.sql(statement).update());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            more than the area         | offerta  | 900000 |    1 |      | 0    | 900000 | 0
            committed beyond offered   | impegno  | 10     |    1 |      | 0    | 0      | 10
            totals that are not there  | impegno  | 10     |    2 | 1    | 5000 | 5000   | 10
            totals that do not add up  | offerta  | 10     |    1 |      | 0    | 20     | 0
            a step in the air          | offerta  | 10     |    3 | 2    | 0    | 10     | 0
            nothing                    | offerta  | 0      |    1 |      | 0    | 0      | 0
            """)
    void theLedgerAddsUp(String what, String kind, BigDecimal amount, int step, Integer previous, BigDecimal before, BigDecimal offered,
            BigDecimal committed) {
        assertThatExceptionOfType(DataIntegrityViolationException.class).as(what).isThrownBy(() -> owner.sql("INSERT INTO ledger_entry (entry, "
                        + "entry_area_m2, step, kind, square_metres, procedure_name, recorded_by, previous_step, offered_before, committed_before, "
                        + "delivered_before, offered, committed, delivered) SELECT id, area_m2, ?, ?, ?, 'VIA', ?, ?, ?, 0, 0, ?, ?, 0 FROM circa_entry "
                        + "WHERE id = ?")
                .param(step).param(kind).param(amount).param(stage.compilerMember.accountId()).param(previous).param(before).param(offered)
                .param(committed).param(stage.number(accepted)).update());
    }

    @Test
    void aProposalBeginsAsADraft() {
        assertThatExceptionOfType(DataIntegrityViolationException.class).isThrownBy(() -> owner.sql("INSERT INTO proposal (creation_key, organisation, "
                        + "compiler, state) VALUES (?, ?, ?, 'ritirata')").param(UUID.randomUUID().toString()).param(stage.compilerMember.organisation().id())
                .param(stage.compilerMember.accountId()).update());
    }

    @Test
    void theDatabaseKnowsTheSameMovesAsTheService() {
        assertThat(owner.sql("SELECT from_state || ' ' || to_state FROM proposal_move").query(String.class).list()).containsExactlyInAnyOrderElementsOf(
                Arrays.stream(Transition.values()).map(move -> move.from().code() + ' ' + move.to().code()).toList());
    }

    @Test
    void whatIsPublishedHoldsNoPersonalData() {
        for (String view : new String[] {"published_catalogo_circa", "published_proposal", "published_proposal_step", "published_ledger_entry",
            "restricted_circa_in_istruttoria"}) {
            assertThat(workflow.sql("SELECT * FROM " + view).query().listOfRows().toString()).as(view).doesNotContain("Ada Prova", "ada@example.org",
                    "00519320014", "compila@example.org");
        }
        assertThat(owner.sql("SELECT content FROM proposal_version").query(String.class).list().toString()).doesNotContain("Ada Prova");
    }
}
