package it.torinometropoli.gis.identity;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Recognises people by address and password. Whoever is refused learns neither whether there is such an account nor whether it is locked; each
 * refusal takes the time of a comparison. From the fifth failure on an account is locked for a while that doubles each time.
 */
@Component
class LocalSignIn implements AuthenticationProvider {

    private static final int FREE_FAILURES = 4;
    private static final Duration FIRST_LOCK = Duration.ofSeconds(30);
    private static final Duration LONGEST_LOCK = Duration.ofMinutes(15);
    private static final int MOST_DOUBLINGS = 10;
    private static final int LONGEST_PASSWORD = 1_000;
    private static final Duration WINDOW = Duration.ofMinutes(10);

    private final JdbcClient workflow;
    private final StoredMembers members;
    private final PasswordHashes hashes;
    private final AddressLimit failures;

    LocalSignIn(@Qualifier("workflow") JdbcClient workflow, StoredMembers members, PasswordHashes hashes, IdentitySettings settings) {
        this.workflow = workflow;
        this.members = members;
        this.hashes = hashes;
        this.failures = new AddressLimit(settings.failuresPerAddress(), WINDOW);
    }

    private record Row(long id, String passwordHash, int failedAttempts) {
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    @Override
    public Authentication authenticate(Authentication asked) throws AuthenticationException {
        String address = asked.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
        if (failures.reached(address)) {
            throw new LockedException("Too many failures from this address");
        }
        return recognised(PersonFields.address(asked.getName()), String.valueOf(asked.getCredentials()))
                .map(MemberAuthentication::new).orElseThrow(() -> {
                    failures.count(address);
                    return new BadCredentialsException("No such account and password");
                });
    }

    private Optional<Member> recognised(String email, String password) {
        Optional<Row> account = takeAttempt(email);
        String given = password.length() > LONGEST_PASSWORD ? "" : password;
        if (!hashes.matches(given, account.map(Row::passwordHash).orElse(null))) {
            return Optional.empty();
        }
        return members.active(account.orElseThrow().id()).map(member -> {
            workflow.sql("UPDATE account SET failed_attempts = 0, locked_until = NULL, last_sign_in_at = CURRENT_TIMESTAMP WHERE id = ?")
                    .param(member.accountId()).update();
            return member;
        });
    }

    /**
     * The account of an address, noting an attempt as a failure before it is one, so that guesses side by side do not slip through; empty when
     * there is none or it is locked.
     */
    private Optional<Row> takeAttempt(String email) {
        Optional<Row> account = Optional.empty();
        for (boolean taken = false; !taken;) {
            account = workflow.sql("SELECT id, password_hash, failed_attempts FROM account WHERE email = ? AND state = 'ACTIVE' "
                    + "AND (locked_until IS NULL OR locked_until <= CURRENT_TIMESTAMP)").param(email).query(Row.class).optional();
            taken = account.isEmpty() || noteFailure(account.get());
        }
        return account;
    }

    private boolean noteFailure(Row account) {
        return workflow.sql("UPDATE account SET failed_attempts = failed_attempts + 1, locked_until = ? WHERE id = ? AND failed_attempts = ? "
                + "AND (locked_until IS NULL OR locked_until <= CURRENT_TIMESTAMP)")
                .param(lockAfter(account.failedAttempts() + 1)).param(account.id()).param(account.failedAttempts()).update() == 1;
    }

    private static OffsetDateTime lockAfter(int failed) {
        if (failed <= FREE_FAILURES) {
            return null;
        }
        Duration lock = FIRST_LOCK.multipliedBy(1L << Math.min(failed - FREE_FAILURES - 1, MOST_DOUBLINGS));
        return OffsetDateTime.now(ZoneOffset.UTC).plus(lock.compareTo(LONGEST_LOCK) > 0 ? LONGEST_LOCK : lock);
    }
}
