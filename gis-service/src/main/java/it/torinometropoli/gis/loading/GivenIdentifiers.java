package it.torinometropoli.gis.loading;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Numbers of identifiers that loads give: one of a load that was undone is not given again, as links and papers may have it. */
@Component
class GivenIdentifiers {

    private final JdbcClient owner;

    GivenIdentifiers(JdbcClient owner) {
        this.owner = owner;
    }

    /**
     * The next number of a series, in a transaction of the caller: a load that is not kept gives none.
     *
     * @param series how the identifiers begin, such as {@code AP-}
     * @param highest the highest number that is there now, given by whomever
     */
    int next(String series, int highest) {
        int last = owner.sql("SELECT last_number FROM given_identifier WHERE series = ?").param(series).query(Integer.class).optional().orElse(0);
        int next = Math.max(last, highest) + 1;
        if (last == 0) {
            owner.sql("INSERT INTO given_identifier (last_number, series) VALUES (?, ?)").params(next, series).update();
        } else {
            owner.sql("UPDATE given_identifier SET last_number = ? WHERE series = ?").params(next, series).update();
        }
        return next;
    }
}
