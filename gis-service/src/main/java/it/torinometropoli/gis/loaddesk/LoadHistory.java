package it.torinometropoli.gis.loaddesk;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was loaded, from pages and from the command line. */
@Component
class LoadHistory {

    static final int PAGE = 20;

    private static final String SELECT = """
            SELECT l.id, l.dataset, l.state, l.file_name, l.file_size, l.checksum, l.source, l.licence, l.licence_url, l.data_date, l.rows_read, l.rows_taken,
                l.rows_changed, l.rows_repaired, l.rows_rejected, l.account, CASE WHEN l.account IS NULL THEN l.loaded_by ELSE nullif(a.name, '') END AS who,
                l.loaded_at, l.undoable
            FROM data_load l LEFT JOIN account a ON a.id = l.account AND a.state <> 'DELETED'
            """;

    private final JdbcClient workflow;

    LoadHistory(@Qualifier("workflow") JdbcClient workflow) {
        this.workflow = workflow;
    }

    /**
     * A load.
     *
     * @param state {@code in_vigore}, {@code sostituito} or {@code annullato}
     * @param account null when it was loaded on the command line
     * @param who name of the account, or of the user of the command line; null when the account is no more
     * @param undoable whether what was there before can be brought back
     */
    record Load(long id, String dataset, String state, String fileName, long fileSize, String checksum, String source, String licence, String licenceUrl,
            LocalDate dataDate, int rowsRead, int rowsTaken, int rowsChanged, int rowsRepaired, int rowsRejected, Long account, String who,
            OffsetDateTime loadedAt, boolean undoable) {
    }

    /** Those in force, one of a data set at most. */
    List<Load> inForce() {
        return workflow.sql(SELECT + "WHERE l.state = 'in_vigore'").query(Load.class).list();
    }

    /** The latest of a data set, the last first. */
    List<Load> latest(String dataset) {
        return workflow.sql(SELECT + "WHERE l.dataset = ? ORDER BY l.id DESC FETCH FIRST " + PAGE + " ROWS ONLY").param(dataset).query(Load.class).list();
    }

    Optional<Load> byId(long id) {
        return workflow.sql(SELECT + "WHERE l.id = ?").param(id).query(Load.class).optional();
    }

    /** The report in JSON. */
    Optional<String> report(long id) {
        return workflow.sql("SELECT report FROM data_load WHERE id = ?").param(id).query(String.class).optional();
    }
}
