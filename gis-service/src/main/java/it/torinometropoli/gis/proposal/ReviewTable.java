package it.torinometropoli.gis.proposal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonValue;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code proposal_review}: what the office checks of each version. */
@Component
class ReviewTable {

    private final JdbcClient workflow;

    ReviewTable(@Qualifier("workflow") JdbcClient workflow) {
        this.workflow = workflow;
    }

    /** Whether the place is as the proposal says. */
    enum StateOfFact {
        DA_VERIFICARE, CONFERMATO, NON_CONFERMATO;

        @JsonValue
        public String code() {
            return ReviewTable.code(this);
        }
    }

    /** Whether the works suit the place. */
    enum SuitableDesign {
        DA_VALUTARE, ADEGUATO, DA_MODIFICARE;

        @JsonValue
        public String code() {
            return ReviewTable.code(this);
        }
    }

    /**
     * The two checks of the office.
     *
     * @param visitedOn day of the site visit; null when there was none
     * @param notes internal; null for none
     * @param revision grows with every change; 0 while nothing has been noted
     */
    record Checks(StateOfFact stateOfFact, SuitableDesign suitableDesign, LocalDate visitedOn, String notes, int revision) {

        static final Checks NONE = new Checks(StateOfFact.DA_VERIFICARE, SuitableDesign.DA_VALUTARE, null, null, 0);

        /** Whether both have been made, with a result that lets a proposal into the catalogue. */
        public boolean passed() {
            return stateOfFact == StateOfFact.CONFERMATO && suitableDesign == SuitableDesign.ADEGUATO;
        }
    }

    /** The checks of the last version. */
    Checks of(Proposal proposal) {
        return workflow.sql("SELECT state_of_fact, suitable_design, visited_on, notes, revision FROM proposal_review WHERE proposal = ? AND version = ?")
                .param(proposal.id()).param(proposal.version()).query(ReviewTable::checks).optional().orElse(Checks.NONE);
    }

    /**
     * Keeps the checks of the last version of a proposal that is locked.
     *
     * @param checks with the revision that they were made on
     * @return false when others have changed them since
     */
    boolean save(Proposal proposal, Checks checks, long account) {
        if (checks.revision() == 0) {
            return of(proposal).revision() == 0 && workflow.sql("INSERT INTO proposal_review (state_of_fact, suitable_design, visited_on, notes, "
                            + "changed_by, proposal, version) VALUES (?, ?, ?, ?, ?, ?, ?)")
                    .param(code(checks.stateOfFact())).param(code(checks.suitableDesign())).param(checks.visitedOn()).param(checks.notes())
                    .param(account).param(proposal.id()).param(proposal.version()).update() == 1;
        }
        return workflow.sql("UPDATE proposal_review SET state_of_fact = ?, suitable_design = ?, visited_on = ?, notes = ?, changed_by = ?, "
                        + "changed_at = CURRENT_TIMESTAMP, revision = revision + 1 WHERE proposal = ? AND version = ? AND revision = ?")
                .param(code(checks.stateOfFact())).param(code(checks.suitableDesign())).param(checks.visitedOn()).param(checks.notes())
                .param(account).param(proposal.id()).param(proposal.version()).param(checks.revision()).update() == 1;
    }

    /** The code of a result, as the database and documents have it. */
    static String code(Enum<?> result) {
        return result.name().toLowerCase(Locale.ROOT);
    }

    /** The result of a code; empty when there is none. */
    static <E extends Enum<E>> Optional<E> result(Class<E> results, String code) {
        return Arrays.stream(results.getEnumConstants()).filter(result -> code(result).equals(code)).findFirst();
    }

    private static Checks checks(ResultSet row, int number) throws SQLException {
        return new Checks(result(StateOfFact.class, row.getString("state_of_fact")).orElseThrow(),
                result(SuitableDesign.class, row.getString("suitable_design")).orElseThrow(), row.getObject("visited_on", LocalDate.class),
                row.getString("notes"), row.getInt("revision"));
    }
}
