package it.torinometropoli.gis.identity;

import java.util.List;
import java.util.Set;

import it.torinometropoli.gis.settings.Demonstration;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Accounts that everybody may use, in demonstrations only: one for each role, two of different municipalities for the first. */
@Component
class DemoAccounts {

    /** The password of all of them; the sign-in page shows it. */
    static final String PASSWORD = "dimostrazione del servizio";

    private static final String METROPOLITAN_CITY = null;
    private static final List<Person> PEOPLE = List.of(
            new Person("compila.torino", "001272", Role.COMPILER),
            new Person("compila.ivrea", "001125", Role.COMPILER),
            new Person("istruisce", METROPOLITAN_CITY, Role.REVIEWER),
            new Person("decide", METROPOLITAN_CITY, Role.DECISION_MAKER),
            new Person("registro", METROPOLITAN_CITY, Role.REGISTER_KEEPER),
            new Person("amministra", METROPOLITAN_CITY, Role.ADMINISTRATOR));

    private final JdbcClient workflow;
    private final Accounts accounts;
    private final StoredOrganisations organisations;
    private final PasswordHashes hashes;
    private final Demonstration demonstration;

    DemoAccounts(@Qualifier("workflow") JdbcClient workflow, Accounts accounts, StoredOrganisations organisations, PasswordHashes hashes,
            Demonstration demonstration) {
        this.workflow = workflow;
        this.accounts = accounts;
        this.organisations = organisations;
        this.hashes = hashes;
        this.demonstration = demonstration;
    }

    private record Person(String name, String municipality, Role role) {

        private String email() {
            return name + "@demo.invalid";
        }
    }

    /** What the sign-in page shows of an account. */
    record Shown(String email, String organisation, Role role) {
    }

    /** The accounts; none but in demonstrations. */
    List<Shown> shown() {
        return demonstration.demo() ? PEOPLE.stream().map(person -> new Shown(person.email(), organisation(person).name(), person.role())).toList()
                : List.of();
    }

    /**
     * Makes those that are not there, and gives all of them their password again.
     *
     * @throws DemonstrationRefusedException when the database has other accounts
     */
    void make() {
        if (workflow.sql("SELECT count(*) FROM account WHERE NOT demo AND state <> 'DELETED'").query(Long.class).single() > 0) {
            throw new DemonstrationRefusedException();
        }
        String hash = hashes.hash(PASSWORD);
        PEOPLE.forEach(person -> {
            Accounts.Profile profile = new Accounts.Profile(person.email(), "Demo: " + person.name(), organisation(person).id(), Set.of(person.role()));
            long id = accounts.idOf(person.email()).orElseGet(() -> accounts.add(profile, AccountState.INVITED));
            accounts.change(id, profile.name(), profile.organisation(), profile.roles());
            accounts.setResting(id, AccountState.ACTIVE);
            accounts.activate(id, hash);
        });
    }

    private Organisation organisation(Person person) {
        return person.municipality() == null ? organisations.metropolitanCity()
                : organisations.ofMunicipality(person.municipality()).orElseGet(organisations::metropolitanCity);
    }
}
