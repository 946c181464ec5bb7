package it.torinometropoli.gis.identity;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What claims of identity providers mean here: rows that administrators keep. */
@Component
class ClaimMappings {

    private final JdbcClient workflow;

    ClaimMappings(@Qualifier("workflow") JdbcClient workflow) {
        this.workflow = workflow;
    }

    /**
     * Whoever comes from a provider with a claim of a value acts for an organisation in a role.
     *
     * @param provider the name under which the provider is configured
     * @param claimValue the value, or one of the values, of the claim
     */
    record Mapping(long id, String provider, String claim, String claimValue, long organisation, String organisationName, Role role) {
    }

    /**
     * For whom somebody acts, and how.
     *
     * @param organisation its number
     */
    record Meaning(long organisation, Set<Role> roles) {
    }

    List<Mapping> all() {
        return workflow.sql("SELECT c.id, c.provider, c.claim, c.claim_value, c.organisation, o.name AS organisation_name, c.role "
                + "FROM claim_mapping c JOIN organisation o ON o.id = c.organisation ORDER BY c.provider, c.claim, c.claim_value, c.id")
                .query(Mapping.class).list();
    }

    /** Adds a row; nothing happens when there is the same already. */
    void add(Mapping mapping) {
        remove(mapping);
        workflow.sql("INSERT INTO claim_mapping (provider, claim, claim_value, organisation, role) VALUES (?, ?, ?, ?, ?)").param(mapping.provider())
                .param(mapping.claim()).param(mapping.claimValue()).param(mapping.organisation()).param(mapping.role().name()).update();
    }

    void remove(long id) {
        workflow.sql("DELETE FROM claim_mapping WHERE id = ?").param(id).update();
    }

    /** What the claims of somebody mean: the organisation of the first row that fits, with the roles of all that fit for it; empty when none does. */
    Optional<Meaning> of(String provider, Map<String, Object> claims) {
        List<Mapping> fitting = all().stream().filter(mapping -> mapping.provider().equals(provider)
                && holds(claims.get(mapping.claim()), mapping.claimValue())).toList();
        if (fitting.isEmpty()) {
            return Optional.empty();
        }
        long organisation = fitting.get(0).organisation();
        Set<Role> roles = EnumSet.noneOf(Role.class);
        fitting.stream().filter(mapping -> mapping.organisation() == organisation).map(Mapping::role).forEach(roles::add);
        return Optional.of(new Meaning(organisation, roles));
    }

    private void remove(Mapping same) {
        workflow.sql("DELETE FROM claim_mapping WHERE provider = ? AND claim = ? AND claim_value = ? AND organisation = ? AND role = ?")
                .param(same.provider()).param(same.claim()).param(same.claimValue()).param(same.organisation()).param(same.role().name()).update();
    }

    private static boolean holds(Object claim, String value) {
        return claim instanceof Collection<?> several ? several.stream().anyMatch(one -> value.equals(String.valueOf(one)))
                : claim != null && value.equals(claim.toString());
    }
}
