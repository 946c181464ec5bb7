package it.torinometropoli.gis.identity;

import java.util.Map;

import it.torinometropoli.gis.audit.AuditEntry;
import it.torinometropoli.gis.audit.AuditTrail;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** What administrators do to organisations that are no municipalities, each with its entry in the audit. */
@Component
class OrganisationDesk {

    private final JdbcClient workflow;
    private final AuditTrail audit;
    private final TransactionOperations transaction;

    OrganisationDesk(@Qualifier("workflow") JdbcClient workflow, AuditTrail audit, @Qualifier("workflow") TransactionOperations transaction) {
        this.workflow = workflow;
        this.audit = audit;
        this.transaction = transaction;
    }

    /**
     * Adds an organisation.
     *
     * @throws org.springframework.dao.DuplicateKeyException when another has this name
     */
    void add(OrganisationKind kind, String name, long by) {
        transaction.executeWithoutResult(status -> {
            workflow.sql("INSERT INTO organisation (kind, name) VALUES (?, ?)").param(kind.name()).param(name).update();
            long id = workflow.sql("SELECT id FROM organisation WHERE name = ?").param(name).query(Long.class).single();
            audit.record(AuditEntry.of(by, "organisation.add", "organisation:" + id, Map.of("kind", kind.name(), "name", name)));
        });
    }

    /** Lets an organisation rest, whose people then cannot sign in, or act again; municipalities and the metropolitan city stay as they are. */
    void setActive(long id, boolean active, long by) {
        transaction.executeWithoutResult(status -> {
            int changed = workflow.sql("UPDATE organisation SET active = ? WHERE id = ? AND kind NOT IN ('COMUNE', 'CITTA_METROPOLITANA')")
                    .param(active).param(id).update();
            if (changed == 1) {
                audit.record(AuditEntry.of(by, active ? "organisation.enable" : "organisation.disable", "organisation:" + id, Map.of()));
            }
        });
    }
}
