package it.torinometropoli.gis.database;

import java.util.Map;

import it.torinometropoli.gis.IntegrationTest;
import it.torinometropoli.gis.audit.AuditEntry;
import it.torinometropoli.gis.audit.AuditTrail;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What the restricted area's login may not do, whatever the application asks of it. */
@IntegrationTest
class WorkflowAccessIT {

    @Autowired
    private JdbcClient owner;
    @Autowired
    @Qualifier("workflow")
    private JdbcClient workflow;
    @Autowired
    @Qualifier("services")
    private JdbcClient services;
    @Autowired
    private AuditTrail trail;

    @BeforeEach
    void somethingIsDone() {
        trail.record(AuditEntry.of(null, "test.access", "test:1", Map.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "UPDATE audit_event SET operation = 'other'",
            "DELETE FROM audit_event",
            "TRUNCATE TABLE audit_event",
            "UPDATE municipality SET nome = 'x'",
            "DELETE FROM circa_entry",
            "UPDATE plan_action SET title = 'x'",
            "SELECT count(*) FROM plan_action",
            "DELETE FROM organisation",
            "DELETE FROM account",
            "CREATE TABLE other (id integer)",
            "DROP TABLE account"})
    void mayNotDoWhatItsTablesDoNotNeed(String statement) {
        assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> {
            if (statement.startsWith("SELECT")) {
                workflow.sql(statement).query(Long.class).single();
            } else {
                workflow.sql(statement).update();
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"UPDATE audit_event SET operation = 'other'", "DELETE FROM audit_event"})
    void theAuditIsAppendOnlyForTheOwnerToo(String statement) {
        assertThatExceptionOfType(DataIntegrityViolationException.class).isThrownBy(() -> owner.sql(statement).update())
                .withMessageContaining("append-only");
        assertThat(owner.sql("SELECT count(*) FROM audit_event WHERE operation = 'test.access'").query(Long.class).single()).isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"account", "application_password", "audit_event", "external_identity", "organisation", "outgoing_mail", "spring_session"})
    void theServicesSeeNothingOfPeople(String table) {
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> services.sql("SELECT count(*) FROM " + table).query(Long.class).single());
    }

    @Test
    void readsWhatIsPublished() {
        assertThat(workflow.sql("SELECT count(*) FROM published_comuni").query(Long.class).single()).isEqualTo(312);
    }
}
