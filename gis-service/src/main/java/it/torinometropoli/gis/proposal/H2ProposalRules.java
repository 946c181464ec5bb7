package it.torinometropoli.gis.proposal;

import java.sql.SQLException;

import it.torinometropoli.gis.database.H2StateRules;

/** Holds proposals on H2 to what {@code proposal_rules()} holds them to on PostgreSQL. H2 makes it by its name for the trigger of the migration. */
public final class H2ProposalRules extends H2StateRules {

    private static final String DRAFT = "bozza";

    /** For H2. */
    public H2ProposalRules() {
        super("Proposal", "proposal_move");
    }

    @Override
    protected void begin(Row row) throws SQLException {
        refuse(!row.isIn(DRAFT) || version(row) != 0, "a proposal begins as a draft");
    }

    @Override
    protected void change(Row before, Row now) throws SQLException {
        boolean submitted = before.isIn(DRAFT) && now.isIn("inviata");
        refuse(version(now) != version(before) + (submitted ? 1 : 0), "versions are made by submission, one at a time");
        refuse(before.value("number") != null && !before.sameAs(now, "number"), "a number stays");
        refuse(!before.sameAs(now, "organisation"), "a proposal stays with its organisation");
        refuse(!before.isIn(DRAFT) && !before.sameAs(now, "content", "geom"), "what was submitted stays as it is");
    }

    private static int version(Row row) {
        return ((Number) row.value("version")).intValue();
    }
}
