package it.torinometropoli.gis.outbox;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The mails that are to be sent. An instance that takes one has it alone for some minutes, and others get it when it dies meanwhile. */
@Component
class WaitingMails {

    static final int MOST_ATTEMPTS = 20;

    private static final String MINE_TO_TAKE = "state = 'WAITING' AND next_attempt_at <= CURRENT_TIMESTAMP "
            + "AND (claimed_until IS NULL OR claimed_until < CURRENT_TIMESTAMP)";
    private static final int LONGEST_ERROR = 500;
    private static final Duration KEPT = Duration.ofDays(90);

    private final JdbcClient workflow;

    WaitingMails(@Qualifier("workflow") JdbcClient workflow) {
        this.workflow = workflow;
    }

    /**
     * A mail that this instance has taken.
     *
     * @param attempts how often it has been tried, this time included
     */
    record Taken(long id, String recipient, String subject, String body, int attempts) {
    }

    /** Takes the mail whose turn it is; empty when there is none, or another instance was faster. */
    Optional<Taken> take() {
        return workflow.sql("SELECT id FROM outgoing_mail WHERE " + MINE_TO_TAKE + " ORDER BY next_attempt_at, id FETCH FIRST ROW ONLY")
                .query(Long.class).optional()
                .filter(id -> workflow.sql("UPDATE outgoing_mail SET attempts = attempts + 1, claimed_until = CURRENT_TIMESTAMP + INTERVAL '5' MINUTE "
                        + "WHERE id = ? AND " + MINE_TO_TAKE).param(id).update() == 1)
                .map(id -> workflow.sql("SELECT id, recipient, subject, body, attempts FROM outgoing_mail WHERE id = ?").param(id)
                        .query(Taken.class).single());
    }

    void sent(Taken mail) {
        workflow.sql("UPDATE outgoing_mail SET state = 'SENT', sent_at = CURRENT_TIMESTAMP, body = NULL, claimed_until = NULL, last_error = NULL "
                + "WHERE id = ?").param(mail.id()).update();
    }

    /** Puts a mail back, to be tried again after a pause, or for good when it has been tried too often. */
    void failed(Taken mail, String reason, Duration pause) {
        workflow.sql("UPDATE outgoing_mail SET state = ?, next_attempt_at = ?, claimed_until = NULL, last_error = ? WHERE id = ?")
                .param(mail.attempts() >= MOST_ATTEMPTS ? "FAILED" : "WAITING").param(OffsetDateTime.now(ZoneOffset.UTC).plus(pause))
                .param(reason.substring(0, Math.min(reason.length(), LONGEST_ERROR))).param(mail.id()).update();
    }

    /** Forgets mails that were sent long ago. */
    void forget() {
        workflow.sql("DELETE FROM outgoing_mail WHERE state = 'SENT' AND sent_at < ?").param(OffsetDateTime.now(ZoneOffset.UTC).minus(KEPT)).update();
    }

    /** Has everything that waits or has failed tried at once. */
    void tryAgain() {
        workflow.sql("UPDATE outgoing_mail SET state = 'WAITING', attempts = 0, next_attempt_at = CURRENT_TIMESTAMP WHERE state <> 'SENT'").update();
    }
}
