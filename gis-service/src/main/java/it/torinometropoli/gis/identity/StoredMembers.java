package it.torinometropoli.gis.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import it.torinometropoli.gis.settings.Demonstration;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads people from the tables. */
@Component
class StoredMembers implements Members {

    private static final String SELECT = """
            SELECT a.id, a.name, a.email, o.id AS organisation, o.kind, o.name AS organisation_name, o.municipality,
                   (SELECT string_agg(r.role, ',') FROM account_role r WHERE r.account = a.id) AS roles
            FROM account a JOIN organisation o ON o.id = a.organisation
            """;

    private final JdbcClient workflow;
    private final Demonstration demonstration;

    StoredMembers(@Qualifier("workflow") JdbcClient workflow, Demonstration demonstration) {
        this.workflow = workflow;
        this.demonstration = demonstration;
    }

    @Override
    public Optional<Member> byId(long accountId) {
        return workflow.sql(SELECT + "WHERE a.id = ? AND a.state <> 'DELETED'").param(accountId).query(StoredMembers::member).optional();
    }

    @Override
    public Locale language(long accountId) {
        return workflow.sql("SELECT language FROM account WHERE id = ?").param(accountId).query(String.class).optional().map(Locale::forLanguageTag)
                .orElse(Locale.ITALIAN);
    }

    @Override
    public List<Member> with(Role role) {
        return workflow.sql(SELECT + "JOIN account_role has ON has.account = a.id AND has.role = ? WHERE a.state = 'ACTIVE' ORDER BY a.name, a.id")
                .param(role.name()).query(StoredMembers::member).list();
    }

    @Override
    public List<Member> of(long organisation) {
        return workflow.sql(SELECT + "WHERE a.organisation = ? AND a.state = 'ACTIVE' ORDER BY a.name, a.id").param(organisation)
                .query(StoredMembers::member).list();
    }

    /** A person who may act now: account and organisation are active, and accounts of demonstrations count in demonstrations only. */
    Optional<Member> active(long accountId) {
        return workflow.sql(SELECT + "WHERE a.id = ? AND a.state = 'ACTIVE' AND o.active AND a.demo = ?")
                .param(accountId).param(demonstration.demo()).query(StoredMembers::member).optional();
    }

    private static Member member(ResultSet row, int number) throws SQLException {
        return new Member(row.getLong("id"), row.getString("name"), row.getString("email"),
                new Organisation(row.getLong("organisation"), OrganisationKind.valueOf(row.getString("kind")), row.getString("organisation_name"),
                        row.getString("municipality")),
                roles(row.getString("roles")));
    }

    private static Set<Role> roles(String names) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        if (names != null) {
            Arrays.stream(names.split(",")).map(Role::valueOf).forEach(roles::add);
        }
        return Collections.unmodifiableSet(roles);
    }
}
