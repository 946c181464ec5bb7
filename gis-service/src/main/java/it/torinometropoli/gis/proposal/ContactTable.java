package it.torinometropoli.gis.proposal;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The contact data of proposals, which are in their table apart from everything else. Those of a proposal that is under way are part of its file. */
@Component
class ContactTable {

    private static final String NONE = "{}";
    /** Decided or withdrawn for good, or never submitted. */
    private static final String OVER = "(state IN ('non_accolta', 'conclusa', 'ritirata') OR state = 'bozza' AND version = 0)";

    private final JdbcClient workflow;
    private final DocumentJson json;

    ContactTable(@Qualifier("workflow") JdbcClient workflow, DocumentJson json) {
        this.workflow = workflow;
        this.json = json;
    }

    /**
     * The contact data of a proposal.
     *
     * @param number null before the first submission
     * @param contacts values by name of the field
     */
    record Contacts(long proposal, String number, int version, String state, Map<String, Object> contacts) {
    }

    /** Those of an organisation that somebody has written, or that name a mail address. */
    List<Contacts> of(long organisation, long account, String email) {
        return workflow.sql("SELECT id, number, version, state, contacts, compiler FROM proposal WHERE organisation = ? AND contacts <> ? ORDER BY id")
                .param(organisation).param(NONE)
                .query((row, position) -> Map.entry(row.getLong("compiler"), new Contacts(row.getLong("id"), row.getString("number"), row.getInt("version"),
                        row.getString("state"), json.fields(row.getString("contacts"))))).list().stream()
                .filter(entry -> entry.getKey() == account || email.equalsIgnoreCase(String.valueOf(entry.getValue().contacts().get("email"))))
                .map(Map.Entry::getValue).toList();
    }

    /** Those whose proposals were over before a moment, and not changed since. */
    List<Contacts> overBefore(OffsetDateTime moment, int most) {
        return workflow.sql("SELECT id, number, version, state, contacts FROM proposal WHERE contacts <> ? AND changed_at < ? AND " + OVER
                        + " ORDER BY id FETCH FIRST ? ROWS ONLY")
                .param(NONE).param(moment).param(most)
                .query((row, position) -> new Contacts(row.getLong("id"), row.getString("number"), row.getInt("version"), row.getString("state"),
                        json.fields(row.getString("contacts")))).list();
    }

    /**
     * Removes those of a proposal, unless it is under way.
     *
     * @param before only when the proposal has not been changed since
     * @return whether there were any to remove
     */
    boolean remove(long proposal, OffsetDateTime before) {
        return workflow.sql("UPDATE proposal SET contacts = ? WHERE id = ? AND contacts <> ? AND changed_at < ? AND " + OVER)
                .param(NONE).param(proposal).param(NONE).param(before).update() == 1;
    }
}
