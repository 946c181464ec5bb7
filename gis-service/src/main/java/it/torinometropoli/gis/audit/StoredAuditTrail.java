package it.torinometropoli.gis.audit;

import java.util.TreeMap;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Adds entries to the table. */
@Component
class StoredAuditTrail implements AuditTrail {

    private final JdbcClient workflow;
    private final JsonMapper json;

    StoredAuditTrail(@Qualifier("workflow") JdbcClient workflow, JsonMapper json) {
        this.workflow = workflow;
        this.json = json;
    }

    @Override
    public void record(AuditEntry entry) {
        workflow.sql("INSERT INTO audit_event (account, operation, subject, version, details) VALUES (?, ?, ?, ?, ?)")
                .param(entry.accountId()).param(entry.operation()).param(entry.subject()).param(entry.version())
                .param(json.writeValueAsString(new TreeMap<>(entry.details()))).update();
    }
}
