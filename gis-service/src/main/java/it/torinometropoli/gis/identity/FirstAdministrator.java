package it.torinometropoli.gis.identity;

import java.util.Map;
import java.util.Set;

import it.torinometropoli.gis.audit.AuditEntry;
import it.torinometropoli.gis.audit.AuditTrail;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Makes the first administrator, once. */
@Component
class FirstAdministrator {

    private static final long NOBODY = 0;

    private final Accounts accounts;
    private final AccountTokens tokens;
    private final StoredOrganisations organisations;
    private final PasswordHashes hashes;
    private final AuditTrail audit;
    private final TransactionOperations transaction;

    FirstAdministrator(Accounts accounts, AccountTokens tokens, StoredOrganisations organisations, PasswordHashes hashes, AuditTrail audit,
            @Qualifier("workflow") TransactionOperations transaction) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.organisations = organisations;
        this.hashes = hashes;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** Whether there is none yet. */
    boolean missing() {
        return Boolean.TRUE.equals(transaction.execute(status -> accounts.otherAdministrators(NOBODY) == 0));
    }

    /**
     * Makes the account and takes away all tokens for making it.
     *
     * @param email in small letters
     * @return false when there is an administrator already, or the address has an account
     */
    boolean make(String email, String name, String password) {
        String hash = hashes.hash(password);
        return Boolean.TRUE.equals(transaction.execute(status -> {
            tokens.revokeFirstAdministrator();
            if (accounts.otherAdministrators(NOBODY) > 0 || accounts.idOf(email).isPresent()) {
                return false;
            }
            long id = accounts.add(new Accounts.Profile(email, name, organisations.metropolitanCity().id(), Set.of(Role.ADMINISTRATOR)),
                    AccountState.INVITED);
            accounts.activate(id, hash);
            audit.record(AuditEntry.of(null, "account.firstAdministrator", "account:" + id, Map.of()));
            return true;
        }));
    }
}
