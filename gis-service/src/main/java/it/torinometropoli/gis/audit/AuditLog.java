package it.torinometropoli.gis.audit;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Consumer;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the audit. */
@Component
class AuditLog {

    static final int PAGE = 100;

    private static final int PORTION = 1_000;
    private static final String SELECT = "SELECT id, recorded_at, account, operation, subject, version, details FROM audit_event "
            + "WHERE (:subject = '' OR subject = :subject) ";

    private final JdbcClient workflow;

    AuditLog(@Qualifier("workflow") JdbcClient workflow) {
        this.workflow = workflow;
    }

    /**
     * An entry.
     *
     * @param account null when nobody had signed in
     * @param version null when the subject has none
     * @param details an object in JSON
     */
    record Line(long id, OffsetDateTime recordedAt, Long account, String operation, String subject, Integer version, String details) {
    }

    /**
     * The latest entries and one more, the latest first.
     *
     * @param subject which these are about; blank for all
     * @param before number that they are below
     */
    List<Line> latest(String subject, long before) {
        return workflow.sql(SELECT + "AND id < :before ORDER BY id DESC FETCH FIRST " + (PAGE + 1) + " ROWS ONLY").param("subject", subject)
                .param("before", before).query(Line.class).list();
    }

    /** All entries about a subject, or all, the oldest first, a portion at a time. */
    void all(String subject, Consumer<Line> reader) {
        long last = 0;
        for (boolean more = true; more;) {
            List<Line> lines = workflow.sql(SELECT + "AND id > :last ORDER BY id FETCH FIRST " + PORTION + " ROWS ONLY").param("subject", subject)
                    .param("last", last).query(Line.class).list();
            lines.forEach(reader);
            more = lines.size() == PORTION;
            last = more ? lines.get(PORTION - 1).id() : last;
        }
    }
}
