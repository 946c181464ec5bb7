package it.torinometropoli.gis.identity;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One-time tokens that lead from a mail, or from the log, to choosing a password. */
@Component
class AccountTokens {

    /** What a token is for, and how long it is good. */
    enum Purpose {
        INVITATION(Duration.ofDays(7)), NEW_PASSWORD(Duration.ofHours(1)), FIRST_ADMINISTRATOR(Duration.ofDays(1));

        private final Duration good;

        Purpose(Duration good) {
            this.good = good;
        }
    }

    private final JdbcClient workflow;

    AccountTokens(@Qualifier("workflow") JdbcClient workflow) {
        this.workflow = workflow;
    }

    /**
     * What a token stands for.
     *
     * @param account null when an account is still to be made
     */
    record Meaning(Purpose purpose, Long account) {
    }

    /**
     * Makes a token; earlier ones of the account are good no longer.
     *
     * @param account null for {@link Purpose#FIRST_ADMINISTRATOR}
     * @return the text that goes into the address
     */
    String issue(Purpose purpose, Long account) {
        Secret secret = Secret.token();
        workflow.sql("DELETE FROM account_token WHERE account = ? OR expires_at < CURRENT_TIMESTAMP").param(account).update();
        workflow.sql("INSERT INTO account_token (hash, account, purpose, expires_at) VALUES (?, ?, ?, ?)").param(secret.hash()).param(account)
                .param(purpose.name()).param(OffsetDateTime.now(ZoneOffset.UTC).plus(purpose.good)).update();
        return secret.text();
    }

    /** What a token stands for; empty when it has been used, is too old or never was. */
    Optional<Meaning> meaning(String token) {
        return workflow.sql("SELECT purpose, account FROM account_token WHERE hash = ? AND expires_at > CURRENT_TIMESTAMP")
                .param(Secret.of(token).hash()).query(Meaning.class).optional();
    }

    /** Uses a token up; false when somebody else has done so meanwhile. */
    boolean use(String token) {
        return workflow.sql("DELETE FROM account_token WHERE hash = ? AND expires_at > CURRENT_TIMESTAMP").param(Secret.of(token).hash()).update() == 1;
    }

    /** Takes all tokens of an account away. */
    void revoke(long account) {
        workflow.sql("DELETE FROM account_token WHERE account = ?").param(account).update();
    }

    /** Takes away all tokens that would make a first administrator. */
    void revokeFirstAdministrator() {
        workflow.sql("DELETE FROM account_token WHERE purpose = 'FIRST_ADMINISTRATOR'").update();
    }
}
