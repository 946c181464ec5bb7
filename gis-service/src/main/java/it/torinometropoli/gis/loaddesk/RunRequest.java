package it.torinometropoli.gis.loaddesk;

import java.time.LocalDate;

/**
 * What an administrator asks for.
 *
 * @param dataset its name
 * @param kind a constant of {@link LoadRun}
 * @param sent the file; {@link Sent#NOTHING} for an undoing
 * @param undoneLoad number of the load to undo; null otherwise
 */
record RunRequest(String dataset, String kind, By by, Sent sent, Long undoneLoad) {

    /**
     * Who asks.
     *
     * @param instance which is to do it
     * @param account number of the account
     * @param language of the report
     */
    record By(String instance, long account, String language) {
    }

    /**
     * A file that was received, with what was said of it; all of that may be null.
     *
     * @param folder where it lies
     * @param crs code of the reference system to take instead of the file's
     */
    record Sent(String folder, String fileName, String source, String licence, String licenceUrl, LocalDate date, String crs) {

        static final Sent NOTHING = new Sent(null, null, null, null, null, null, null);
    }
}
