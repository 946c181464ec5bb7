package it.torinometropoli.gis.opendata;

import java.util.Locale;
import java.util.UUID;

import it.torinometropoli.gis.identity.Member;
import it.torinometropoli.gis.identity.Role;
import it.torinometropoli.gis.identity.TestMembers;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Texts that nobody may read, one in each field of the database that is kept from the public and can be written without going through a decision. */
final class PlantedSecrets {

    /** What all of them hold. */
    static final String MARK = "zqsegreto";

    private static final String AREA = "AD-059";
    private static final String FIRST_LINK = "layer = 'aree_dismesse' AND feature_id = (SELECT min(l.feature_id) FROM feature_action l "
            + "WHERE l.layer = 'aree_dismesse')";

    private final JdbcClient owner;
    private final Member person;
    private int planted;

    PlantedSecrets(ApplicationContext service) {
        this.owner = service.getBean(JdbcClient.class);
        this.person = TestMembers.make(service, MARK + "@example.org", null, Role.COMPILER);
    }

    void plant() {
        plant("UPDATE account SET name = ?, email = ? WHERE id = ?", secret(), secret(), person.accountId());
        plant("INSERT INTO application_password (label, hash, account) VALUES (?, ?, ?)", secret(), secret(), person.accountId());
        plant("INSERT INTO outgoing_mail (recipient, template, subject, body, state) VALUES (?, 'prova', ?, ?, 'FAILED')", secret(), secret(), secret());
        plant("INSERT INTO audit_event (operation, subject, details) VALUES ('prova', ?, ?)", secret(), secret());
        plant("INSERT INTO proposal (content, contacts, creation_key, organisation, compiler) VALUES (?, ?, ?, ?, ?)", json(), json(),
                UUID.randomUUID().toString(), person.organisation().id(), person.accountId());
        plant("INSERT INTO register_report (report, email, area) VALUES (?, ?, ?)", secret(), secret(), AREA);
        plant("INSERT INTO register_restricted (owner_contact, area, owner_interest, changed_by) VALUES (?, ?, 'interessato', ?)", secret(), AREA,
                person.accountId());
        plant("INSERT INTO register_proposal (content, note, organisation, municipality, compiler, source_date, geom) "
                + "SELECT ?, ?, ?, '001272', ?, CURRENT_DATE, geom FROM dismissed_site WHERE id = '" + AREA + "'", json(), secret(),
                person.organisation().id(), person.accountId());
        plant("UPDATE feature_action SET author = ? WHERE " + FIRST_LINK, secret());
    }

    /** Takes away what may go; proposals and the audit are kept by the database and stay withdrawn. */
    void remove() {
        owner.sql("UPDATE feature_action SET author = 'regola' WHERE author LIKE ?").param(MARK + "%").update();
        owner.sql("DELETE FROM register_report WHERE report LIKE ?").param(MARK + "%").update();
        owner.sql("DELETE FROM register_restricted WHERE owner_contact LIKE ?").param(MARK + "%").update();
        owner.sql("DELETE FROM application_password WHERE label LIKE ?").param(MARK + "%").update();
        owner.sql("DELETE FROM outgoing_mail WHERE body LIKE ?").param(MARK + "%").update();
        owner.sql("UPDATE proposal SET state = 'ritirata' WHERE compiler = ? AND state = 'bozza'").param(person.accountId()).update();
        owner.sql("UPDATE register_proposal SET state = 'ritirata' WHERE compiler = ? AND state = 'inviata'").param(person.accountId()).update();
    }

    /** Whether a text holds a secret. */
    static boolean in(String text) {
        return text.toLowerCase(Locale.ROOT).contains(MARK);
    }

    private void plant(String statement, Object... values) {
        if (owner.sql(statement).params(values).update() == 0) {
            throw new IllegalStateException("nothing was planted by " + statement);
        }
    }

    private String secret() {
        return MARK + ++planted + "@example.org";
    }

    private String json() {
        return "{\"titolo\": \"" + secret() + "\", \"nome\": \"" + secret() + "\"}";
    }
}
