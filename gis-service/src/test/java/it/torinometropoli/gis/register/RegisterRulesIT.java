package it.torinometropoli.gis.register;

import it.torinometropoli.gis.IntegrationTest;
import it.torinometropoli.gis.identity.Members;
import it.torinometropoli.gis.identity.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
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

/** What the database refuses about the register, whoever asks and whatever the application would do. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RegisterRulesIT {

    private static final String NEXT = "INSERT INTO register_version (area, number, valid_from, previous_number, previous_from, kind, proposal, nome, "
            + "comune_istat, geom) SELECT v.area, %s, %s, %s, %s, %s, NULL, v.nome, v.comune_istat, v.geom FROM register_version v WHERE v.area = 'AD-020' "
            + "AND v.number = 1";

    @LocalServerPort
    private int port;
    @Autowired
    private ApplicationContext service;
    @Autowired
    private JdbcClient owner;
    @Autowired
    @Qualifier("workflow")
    private JdbcClient workflow;
    private RegisterStage stage;
    private long sent;
    private long accepted;

    @BeforeAll
    void proposals() {
        stage = new RegisterStage(service, port);
        sent = stage.in("inviata");
        accepted = stage.in("accolta");
    }

    @AfterAll
    void restore() {
        stage.restore();
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "UPDATE register_version SET nome = 'x' WHERE area = 'AD-020'",
            "UPDATE register_version SET valid_from = CURRENT_TIMESTAMP WHERE area = 'AD-020'",
            "DELETE FROM register_version WHERE area = 'AD-020'",
            "DELETE FROM register_step WHERE proposal = $sent",
            "UPDATE register_step SET note = 'x' WHERE proposal = $sent",
            "UPDATE register_confirmation SET confirmed_at = CURRENT_TIMESTAMP",
            "UPDATE register_proposal SET state = 'ritirata' WHERE id = $accepted",
            "UPDATE register_proposal SET state = 'inviata' WHERE id = $accepted",
            "UPDATE register_proposal SET state = 'approvata' WHERE id = $sent",
            "UPDATE register_proposal SET state = 'accolta', decided_by = compiler, decided_at = CURRENT_TIMESTAMP WHERE id = $sent",
            "UPDATE register_proposal SET state = 'restituita', decided_by = compiler, decided_at = CURRENT_TIMESTAMP WHERE id = $sent",
            "UPDATE register_proposal SET content = '{}' WHERE id = $sent",
            "UPDATE register_proposal SET content = '{}', state = 'ritirata' WHERE id = $sent",
            "UPDATE register_proposal SET geom = NULL WHERE id = $sent",
            "UPDATE register_proposal SET organisation = (SELECT min(id) FROM organisation), state = 'ritirata' WHERE id = $sent",
            "UPDATE register_proposal SET area = 'AD-001', state = 'ritirata' WHERE id = $sent",
            "DELETE FROM register_proposal WHERE id = $sent",
            "INSERT INTO register_proposal (organisation, municipality, compiler, state, content, source_date, geom) SELECT organisation, municipality, "
                    + "compiler, 'accolta', content, source_date, geom FROM register_proposal WHERE id = $sent",
            "INSERT INTO register_step (proposal, from_state, to_state, moved_by) SELECT id, 'ritirata', 'accolta', compiler FROM register_proposal "
                    + "WHERE id = $sent",
            "INSERT INTO register_asco (area, asco_id, checked_on, noted_by) SELECT 'AD-999', 'x', CURRENT_DATE, compiler FROM register_proposal WHERE id = $sent",
            "INSERT INTO register_report (area, report, state) VALUES ('AD-001', 'x', 'scartata')"})
    void refusesForTheOwnerToo(String statement) {
        String filled = statement.replace("$sent", "" + sent).replace("$accepted", "" + accepted);

        if (filled.startsWith("UPDATE register_confirmation")) {
            service.getBean(AreaDesk.class).confirm("AD-020", service.getBean(Members.class)
                    .with(Role.COMPILER).get(0));
        }
        assertThatExceptionOfType(DataIntegrityViolationException.class).isThrownBy(() -> owner.sql(filled).update());
    }

    /** Overlaps, gaps, versions out of turn, a second first one, one that begins before the one before. */
    @ParameterizedTest
    @ValueSource(strings = {"1 | CURRENT_TIMESTAMP | NULL | NULL | 'altra_modifica'", "2 | CURRENT_TIMESTAMP | NULL | NULL | 'altra_modifica'",
            "3 | CURRENT_TIMESTAMP | 1 | v.valid_from | 'altra_modifica'", "3 | CURRENT_TIMESTAMP | 2 | v.valid_from | 'altra_modifica'",
            "2 | v.valid_from | 1 | v.valid_from | 'altra_modifica'", "2 | v.valid_from - INTERVAL '1' DAY | 1 | v.valid_from | 'altra_modifica'",
            "2 | CURRENT_TIMESTAMP | 1 | v.valid_from - INTERVAL '1' DAY | 'altra_modifica'", "2 | CURRENT_TIMESTAMP | 1 | v.valid_from | 'correzione'",
            "2 | CURRENT_TIMESTAMP | 1 | v.valid_from | 'tolta'", "2 | CURRENT_TIMESTAMP | 1 | v.valid_from | 'altro'"})
    void refusesVersionsThatDoNotFollow(String values) {
        assertThatExceptionOfType(DataIntegrityViolationException.class).isThrownBy(() -> owner.sql(NEXT.formatted((Object[]) values.split(" \\| "))).update());
    }

    @ParameterizedTest
    @ValueSource(strings = {"DELETE FROM dismissed_site", "DELETE FROM register_area", "DELETE FROM register_proposal", "DELETE FROM register_report",
            "UPDATE register_move SET to_state = from_state", "UPDATE municipality SET nome = 'x'", "DELETE FROM place_municipality"})
    void theLoginOfTheWorkflowMayNotEvenTry(String statement) {
        assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> workflow.sql(statement).update());
    }

    @Test
    void whatIsRestrictedIsInNoPublishedView() {
        assertThat(owner.sql("SELECT table_name || '.' || column_name FROM information_schema.columns WHERE lower(table_name) IN "
                + "('published_aree_dismesse', 'published_register_state', 'published_register_asco', 'published_register_confirmation') AND (lower(column_name) LIKE 'owner%' OR lower(column_name) IN ('email', 'compiler', 'confirmed_by', 'noted_by', 'note'))")
                .query(String.class).list()).isEmpty();
    }
}
