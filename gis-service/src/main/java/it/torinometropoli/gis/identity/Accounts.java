package it.torinometropoli.gis.identity;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import it.torinometropoli.gis.settings.Demonstration;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of accounts and their roles. Addresses are in small letters. What belongs together is for a transaction of the caller. */
@Component
class Accounts {

    private final JdbcClient workflow;
    private final StoredMembers members;
    private final Demonstration demonstration;

    Accounts(@Qualifier("workflow") JdbcClient workflow, StoredMembers members, Demonstration demonstration) {
        this.workflow = workflow;
        this.members = members;
        this.demonstration = demonstration;
    }

    /**
     * What an administrator says about a person.
     *
     * @param email in small letters
     */
    record Profile(String email, String name, long organisation, Set<Role> roles) {
    }

    private record Row(long id, AccountState state, String language, String passwordHash, OffsetDateTime createdAt, OffsetDateTime lastSignInAt) {
    }

    /** An account that is not deleted. */
    Optional<Account> byId(long id) {
        return workflow.sql("SELECT id, state, language, password_hash, created_at, last_sign_in_at FROM account WHERE id = ?").param(id)
                .query(Row.class).optional().flatMap(row -> members.byId(id).map(member -> new Account(member, row.state(), row.language(),
                        row.passwordHash() != null, row.createdAt(), row.lastSignInAt())));
    }

    Optional<Long> idOf(String email) {
        return workflow.sql("SELECT id FROM account WHERE email = ?").param(email).query(Long.class).optional();
    }

    /**
     * Adds an account.
     *
     * @throws org.springframework.dao.DuplicateKeyException when the address has one
     */
    long add(Profile profile, AccountState state) {
        workflow.sql("INSERT INTO account (organisation, email, name, state, demo) VALUES (?, ?, ?, ?, ?)").param(profile.organisation())
                .param(profile.email()).param(profile.name()).param(state.name()).param(demonstration.demo()).update();
        long id = idOf(profile.email()).orElseThrow();
        setRoles(id, profile.roles());
        return id;
    }

    void change(long id, String name, long organisation, Set<Role> roles) {
        workflow.sql("UPDATE account SET name = ?, organisation = ? WHERE id = ?").param(name).param(organisation).param(id).update();
        setRoles(id, roles);
    }

    void rename(long id, String name) {
        workflow.sql("UPDATE account SET name = ? WHERE id = ?").param(name).param(id).update();
    }

    /** Sets a password and makes the account active; locks end. */
    void activate(long id, String passwordHash) {
        workflow.sql("UPDATE account SET password_hash = ?, state = 'ACTIVE', failed_attempts = 0, locked_until = NULL WHERE id = ? "
                + "AND state IN ('INVITED', 'ACTIVE')").param(passwordHash).param(id).update();
    }

    void setLanguage(long id, String language) {
        workflow.sql("UPDATE account SET language = ? WHERE id = ?").param(language).param(id).update();
    }

    Optional<String> passwordHash(long id) {
        return workflow.sql("SELECT password_hash FROM account WHERE id = ? AND password_hash IS NOT NULL").param(id).query(String.class).optional();
    }

    /** Lets an account rest, or act again; without a password it waits for its owner to accept the invitation. */
    void setResting(long id, AccountState state) {
        workflow.sql("UPDATE account SET state = ? WHERE id = ? AND state <> 'DELETED'").param(state.name()).param(id).update();
    }

    /** Removes what is known of the person; the number stays for the audit. */
    void forget(long id) {
        for (String table : List.of("account_role", "account_token", "application_password", "external_identity")) {
            workflow.sql("DELETE FROM " + table + " WHERE account = ?").param(id).update();
        }
        workflow.sql("UPDATE account SET state = 'DELETED', email = ?, name = '', password_hash = NULL, locked_until = NULL, last_sign_in_at = NULL "
                + "WHERE id = ?").param("deleted-" + id + "@invalid").param(id).update();
    }

    /** How many active administrators there are beside an account; their rows are locked until the transaction ends. */
    int otherAdministrators(long id) {
        return workflow.sql("SELECT a.id FROM account a WHERE a.state = 'ACTIVE' AND a.demo = ? AND a.id <> ? "
                + "AND EXISTS (SELECT 1 FROM account_role r WHERE r.account = a.id AND r.role = 'ADMINISTRATOR') FOR UPDATE")
                .param(demonstration.demo()).param(id).query(Long.class).list().size();
    }

    private void setRoles(long id, Set<Role> roles) {
        workflow.sql("DELETE FROM account_role WHERE account = ?").param(id).update();
        roles.forEach(role -> workflow.sql("INSERT INTO account_role (account, role) VALUES (?, ?)").param(id).param(role.name()).update());
    }
}
