package it.torinometropoli.gis.database;

import java.util.Map;
import java.util.TreeMap;

import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the restricted area may do in the database, table by table, and nothing beyond: granted to its login after every migration.
 * Append-only tables get a trigger as well, which holds for every login, the owner's too.
 */
@Component(WorkflowAccess.NAME)
@DependsOnDatabaseInitialization
class WorkflowAccess implements InitializingBean {

    static final String NAME = "workflowAccess";

    /** What may be done to a table. */
    private enum Right {
        /** Rows are added and stay as they are. */
        APPEND("SELECT, INSERT"),
        /** Rows are added and removed, never changed. */
        REPLACE("SELECT, INSERT, DELETE"),
        /** Rows are added, and others than the workflow change and remove them. */
        ADD("SELECT, INSERT"),
        /** Rows are changed, never removed. */
        KEEP("SELECT, INSERT, UPDATE"),
        /** Everything that is done to rows. */
        CHANGE("SELECT, INSERT, UPDATE, DELETE"),
        /** Rows are looked at. */
        READ("SELECT"),
        /** Rows that triggers add on behalf of the login. */
        NOTE("INSERT");

        private final String privileges;

        Right(String privileges) {
            this.privileges = privileges;
        }
    }

    private static final Map<String, Right> RIGHTS = new TreeMap<>(Map.ofEntries(
            Map.entry("account", Right.KEEP),
            Map.entry("account_role", Right.CHANGE),
            Map.entry("account_token", Right.CHANGE),
            Map.entry("application_password", Right.CHANGE),
            Map.entry("attachment", Right.REPLACE),
            Map.entry("attachment_part", Right.REPLACE),
            Map.entry("audit_event", Right.APPEND),
            Map.entry("circa_back_entry", Right.READ),
            Map.entry("circa_entry", Right.KEEP),
            Map.entry("circa_entry_municipality", Right.ADD),
            Map.entry("claim_mapping", Right.CHANGE),
            Map.entry("data_load", Right.READ),
            Map.entry("dismissed_site", Right.KEEP),
            Map.entry("external_identity", Right.CHANGE),
            Map.entry("feature_action", Right.ADD),
            Map.entry("funding_call", Right.CHANGE),
            Map.entry("funding_call_type", Right.CHANGE),
            Map.entry("ledger_entry", Right.APPEND),
            Map.entry("load_run", Right.KEEP),
            Map.entry("organisation", Right.KEEP),
            Map.entry("outgoing_mail", Right.CHANGE),
            Map.entry("place_municipality", Right.ADD),
            Map.entry("proposal", Right.KEEP),
            Map.entry("proposal_follow_up", Right.KEEP),
            Map.entry("proposal_move", Right.READ),
            Map.entry("proposal_number", Right.KEEP),
            Map.entry("proposal_question", Right.KEEP),
            Map.entry("proposal_review", Right.KEEP),
            Map.entry("proposal_transition", Right.APPEND),
            Map.entry("proposal_version", Right.APPEND),
            Map.entry("register_area", Right.ADD),
            Map.entry("register_asco", Right.CHANGE),
            Map.entry("register_confirmation", Right.APPEND),
            Map.entry("register_move", Right.READ),
            Map.entry("register_number", Right.KEEP),
            Map.entry("register_proposal", Right.KEEP),
            Map.entry("register_reminder", Right.KEEP),
            Map.entry("register_report", Right.KEEP),
            Map.entry("register_restricted", Right.KEEP),
            Map.entry("register_step", Right.APPEND),
            Map.entry("register_version", Right.APPEND),
            Map.entry("restricted_circa_in_istruttoria", Right.READ),
            Map.entry("spring_session", Right.CHANGE),
            Map.entry("spring_session_attributes", Right.CHANGE),
            Map.entry("table_change", Right.NOTE)));

    private final JdbcClient owner;
    private final DatabaseLogins logins;
    private final LoginPreparation preparation;
    private final Dialect dialect;
    private final InstanceLock lock;

    WorkflowAccess(JdbcClient owner, DatabaseLogins logins, LoginPreparation preparation, Dialect dialect, InstanceLock lock) {
        this.owner = owner;
        this.logins = logins;
        this.preparation = preparation;
        this.dialect = dialect;
        this.lock = lock;
    }

    @Override
    public void afterPropertiesSet() {
        boolean ownLogin = preparation.prepare(logins.workflow());
        lock.run(() -> {
            RIGHTS.entrySet().stream().filter(entry -> entry.getValue() == Right.APPEND).forEach(entry -> refuseChanges(entry.getKey()));
            if (ownLogin) {
                grant(logins.workflow().username());
            }
        });
    }

    private void grant(String login) {
        RIGHTS.forEach((table, right) -> owner.sql("GRANT " + right.privileges + " ON " + table + " TO " + login).update());
        PublishedViewsAccess.grant(owner, login);
    }

    private void refuseChanges(String table) {
        String trigger = "append_only_" + table;
        boolean there = owner.sql("SELECT count(*) FROM information_schema.triggers WHERE trigger_name = ? AND event_object_schema = current_schema")
                .param(trigger).query(Integer.class).single() > 0;
        if (!there) {
            owner.sql(dialect.appendOnlyTrigger(trigger, table)).update();
        }
    }
}
