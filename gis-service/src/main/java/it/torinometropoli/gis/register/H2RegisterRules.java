package it.torinometropoli.gis.register;

import java.sql.SQLException;

import it.torinometropoli.gis.database.H2StateRules;

/**
 * Holds proposals to the register on H2 to what {@code register_proposal_rules()} holds them to on PostgreSQL. H2 makes it by its name for the
 * trigger of the migration.
 */
public final class H2RegisterRules extends H2StateRules {

    private static final String SENT = "inviata";

    /** For H2. */
    public H2RegisterRules() {
        super("Proposal to the register", "register_move");
    }

    @Override
    protected void begin(Row row) throws SQLException {
        refuse(!row.isIn(SENT), "a proposal begins by being sent");
    }

    @Override
    protected void change(Row before, Row now) throws SQLException {
        refuse(before.state().equals(now.state()), "a proposal changes with its state only");
        refuse(!before.sameAs(now, "organisation", "municipality"), "a proposal stays with its municipality");
        refuse(!before.sameAs(now, "area") && !(before.value("area") == null && now.isIn("accolta")), "a proposal stays with its area");
        boolean again = before.isIn("restituita") && now.isIn(SENT);
        refuse(!again && !before.sameAs(now, "content", "source_date", "geom", "based_on"), "what was sent stays as it is");
    }
}
