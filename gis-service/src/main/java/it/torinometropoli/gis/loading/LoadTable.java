package it.torinometropoli.gis.loading;

import java.sql.Date;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Component;

/** The table of loads. */
@Component
class LoadTable {

    private final JdbcClient owner;

    LoadTable(JdbcClient owner) {
        this.owner = owner;
    }

    /** A load in force, with what its report says of its origin. */
    record InForce(long id, String fileName, long size, String checksum, String source, String licence, String licenceUrl, LocalDate date,
            boolean undoable) {
    }

    Optional<InForce> inForce(Dataset dataset) {
        return owner.sql("SELECT id, file_name, file_size, checksum, source, licence, licence_url, data_date, undoable FROM data_load WHERE dataset = ? AND state = 'in_vigore'")
                .param(dataset.code()).query((row, number) -> new InForce(row.getLong(1), row.getString(2), row.getLong(3), row.getString(4), row.getString(5),
                        row.getString(6), row.getString(7), row.getObject(8, LocalDate.class), row.getBoolean(9))).optional();
    }

    /** Adds a load, which takes the place of the one in force; of that one nothing can be brought back from then on. */
    long add(LoadReport report, String by, Long account, String json) {
        owner.sql("DELETE FROM data_load_row WHERE load IN (SELECT id FROM data_load WHERE dataset = ?)").param(report.dataset()).update();
        owner.sql("UPDATE data_load SET undoable = false WHERE dataset = ? AND undoable").param(report.dataset()).update();
        owner.sql("UPDATE data_load SET state = 'sostituito' WHERE dataset = ? AND state = 'in_vigore'").param(report.dataset()).update();
        KeyHolder key = new GeneratedKeyHolder();
        LoadReport.FileFacts file = report.file();
        LoadReport.OriginFacts origin = report.origin();
        LoadReport.Counts counts = report.counts();
        owner.sql("INSERT INTO data_load (dataset, state, file_name, file_size, checksum, source, licence, licence_url, data_date, rows_read, rows_taken, rows_changed, "
                + "rows_repaired, rows_rejected, loaded_by, account, undoable, report) VALUES (?, 'in_vigore', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, true, ?)")
                .params(Arrays.asList(report.dataset(), file.name(), file.size(), file.checksum(), origin.source(), origin.licence(), origin.licenceUrl(),
                        origin.date() == null ? null : Date.valueOf(origin.date()), counts.read(), counts.taken(), counts.changed(), counts.repaired(),
                        counts.rejected(), by, account, json)).update(key, "id");
        long load = key.getKeyAs(Long.class);
        Dataset.of(report.dataset()).orElseThrow().ends().forEach(ended -> owner.sql("UPDATE data_load SET state = 'sostituito', undoable = false, ended_by = ? "
                + "WHERE dataset = ? AND state = 'in_vigore'").params(load, ended.code()).update());
        return load;
    }

    /**
     * Ends a load that is undone; the one before is in force again unless another data set had ended it, and so are those of other data sets that this
     * load had ended.
     */
    void undo(long load, Dataset dataset) {
        dataset.ends().forEach(ended -> {
            owner.sql("DELETE FROM data_load_row WHERE load IN (SELECT id FROM data_load WHERE dataset = ? AND state = 'in_vigore')").param(ended.code()).update();
            owner.sql("UPDATE data_load SET state = 'annullato', undoable = false WHERE dataset = ? AND state = 'in_vigore'").param(ended.code()).update();
        });
        owner.sql("UPDATE data_load SET state = 'in_vigore', ended_by = NULL, undoable = id IN (SELECT load FROM data_load_row) WHERE ended_by = ? "
                + "AND state = 'sostituito'").param(load).update();
        owner.sql("DELETE FROM data_load_row WHERE load = ?").param(load).update();
        owner.sql("UPDATE data_load SET state = 'annullato', undoable = false WHERE id = ?").param(load).update();
        owner.sql("UPDATE data_load SET state = 'in_vigore' WHERE id = (SELECT max(id) FROM data_load WHERE dataset = ? AND state = 'sostituito' AND id < ?) "
                + "AND ended_by IS NULL").params(dataset.code(), load).update();
    }
}
