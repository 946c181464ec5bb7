package it.torinometropoli.gis.loading;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;

import it.torinometropoli.gis.geo.Crs;

/**
 * What somebody wants loaded.
 *
 * @param dataset what it is
 * @param file where it lies; only read
 * @param name of the file or its address, as reports and the database tell it
 * @param origin what else is known of it
 * @param by who loads it
 * @param trial whether everything is to be done but the keeping of it
 */
public record LoadRequest(Dataset dataset, Path file, String name, Origin origin, String by, boolean trial) {

    private static final Map<Dataset, Origin> USUAL = Map.of(Dataset.MUNICIPALITIES,
            new Origin("ISTAT, Confini delle unità amministrative a fini statistici", "CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/", null, null, null));

    /** Where files of a data set usually are from; all null where there is no such place. */
    public static Origin usual(Dataset dataset) {
        return new Origin(null, null, null, null, null, null).orUsual(dataset);
    }

    /**
     * Where data are from.
     *
     * @param source who is to be named with them
     * @param licence the name of their licence
     * @param licenceUrl its address; may be null
     * @param date on which they were as they are; null when not known
     * @param crs the reference system to be taken instead of what the file says; null for the file's own
     * @param mapping file that says which fields are which, for data sets that need one; null when there is none
     */
    public record Origin(String source, String licence, String licenceUrl, LocalDate date, Crs crs, Path mapping) {

        /** With what is not said here taken from where such data usually are from. */
        Origin orUsual(Dataset dataset) {
            Origin usual = USUAL.getOrDefault(dataset, new Origin(null, null, null, null, null, null));
            boolean unlicensed = licence == null && licenceUrl == null;
            return new Origin(source == null ? usual.source : source, unlicensed ? usual.licence : licence,
                    unlicensed ? usual.licenceUrl : licenceUrl, date, crs, mapping);
        }
    }
}
