package it.torinometropoli.gis.audit;

import java.util.TreeMap;

import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Adds entries to the table, in the transactions of one of the ways into the database. */
final class StoredAuditTrail implements AuditTrail {

    private final JdbcClient database;
    private final JsonMapper json;

    StoredAuditTrail(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    @Override
    public void record(AuditEntry entry) {
        database.sql("INSERT INTO audit_event (account, operation, subject, version, details) VALUES (?, ?, ?, ?, ?)")
                .param(entry.accountId()).param(entry.operation()).param(entry.subject()).param(entry.version())
                .param(json.writeValueAsString(new TreeMap<>(entry.details()))).update();
    }
}
