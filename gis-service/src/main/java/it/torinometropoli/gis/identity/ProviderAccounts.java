package it.torinometropoli.gis.identity;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import it.torinometropoli.gis.audit.AuditEntry;
import it.torinometropoli.gis.audit.AuditTrail;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Finds or makes the account of somebody whom an identity provider has recognised. Organisation and roles are what the table of claims says at
 * every sign-in; who fits no row of it is refused. An account with a password is taken over only when the provider states that it has
 * verified the mail address. Made only when a provider is configured.
 */
@Component
@Lazy
class ProviderAccounts implements OAuth2UserService<OidcUserRequest, OidcUser> {

    /** Errors by which the sign-in page tells why. */
    static final String UNKNOWN = "unknown_organisation";
    static final String NO_ADDRESS = "no_address";
    static final String TAKEN = "address_taken";
    static final String CLOSED = "account_closed";

    private final OidcUserService users = new OidcUserService();
    private final JdbcClient workflow;
    private final Accounts accounts;
    private final StoredMembers members;
    private final ClaimMappings mappings;
    private final AuditTrail audit;
    private final TransactionOperations transaction;

    ProviderAccounts(@Qualifier("workflow") JdbcClient workflow, Accounts accounts, StoredMembers members, ClaimMappings mappings,
            AuditTrail audit, @Qualifier("workflow") TransactionOperations transaction) {
        this.workflow = workflow;
        this.accounts = accounts;
        this.members = members;
        this.mappings = mappings;
        this.audit = audit;
        this.transaction = transaction;
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) throws OAuth2AuthenticationException {
        OidcUser user = users.loadUser(request);
        ClaimMappings.Meaning meaning = mappings.of(request.getClientRegistration().getRegistrationId(), user.getClaims())
                .orElseThrow(() -> refused(UNKNOWN));
        long account = transaction.execute(status -> {
            long id = account(user, meaning);
            accounts.change(id, name(user), meaning.organisation(), meaning.roles());
            workflow.sql("UPDATE account SET last_sign_in_at = CURRENT_TIMESTAMP WHERE id = ?").param(id).update();
            return id;
        });
        members.active(account).orElseThrow(() -> refused(CLOSED));
        return new ProviderMember(user, account);
    }

    private long account(OidcUser user, ClaimMappings.Meaning meaning) {
        String issuer = user.getIssuer().toString();
        Optional<Long> known = workflow.sql("SELECT account FROM external_identity WHERE issuer = ? AND subject = ?").param(issuer)
                .param(user.getSubject()).query(Long.class).optional();
        if (known.isPresent()) {
            return known.get();
        }
        if (user.getEmail() == null) {
            throw refused(NO_ADDRESS);
        }
        String email = user.getEmail().strip().toLowerCase(Locale.ROOT);
        Optional<Long> sameAddress = accounts.idOf(email);
        if (sameAddress.isPresent() && !Boolean.TRUE.equals(user.getEmailVerified())) {
            throw refused(TAKEN);
        }
        long id = sameAddress.orElseGet(() -> accounts.add(new Accounts.Profile(email, name(user), meaning.organisation(), meaning.roles()),
                AccountState.ACTIVE));
        workflow.sql("UPDATE account SET state = 'ACTIVE' WHERE id = ? AND state = 'INVITED'").param(id).update();
        workflow.sql("INSERT INTO external_identity (issuer, subject, account) VALUES (?, ?, ?)").param(issuer).param(user.getSubject()).param(id)
                .update();
        audit.record(AuditEntry.of(id, "account.link", "account:" + id, Map.of("issuer", issuer)));
        return id;
    }

    private static String name(OidcUser user) {
        String name = user.getFullName();
        if (name == null && user.getFamilyName() != null) {
            name = user.getGivenName() + " " + user.getFamilyName();
        }
        return name == null ? user.getEmail() : name;
    }

    private static OAuth2AuthenticationException refused(String code) {
        return new OAuth2AuthenticationException(new OAuth2Error(code));
    }
}
