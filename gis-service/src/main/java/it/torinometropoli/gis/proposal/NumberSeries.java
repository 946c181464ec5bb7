package it.torinometropoli.gis.proposal;

import java.time.LocalDate;
import java.time.ZoneId;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The numbers of proposals: without gaps or doubles within each year, however many are submitted at once. */
@Component
class NumberSeries {

    /** Where days and years begin. */
    static final ZoneId ROME = ZoneId.of("Europe/Rome");

    private final JdbcClient workflow;

    NumberSeries(@Qualifier("workflow") JdbcClient workflow) {
        this.workflow = workflow;
    }

    /**
     * Makes the row of this year; outside of any transaction, as another instance may be making it.
     *
     * @return the year
     */
    int prepare() {
        int year = LocalDate.now(ROME).getYear();
        try {
            workflow.sql("INSERT INTO proposal_number (year_given, last_given) SELECT v.given, 0 FROM (VALUES (CAST(? AS INTEGER))) AS v (given) "
                    + "WHERE NOT EXISTS (SELECT 1 FROM proposal_number n WHERE n.year_given = v.given)").param(year).update();
        } catch (DuplicateKeyException madeMeanwhile) {
            return year;
        }
        return year;
    }

    /** The next number of a year that is prepared, for example {@code CIRCA-2026-0001}; others wait for the end of the transaction. */
    String next(int year) {
        workflow.sql("UPDATE proposal_number SET last_given = last_given + 1 WHERE year_given = ?").param(year).update();
        int last = workflow.sql("SELECT last_given FROM proposal_number WHERE year_given = ?").param(year).query(Integer.class).single();
        return "CIRCA-%d-%04d".formatted(year, last);
    }
}
