package it.torinometropoli.gis.identity;

import java.util.Set;

import org.springframework.context.ApplicationContext;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** Makes people who can sign in, for tests. All have the same password. */
public final class TestMembers {

    /** The password of all. */
    public static final String PASSWORD = "una frase lunga per le prove";

    /** Weaker than the service makes them, as tests make many. */
    private static final String HASH = new BCryptPasswordEncoder(4).encode(PASSWORD);

    private TestMembers() {
    }

    /**
     * A person with an active account; the one of this address when there is one.
     *
     * @param municipality ISTAT code of the municipality to act for; null for the metropolitan city
     */
    public static Member make(ApplicationContext service, String email, String municipality, Role... roles) {
        Accounts accounts = service.getBean(Accounts.class);
        StoredOrganisations organisations = service.getBean(StoredOrganisations.class);
        Organisation organisation = municipality == null ? organisations.metropolitanCity() : organisations.ofMunicipality(municipality).orElseThrow();
        long id = accounts.idOf(email).orElseGet(() -> accounts.add(new Accounts.Profile(email, "Persona di prova", organisation.id(), Set.of(roles)),
                AccountState.INVITED));
        accounts.change(id, "Persona di prova", organisation.id(), Set.of(roles));
        accounts.setResting(id, AccountState.ACTIVE);
        accounts.activate(id, HASH);
        return service.getBean(Members.class).byId(id).orElseThrow();
    }

    /** The end of the address under which somebody accepts an invitation. */
    public static String invitation(ApplicationContext service, Member member) {
        return service.getBean(AccountTokens.class).issue(AccountTokens.Purpose.INVITATION, member.accountId());
    }

    /** The end of the address under which somebody chooses another password. */
    public static String newPassword(ApplicationContext service, Member member) {
        return service.getBean(AccountTokens.class).issue(AccountTokens.Purpose.NEW_PASSWORD, member.accountId());
    }
}
