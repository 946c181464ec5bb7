package it.torinometropoli.gis.opendata;

import java.nio.charset.StandardCharsets;
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
    private String number;

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
        plantSubmitted(UUID.randomUUID().toString());
        plant("INSERT INTO register_report (report, email, area) VALUES (?, ?, ?)", secret(), secret(), AREA);
        plant("INSERT INTO register_restricted (owner_contact, area, owner_interest, changed_by) VALUES (?, ?, 'interessato', ?)", secret(), AREA,
                person.accountId());
        plant("INSERT INTO register_proposal (content, note, organisation, municipality, compiler, source_date, geom) "
                + "SELECT ?, ?, ?, '001272', ?, CURRENT_DATE, geom FROM dismissed_site WHERE id = '" + AREA + "'", json(), secret(),
                person.organisation().id(), person.accountId());
        plant("UPDATE feature_action SET author = ? WHERE " + FIRST_LINK, secret());
        plant("INSERT INTO data_load (loaded_by, report, dataset, state, file_name, file_size, checksum, source, licence, rows_read, rows_taken, rows_changed, "
                + "rows_repaired, rows_rejected) VALUES (?, ?, 'comuni', 'annullato', 'comuni.zip', 1, '0', 'prova', 'prova', 0, 0, 0, 0, 0)", secret(), secret());
        plant("INSERT INTO load_run (file_name, failure, report, dataset, kind, state, turn, instance, account, language, ended_at) "
                + "VALUES (?, ?, ?, 'comuni', 'prova', 'fallita', NULL, 'altra', ?, 'it', CURRENT_TIMESTAMP)", secret(), secret(), secret(), person.accountId());
    }

    /** A proposal that was sent, what the office wrote about it, and a file that belongs to it. */
    private void plantSubmitted(String key) {
        String place = "(SELECT geom FROM dismissed_site WHERE id = '" + AREA + "')";
        plant("INSERT INTO proposal (content, contacts, creation_key, organisation, compiler, geom) SELECT ?, ?, ?, ?, ?, geom FROM dismissed_site WHERE id = '"
                + AREA + "'", json(), json(), key, person.organisation().id(), person.accountId());
        long id = owner.sql("SELECT id FROM proposal WHERE creation_key = ?").param(key).query(Long.class).single();
        number = "CIRCA-1998-%04d".formatted(id);
        plant("UPDATE proposal SET state = 'inviata', version = 1, number = ? WHERE id = ?", number, id);
        plant("INSERT INTO proposal_version (title, content, facts, proposal, version, revision, main_type, proposer_type, comune_istat, geom, submitted_by) "
                + "VALUES (?, ?, ?, ?, 1, 1, 'forestazione', 'comune', '001272', " + place + ", ?)", secret(), json(), json(), id, person.accountId());
        plant("INSERT INTO proposal_transition (note, proposal, version, from_state, to_state, moved_by) VALUES (?, ?, 1, 'bozza', 'inviata', ?)", secret(), id,
                person.accountId());
        plant("INSERT INTO proposal_review (notes, proposal, version, changed_by) VALUES (?, ?, 1, ?)", secret(), id, person.accountId());
        plant("INSERT INTO proposal_question (question, answer, answered_at, proposal, version, due_on, asked_by) "
                + "VALUES (?, ?, CURRENT_TIMESTAMP, ?, 1, CURRENT_DATE, ?)", secret(), secret(), id, person.accountId());
        plant("INSERT INTO attachment (file_name, subject, kind, size, pixels, sha256, account) VALUES (?, ?, 'PNG', 1, '1x1', '0', ?)", secret(), "proposal:" + id,
                person.accountId());
        plant("INSERT INTO attachment_part (content, attachment, part) SELECT ?, id, 0 FROM attachment WHERE subject = ?",
                secret().getBytes(StandardCharsets.UTF_8), "proposal:" + id);
    }

    /** The number of the proposal that was sent, under which everybody can ask where it stands. */
    String number() {
        return number;
    }

    /** How many of the planted mails have been tried to send. */
    int mailsTried() {
        return owner.sql("SELECT count(*) FROM outgoing_mail WHERE subject LIKE ? AND (attempts > 0 OR state = 'SENT')").param(MARK + "%").query(Integer.class)
                .single();
    }

    /** Takes away what may go; proposals and the audit are kept by the database and stay withdrawn. */
    void remove() {
        owner.sql("UPDATE feature_action SET author = 'regola' WHERE author LIKE ?").param(MARK + "%").update();
        owner.sql("DELETE FROM register_report WHERE report LIKE ?").param(MARK + "%").update();
        owner.sql("DELETE FROM register_restricted WHERE owner_contact LIKE ?").param(MARK + "%").update();
        owner.sql("DELETE FROM application_password WHERE label LIKE ?").param(MARK + "%").update();
        owner.sql("DELETE FROM outgoing_mail WHERE body LIKE ?").param(MARK + "%").update();
        owner.sql("DELETE FROM load_run WHERE file_name LIKE ?").param(MARK + "%").update();
        owner.sql("DELETE FROM data_load WHERE loaded_by LIKE ?").param(MARK + "%").update();
        owner.sql("DELETE FROM attachment WHERE file_name LIKE ?").param(MARK + "%").update();
        owner.sql("UPDATE proposal SET state = 'ritirata' WHERE compiler = ? AND state IN ('bozza', 'inviata')").param(person.accountId()).update();
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
