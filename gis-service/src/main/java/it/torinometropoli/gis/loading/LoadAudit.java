package it.torinometropoli.gis.loading;

import java.util.Locale;
import java.util.Map;

import it.torinometropoli.gis.audit.AuditEntry;
import it.torinometropoli.gis.audit.AuditTrail;
import it.torinometropoli.gis.loading.LoadReport.Counts;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Writes into the audit what was loaded, tried or undone, and by whom. */
@Component
class LoadAudit {

    private final AuditTrail audit;

    LoadAudit(@Qualifier("owner") AuditTrail audit) {
        this.audit = audit;
    }

    /** Adds what came of it, in the transaction of the caller when there is one. */
    void record(LoadReport report, LoadWatch watch) {
        Counts counts = report.counts();
        record(report.outcome().name(), report.dataset(), watch, Map.of("file", report.file().name(), "sha256", report.file().checksum(),
                "read", String.valueOf(counts.read()), "taken", String.valueOf(counts.taken()), "rejected", String.valueOf(counts.rejected())));
    }

    /** Adds that it ended otherwise than it should, which changed nothing. */
    void failed(Dataset dataset, LoadWatch watch, Exception failure) {
        record("FAILED", dataset.code(), watch, Map.of("failure", failure.getClass().getSimpleName()));
    }

    private void record(String outcome, String dataset, LoadWatch watch, Map<String, String> details) {
        audit.record(AuditEntry.of(watch.account(), "load." + outcome.toLowerCase(Locale.ROOT), "dataset:" + dataset, details));
    }
}
