package it.torinometropoli.gis.loaddesk;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * A trial, load or undoing that an administrator has asked for.
 *
 * @param kind one of the constants
 * @param state one of {@code in_attesa}, {@code in_corso}, {@code riuscita}, {@code rifiutata}, {@code fallita}, {@code interrotta}
 * @param instance which has the file and does the work
 * @param who the name of the account now; null when there is none any more
 * @param language of the findings
 * @param folder where the file lies, in the folder of received files; null when an undoing
 * @param crs reference system to take instead of the file's; null for the file's own
 * @param undoneLoad the load that is to be undone; null otherwise
 * @param step name of a {@link it.torinometropoli.gis.loading.LoadStep}
 * @param done share of all that is done, from 0 to 1
 * @param failure why it failed, for the administrator; null otherwise
 */
record LoadRun(long id, String dataset, String kind, String state, String instance, long account, String who, String language, String folder, String fileName,
        String source, String licence, String licenceUrl, LocalDate dataDate, String crs, Long undoneLoad, String step, double done, OffsetDateTime askedAt,
        OffsetDateTime endedAt, String failure) {

    static final String TRIAL = "prova";
    static final String LOAD = "caricamento";
    static final String UNDOING = "annullamento";
    static final String SUCCEEDED = "riuscita";
    static final String REFUSED = "rifiutata";
    static final String FAILED = "fallita";

    /** Whether it waits or is under way. */
    public boolean active() {
        return "in_attesa".equals(state) || "in_corso".equals(state);
    }

    boolean trial() {
        return TRIAL.equals(kind);
    }

    /** Whether the file that was tried can be loaded as it is. */
    public boolean loadable() {
        return trial() && SUCCEEDED.equals(state) && folder != null;
    }

    /** How much is done, in whole hundredths. */
    public int percent() {
        return (int) Math.floor(done * 100);
    }
}
