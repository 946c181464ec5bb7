package it.torinometropoli.gis.loading;

import java.util.List;

import it.torinometropoli.gis.loading.Finding.Level;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Says what depends on places that a load removes. Links to actions that people have made stay in the database, unseen, and hold again when the load is
 * undone; submitted proposals stay as they are.
 */
@Component
class RemovedPlaces {

    private static final String BY_RULE = "regola";

    private final JdbcClient owner;

    RemovedPlaces(JdbcClient owner) {
        this.owner = owner;
    }

    /** Notes that a place goes, with the actions that people have linked it to and the proposals in which it was found. */
    void tell(String layer, String id, String name, LoadJournal journal) {
        List<String> actions = owner.sql("SELECT edition || ' ' || action FROM feature_action WHERE layer = ? AND feature_id = ? AND author <> ? ORDER BY 1")
                .params(layer, id, BY_RULE).query(String.class).list();
        int proposals = owner.sql("SELECT count(DISTINCT proposal) FROM proposal_version WHERE facts LIKE ?").param("%\"" + id + "\"%").query(Integer.class).single();
        if (actions.isEmpty() && proposals == 0) {
            journal.note(Finding.of(Level.NOTE, "removed", name, id));
        } else {
            journal.note(Finding.of(Level.WARNING, "removed_linked", name, id, actions.size(), String.join(", ", actions), proposals));
        }
    }
}
