package it.torinometropoli.gis.loading;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

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
            new Origin("ISTAT, Confini delle unità amministrative a fini statistici", "CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/", null, null));

    /**
     * Where data are from.
     *
     * @param source who is to be named with them
     * @param licence the name of their licence
     * @param licenceUrl its address; may be null
     * @param date on which they were as they are; null when not known
     * @param crs the reference system to be taken instead of what the file says; null for the file's own
     */
    public record Origin(String source, String licence, String licenceUrl, LocalDate date, Crs crs) {

        /** With what is not said here taken from where such data usually are from. */
        Origin orUsual(Dataset dataset) {
            Origin usual = USUAL.get(dataset);
            boolean unlicensed = licence == null && licenceUrl == null;
            return new Origin(Optional.ofNullable(source).orElse(usual.source), unlicensed ? usual.licence : licence,
                    unlicensed ? usual.licenceUrl : licenceUrl, date, crs);
        }
    }
}
