package it.torinometropoli.gis.loading;

import java.time.LocalDate;
import java.util.List;

/**
 * What a load did, or why it did nothing.
 *
 * @param dataset its name
 * @param outcome what came of it
 * @param file what was read
 * @param origin where it is from
 * @param counts how many rows
 * @param findings what there is to say of the file; of very many the first
 * @param changes compared with what was there, by identifier
 * @param discrepancies places that lie elsewhere than their sources say
 * @param language of the findings, {@code it} or {@code en}; null in reports of before it was noted, which are Italian unless asked otherwise
 */
public record LoadReport(String dataset, Outcome outcome, FileFacts file, OriginFacts origin, Counts counts, List<FindingText> findings,
        List<Change> changes, List<Discrepancy> discrepancies, String language) {

    /** What can come of a load. */
    public enum Outcome {
        /** The data are in place. */
        LOADED,
        /** They would be. */
        TRIAL,
        /** Everything is as it was. */
        REFUSED,
        /** What was there before the last load is there again. */
        UNDONE
    }

    /**
     * The file.
     *
     * @param kind such as Shapefile; empty when it could not be told
     * @param checksum SHA-256 in hexadecimal digits
     * @param crs the reference system that its coordinates were taken in; empty when it could not be told
     */
    public record FileFacts(String name, long size, String checksum, String kind, String crs) {
    }

    /** Where the data are from; the date may be null. */
    public record OriginFacts(String source, String licence, String licenceUrl, LocalDate date) {
    }

    /**
     * How many rows, or features.
     *
     * @param read in the file
     * @param leftOut outside the territory, or of other layers of the file
     * @param taken into the data set
     * @param changed of these, those that are new or other than before
     * @param repaired of these, those that were repaired
     * @param rejected with a reason
     */
    public record Counts(int read, int leftOut, int taken, int changed, int repaired, int rejected) {
    }

    /** A finding with its text in the language of the report. */
    public record FindingText(Finding.Level level, String code, int row, String field, String text) {
    }

    /** Whether the data are or would be in place. */
    public boolean done() {
        return outcome != Outcome.REFUSED;
    }
}
