package it.torinometropoli.gis.identity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import it.torinometropoli.gis.audit.AuditEntry;
import it.torinometropoli.gis.audit.AuditTrail;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** What people do to their own accounts. Problems come back as keys of messages. */
@Component
class OwnAccount {

    private final Accounts accounts;
    private final AccountDesk desk;
    private final PasswordHashes hashes;
    private final ApplicationPasswords passwords;
    private final AuditTrail audit;
    private final List<PersonalData> elsewhere;
    private final TransactionOperations transaction;

    OwnAccount(Accounts accounts, AccountDesk desk, PasswordHashes hashes, ApplicationPasswords passwords, AuditTrail audit,
            List<PersonalData> elsewhere, @Qualifier("workflow") TransactionOperations transaction) {
        this.accounts = accounts;
        this.desk = desk;
        this.hashes = hashes;
        this.passwords = passwords;
        this.audit = audit;
        this.elsewhere = elsewhere;
        this.transaction = transaction;
    }

    Optional<String> rename(Member member, String name) {
        Optional<String> problem = PersonFields.nameProblem(name);
        if (problem.isEmpty()) {
            note(member, "account.rename", () -> accounts.rename(member.accountId(), name));
        }
        return problem;
    }

    Optional<String> changePassword(Member member, String old, String password) {
        Optional<String> problem = isPassword(member, old) ? PasswordRules.problem(password, member.email(), member.name())
                : Optional.of("identity.problem.oldPassword");
        if (problem.isEmpty()) {
            String hash = hashes.hash(password);
            note(member, "account.password", () -> accounts.activate(member.accountId(), hash));
        }
        return problem;
    }

    /**
     * Removes what is known of the person.
     *
     * @param confirmation the person's mail address, typed once more
     */
    Optional<String> delete(Member member, String confirmation) {
        if (!PersonFields.address(confirmation).equals(member.email())) {
            return Optional.of("identity.problem.confirmation");
        }
        try {
            desk.delete(member.accountId(), member.accountId());
            return Optional.empty();
        } catch (AccountDesk.Refused refused) {
            return Optional.of(refused.getMessage());
        }
    }

    /** All that the service keeps about the person as such (GDPR, articles 15 and 20). */
    Map<String, Object> export(Member member) {
        Account account = accounts.byId(member.accountId()).orElseThrow();
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("account", account.id());
        data.put("name", member.name());
        data.put("email", member.email());
        data.put("language", account.language());
        data.put("organisation", member.organisation().name());
        data.put("roles", member.roles());
        data.put("created_at", String.valueOf(account.createdAt()));
        data.put("last_sign_in_at", account.lastSignInAt() == null ? null : account.lastSignInAt().toString());
        data.put("application_passwords", passwords.of(account.id()).stream().map(OwnAccount::facts).toList());
        elsewhere.forEach(part -> data.put(part.name(), part.export(member)));
        return data;
    }

    private static List<String> facts(ApplicationPasswords.Issued issued) {
        return List.of(issued.label(), String.valueOf(issued.createdAt()), String.valueOf(issued.lastUsedAt()));
    }

    private boolean isPassword(Member member, String password) {
        return hashes.matches(password, accounts.passwordHash(member.accountId()).orElse(null));
    }

    private void note(Member member, String operation, Runnable work) {
        transaction.executeWithoutResult(status -> {
            work.run();
            audit.record(AuditEntry.of(member.accountId(), operation, "account:" + member.accountId(), Map.of()));
        });
    }
}
