package it.torinometropoli.gis.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

import it.torinometropoli.gis.audit.AuditEntry;
import it.torinometropoli.gis.audit.AuditTrail;
import it.torinometropoli.gis.identity.Member;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Errors that people without an account report. The register keeper passes them on to the municipality, or sets them aside. */
@Component
class AreaReports {

    private static final int MOST_SHOWN = 50;
    private static final String SELECT = "SELECT r.id, r.area, a.nome, r.report, r.email, r.state, r.reported_at FROM register_report r "
            + "LEFT JOIN published_aree_dismesse a ON a.id = r.area";

    private final JdbcClient workflow;
    private final AuditTrail trail;
    private final RegisterMails mails;
    private final TransactionOperations transaction;

    AreaReports(@Qualifier("workflow") JdbcClient workflow, AuditTrail trail, RegisterMails mails,
            @Qualifier("workflow") TransactionOperations transaction) {
        this.workflow = workflow;
        this.trail = trail;
        this.mails = mails;
        this.transaction = transaction;
    }

    /**
     * A report.
     *
     * @param name of the area; null of one that is no longer published
     * @param email of who reported; null when none was given, or once it has been dealt with
     */
    record Report(long id, String area, String name, String report, String email, String state, Instant reportedAt) {
    }

    /** Keeps a report. Nothing is remembered of who sent it but the address that was given. */
    void add(String area, String report, String email) {
        transaction.executeWithoutResult(status -> {
            workflow.sql("INSERT INTO register_report (area, report, email) VALUES (?, ?, ?)").param(area).param(report).param(email).update();
            trail.record(AuditEntry.of(null, "register.report", "area:" + area, Map.of()));
        });
    }

    /** The reports that nobody has looked at, the oldest first. */
    List<Report> waiting() {
        return workflow.sql(SELECT + " WHERE r.state = 'nuova' ORDER BY r.reported_at, r.id FETCH FIRST " + MOST_SHOWN + " ROWS ONLY")
                .query(AreaReports::report).list();
    }

    /** How many reports nobody has looked at. */
    int count() {
        return workflow.sql("SELECT count(*) FROM register_report WHERE state = 'nuova'").query(Integer.class).single();
    }

    /** The reports about the areas of a municipality that the register keeper has passed on. */
    List<Report> passedOn(String municipality) {
        return workflow.sql(SELECT + " WHERE r.state = 'inoltrata' AND r.area IN (SELECT feature_id FROM published_place_municipality "
                        + "WHERE layer = ? AND comune_istat = ?) ORDER BY r.reported_at, r.id FETCH FIRST " + MOST_SHOWN + " ROWS ONLY")
                .param(RegisterHistory.LAYER).param(municipality).query(AreaReports::report).list();
    }

    /** Passes a report on to the municipalities of its area, and thanks who sent it. */
    void passOn(Report report, List<String> municipalities, Member keeper) {
        transaction.executeWithoutResult(status -> {
            move(report, "nuova", "inoltrata", keeper);
            municipalities.forEach(municipality -> mails.reported(report.area(), String.valueOf(report.name()), municipality));
            if (report.email() != null) {
                mails.thanks(report.email(), String.valueOf(report.name()));
            }
        });
    }

    /** Sets a report aside. */
    void setAside(Report report, Member keeper) {
        transaction.executeWithoutResult(status -> move(report, "nuova", "scartata", keeper));
    }

    /** Closes a report that was passed on. */
    void close(Report report, Member member) {
        transaction.executeWithoutResult(status -> move(report, "inoltrata", "chiusa", member));
    }

    /**
     * A report.
     *
     * @throws RegisterRefusal when there is none, or none any more
     */
    Report byId(long id) {
        return workflow.sql(SELECT + " WHERE r.id = ?").param(id).query(AreaReports::report).optional().orElseThrow(() -> new RegisterRefusal("superata"));
    }

    /**
     * Forgets what people wrote in reports that were dealt with before a moment; that there was one stays known.
     *
     * @return how many
     */
    int forget(Instant before) {
        return workflow.sql("UPDATE register_report SET report = '' WHERE decided_at < ? AND report <> ''").param(before.atOffset(ZoneOffset.UTC)).update();
    }

    private void move(Report report, String from, String to, Member member) {
        int moved = workflow.sql("UPDATE register_report SET state = ?, email = NULL, decided_by = ?, decided_at = CURRENT_TIMESTAMP "
                + "WHERE id = ? AND state = ?").param(to).param(member.accountId()).param(report.id()).param(from).update();
        if (moved == 0) {
            throw new RegisterRefusal("superata");
        }
        trail.record(AuditEntry.of(member.accountId(), "register.report." + to, "area:" + report.area(), Map.of("report", String.valueOf(report.id()))));
    }

    private static Report report(ResultSet row, int number) throws SQLException {
        return new Report(row.getLong("id"), row.getString("area"), row.getString("nome"), row.getString("report"), row.getString("email"),
                row.getString("state"), row.getObject("reported_at", OffsetDateTime.class).toInstant());
    }
}
