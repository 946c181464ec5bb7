package it.torinometropoli.gis.loaddesk;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Types;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Component;

/** The table of what administrators have asked for. Of all instances together, one run at a time waits or is under way. */
@Component
class LoadRuns {

    static final int PAGE = 20;

    private static final int MOST_REPORTS = 200;
    private static final String SELECT = """
            SELECT r.id, r.dataset, r.kind, r.state, r.instance, r.account, nullif(a.name, '') AS who, r.language, r.folder, r.file_name, r.source, r.licence,
                r.licence_url, r.data_date, r.crs, r.undone_load, r.step, r.done, r.asked_at, r.ended_at, r.failure
            FROM load_run r LEFT JOIN account a ON a.id = r.account AND a.state <> 'DELETED'
            """;

    private final JdbcClient workflow;

    LoadRuns(@Qualifier("workflow") JdbcClient workflow) {
        this.workflow = workflow;
    }

    /**
     * Asks for a run.
     *
     * @return its number; empty when another one waits or is under way
     */
    Optional<Long> add(RunRequest asked) {
        RunRequest.Sent sent = asked.sent();
        KeyHolder key = new GeneratedKeyHolder();
        try {
            workflow.sql("INSERT INTO load_run (dataset, kind, instance, account, language, folder, file_name, source, licence, licence_url, data_date, crs, "
                    + "undone_load) VALUES (:dataset, :kind, :instance, :account, :language, :folder, :file, :source, :licence, :url, :date, :crs, :undone)")
                    .param("dataset", asked.dataset()).param("kind", asked.kind()).param("instance", asked.by().instance())
                    .param("account", asked.by().account()).param("language", asked.by().language()).param("folder", sent.folder())
                    .param("file", sent.fileName()).param("source", sent.source()).param("licence", sent.licence()).param("url", sent.licenceUrl())
                    .param("date", sent.date(), Types.DATE).param("crs", sent.crs()).param("undone", asked.undoneLoad()).update(key, "id");
            return Optional.of(key.getKeyAs(Long.class));
        } catch (DuplicateKeyException another) {
            return Optional.empty();
        }
    }

    Optional<LoadRun> byId(long id) {
        return workflow.sql(SELECT + "WHERE r.id = ?").param(id).query(LoadRun.class).optional();
    }

    /** The one that waits or is under way. */
    Optional<LoadRun> active() {
        return workflow.sql(SELECT + "WHERE r.turn = 1").query(LoadRun.class).optional();
    }

    /**
     * The latest, the last first.
     *
     * @param dataset its name; blank for all
     */
    List<LoadRun> latest(String dataset) {
        return workflow.sql(SELECT + "WHERE (:dataset = '' OR r.dataset = :dataset) ORDER BY r.id DESC FETCH FIRST " + PAGE + " ROWS ONLY").param("dataset", dataset)
                .query(LoadRun.class).list();
    }

    /** The report in JSON; empty while there is none, or no longer one. */
    Optional<String> report(long id) {
        return workflow.sql("SELECT report FROM load_run WHERE id = ? AND report IS NOT NULL").param(id).query(String.class).optional();
    }

    /** Takes the run that waits for an instance. */
    Optional<LoadRun> take(String instance) {
        int taken = workflow.sql("UPDATE load_run SET state = 'in_corso', seen_at = CURRENT_TIMESTAMP WHERE turn = 1 AND state = 'in_attesa' AND instance = ?")
                .param(instance).update();
        return taken == 0 ? Optional.empty() : active();
    }

    /** Tells how far a run is, and thereby that its instance is alive. */
    void seen(long id, String step, double done) {
        workflow.sql("UPDATE load_run SET step = ?, done = ?, seen_at = CURRENT_TIMESTAMP WHERE id = ? AND turn = 1")
                .params(step, BigDecimal.valueOf(done).setScale(3, RoundingMode.DOWN), id).update();
    }

    /** Ends a run with its report in JSON, or with the reason why there is none. */
    void end(long id, String state, String report, String failure) {
        workflow.sql("UPDATE load_run SET state = :state, turn = NULL, ended_at = CURRENT_TIMESTAMP, seen_at = CURRENT_TIMESTAMP, report = :report, failure = :failure "
                + "WHERE id = :id").param("state", state).param("report", report).param("failure", failure).param("id", id).update();
    }

    /** Ends the run that an instance was doing when it was stopped. */
    void endInterrupted(String instance) {
        workflow.sql("UPDATE load_run SET state = 'interrotta', turn = NULL, ended_at = CURRENT_TIMESTAMP WHERE turn = 1 AND state = 'in_corso' AND instance = ?")
                .param(instance).update();
    }

    /** Ends a run of an instance that has not been heard of for two minutes. */
    void endAbandoned() {
        workflow.sql("UPDATE load_run SET state = 'interrotta', turn = NULL, ended_at = CURRENT_TIMESTAMP "
                + "WHERE turn = 1 AND seen_at < CURRENT_TIMESTAMP - INTERVAL '2' MINUTE").update();
    }

    /** Says that the file of a run is no longer there. */
    void forgetFile(String folder) {
        workflow.sql("UPDATE load_run SET folder = NULL WHERE folder = ?").param(folder).update();
    }

    /** The folders of an instance whose files may still be wanted: of a run under way, and of trials of the last day. The others are forgotten. */
    Set<String> wantedFolders(String instance) {
        workflow.sql("UPDATE load_run SET folder = NULL WHERE instance = ? AND folder IS NOT NULL AND turn IS NULL AND NOT (kind = 'prova' AND state = 'riuscita' "
                + "AND asked_at > CURRENT_TIMESTAMP - INTERVAL '1' DAY)").param(instance).update();
        return Set.copyOf(workflow.sql("SELECT folder FROM load_run WHERE instance = ? AND folder IS NOT NULL").param(instance).query(String.class).list());
    }

    /** Lets old reports go; what was loaded keeps its own. */
    void forgetOldReports() {
        workflow.sql("UPDATE load_run SET report = NULL WHERE report IS NOT NULL AND id <= (SELECT max(id) FROM load_run) - " + MOST_REPORTS).update();
    }
}
