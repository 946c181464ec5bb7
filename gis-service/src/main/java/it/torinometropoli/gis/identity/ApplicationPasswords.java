package it.torinometropoli.gis.identity;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
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
 * Passwords for programs such as QGIS, which send them with every request: made by the service, good for reading the restricted services only,
 * each to be revoked by itself.
 */
@Component
class ApplicationPasswords implements AuthenticationProvider {

    /** How many an account may have. */
    static final int MOST = 10;

    private static final Duration WINDOW = Duration.ofMinutes(10);

    private final JdbcClient workflow;
    private final StoredMembers members;
    private final AddressLimit failures;

    ApplicationPasswords(@Qualifier("workflow") JdbcClient workflow, StoredMembers members, IdentitySettings settings) {
        this.workflow = workflow;
        this.members = members;
        this.failures = new AddressLimit(settings.failuresPerAddress(), WINDOW);
    }

    /** What its owner sees of one. */
    record Issued(long id, String label, OffsetDateTime createdAt, OffsetDateTime lastUsedAt) {
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
        return owner(PersonFields.address(asked.getName()), Secret.of(String.valueOf(asked.getCredentials()).strip()).hash())
                .map(MemberAuthentication::new).orElseThrow(() -> {
                    failures.count(address);
                    return new BadCredentialsException("No such account and application password");
                });
    }

    private Optional<Member> owner(String email, String hash) {
        Optional<Member> owner = workflow.sql("SELECT p.account FROM application_password p JOIN account a ON a.id = p.account "
                + "WHERE p.hash = ? AND a.email = ?").param(hash).param(email).query(Long.class).optional().flatMap(members::active);
        owner.ifPresent(member -> workflow.sql("UPDATE application_password SET last_used_at = CURRENT_TIMESTAMP WHERE hash = ? "
                + "AND (last_used_at IS NULL OR last_used_at < CURRENT_TIMESTAMP - INTERVAL '1' MINUTE)").param(hash).update());
        return owner;
    }

    List<Issued> of(long account) {
        return workflow.sql("SELECT id, label, created_at, last_used_at FROM application_password WHERE account = ? ORDER BY id").param(account)
                .query(Issued.class).list();
    }

    /** Makes one and tells it, this once. */
    String issue(long account, String label) {
        Secret secret = Secret.applicationPassword();
        workflow.sql("INSERT INTO application_password (account, label, hash) VALUES (?, ?, ?)").param(account).param(label).param(secret.hash())
                .update();
        return secret.text();
    }

    /** Revokes one of an account; nothing happens when it has no such. */
    void revoke(long account, long id) {
        workflow.sql("DELETE FROM application_password WHERE account = ? AND id = ?").param(account).param(id).update();
    }
}
