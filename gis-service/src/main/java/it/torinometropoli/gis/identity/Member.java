package it.torinometropoli.gis.identity;

import java.util.Set;

/**
 * A person who acts for an organisation.
 *
 * @param accountId number of the account
 * @param name first name and surname
 * @param email address in small letters
 * @param organisation for whom the person acts
 * @param roles what the person may do, in the order of {@link Role}
 */
public record Member(long accountId, String name, String email, Organisation organisation, Set<Role> roles) {

    /** Whether the person has a role. */
    public boolean has(Role role) {
        return roles.contains(role);
    }
}
