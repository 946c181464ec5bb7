package it.torinometropoli.gis.loading;

import java.util.HashSet;
import java.util.Set;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The entries of the CIRCA catalogue that came by a file: without such a record the database takes none that no proposal has brought. */
@Component
class BackCatalogue {

    /** The entries that files have brought, in the catalogue or no more. */
    static final String ENTRIES = "circa_back_entry";
    /** The catalogue. */
    static final String PUBLISHED = "circa_entry";

    private final JdbcClient owner;

    BackCatalogue(JdbcClient owner) {
        this.owner = owner;
    }

    /** All identifiers that have ever been given. */
    Set<String> identifiers() {
        return new HashSet<>(owner.sql("SELECT id FROM circa_back_entry").query(String.class).list());
    }

    /** The entries of which the compensation ledger has rows. */
    Set<String> counted() {
        return new HashSet<>(owner.sql("SELECT DISTINCT entry FROM ledger_entry").query(String.class).list());
    }

    /** Records an entry, or how far it has come. */
    void enter(String id, String state, String source) {
        if (owner.sql("UPDATE circa_back_entry SET stato = ?, source = ? WHERE id = ?").params(state, source, id).update() == 0) {
            owner.sql("INSERT INTO circa_back_entry (id, stato, source) VALUES (?, ?, ?)").params(id, state, source).update();
        }
    }

    /** Removes the links to the plan of an entry that leaves the catalogue. */
    void unlink(String id) {
        owner.sql("DELETE FROM feature_action WHERE layer = 'catalogo_circa' AND feature_id = ?").param(id).update();
    }
}
