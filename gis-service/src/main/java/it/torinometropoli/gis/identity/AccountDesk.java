package it.torinometropoli.gis.identity;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

import it.torinometropoli.gis.audit.AuditEntry;
import it.torinometropoli.gis.audit.AuditTrail;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** What administrators do to accounts: each act with its mail and its entry in the audit, or not at all. */
@Component
class AccountDesk {

    private final Accounts accounts;
    private final AccountTokens tokens;
    private final AccountSessions sessions;
    private final AccountMails mails;
    private final AuditTrail audit;
    private final List<PersonalData> elsewhere;
    private final TransactionOperations transaction;

    AccountDesk(Accounts accounts, AccountTokens tokens, AccountSessions sessions, AccountMails mails, AuditTrail audit,
            List<PersonalData> elsewhere, @Qualifier("workflow") TransactionOperations transaction) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.sessions = sessions;
        this.mails = mails;
        this.audit = audit;
        this.elsewhere = elsewhere;
        this.transaction = transaction;
    }

    /** A refusal, by the key of the message that explains it. */
    static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Refused(String messageKey) {
            super(messageKey);
        }
    }

    /**
     * Makes an account and invites its owner.
     *
     * @param by number of the administrator's account
     * @return the address that the mail leads to, good for seven days and once
     * @throws Refused when the mail address has an account
     */
    String invite(Accounts.Profile profile, long by) {
        try {
            return transaction.execute(status -> {
                long id = accounts.add(profile, AccountState.INVITED);
                note(by, "account.invite", id, facts(profile));
                return mails.invite(accounts.byId(id).orElseThrow().member());
            });
        } catch (DuplicateKeyException taken) {
            throw new Refused("identity.problem.taken");
        }
    }

    /** Sends another invitation to somebody who has not accepted the first; the first is good no longer. */
    String inviteAgain(long id, long by) {
        return transaction.execute(status -> {
            Account account = accounts.byId(id).orElseThrow();
            require(account.state() == AccountState.INVITED, "identity.problem.notInvited");
            note(by, "account.inviteAgain", id, Map.of());
            return mails.invite(account.member());
        });
    }

    /** Changes what an administrator says about a person. The address stays: it is whom the account belongs to. */
    void change(long id, Accounts.Profile profile, long by) {
        transaction.executeWithoutResult(status -> {
            require(profile.roles().contains(Role.ADMINISTRATOR) || remainsAdministered(id), "identity.problem.lastAdministrator");
            accounts.change(id, profile.name(), profile.organisation(), profile.roles());
            note(by, "account.change", id, facts(profile));
        });
    }

    /** Lets an account rest, ending its sessions, or act again. */
    void setState(long id, AccountState state, long by) {
        transaction.executeWithoutResult(status -> {
            Account account = accounts.byId(id).orElseThrow();
            require(state != AccountState.DISABLED || remainsAdministered(id), "identity.problem.lastAdministrator");
            accounts.setResting(id, state == AccountState.ACTIVE && !account.local() && account.lastSignInAt() == null
                    ? AccountState.INVITED : state);
            note(by, state == AccountState.ACTIVE ? "account.enable" : "account.disable", id, Map.of());
            tokens.revoke(id);
        });
        sessions.endAll(id);
    }

    /** Removes what is known of a person, at the person's or an administrator's wish. */
    void delete(long id, long by) {
        transaction.executeWithoutResult(status -> {
            require(remainsAdministered(id), "identity.problem.lastAdministrator");
            accounts.byId(id).ifPresent(account -> elsewhere.forEach(part -> part.forget(account.member())));
            accounts.forget(id);
            note(by, "account.delete", id, Map.of());
        });
        sessions.endAll(id);
    }

    /** Sends somebody who has forgotten the password an address to choose another; nothing happens when there is no such account. */
    void forgotten(String email, Locale locale) {
        transaction.executeWithoutResult(status -> withPassword(email).ifPresent(member -> {
            mails.newPassword(member, locale);
            note(null, "account.forgotten", member.accountId(), Map.of());
        }));
    }

    /**
     * Accepts an invitation, or a new password, using the token up.
     *
     * @return false when it has been used meanwhile
     */
    boolean choosePassword(String token, long id, String passwordHash) {
        boolean chosen = Boolean.TRUE.equals(transaction.execute(status -> {
            boolean mine = tokens.use(token);
            if (mine) {
                accounts.activate(id, passwordHash);
                tokens.revoke(id);
                note(id, "account.password", id, Map.of());
            }
            return mine;
        }));
        if (chosen) {
            sessions.endAll(id);
        }
        return chosen;
    }

    private Optional<Member> withPassword(String email) {
        return accounts.idOf(email).flatMap(accounts::byId).filter(account -> account.state() == AccountState.ACTIVE && account.local())
                .map(Account::member);
    }

    private boolean remainsAdministered(long id) {
        return accounts.byId(id).filter(account -> account.state() == AccountState.ACTIVE && account.member().has(Role.ADMINISTRATOR)).isEmpty()
                || accounts.otherAdministrators(id) > 0;
    }

    private void note(Long by, String operation, long account, Map<String, String> details) {
        audit.record(AuditEntry.of(by, operation, "account:" + account, details));
    }

    private static Map<String, String> facts(Accounts.Profile profile) {
        return new TreeMap<>(Map.of("organisation", String.valueOf(profile.organisation()),
                "roles", profile.roles().stream().map(Role::name).collect(Collectors.joining(","))));
    }

    private static void require(boolean condition, String messageKey) {
        if (!condition) {
            throw new Refused(messageKey);
        }
    }
}
