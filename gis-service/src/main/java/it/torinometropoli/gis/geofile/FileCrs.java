package it.torinometropoli.gis.geofile;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import it.torinometropoli.gis.geo.Crs;
import it.torinometropoli.gis.geo.CrsName;

/**
 * Reference systems as files name them. Coordinates in files of features are x,y whatever the system, so that systems that differ by their axes
 * only are the same.
 */
final class FileCrs {

    private static final Map<String, Crs> WITH_OTHER_AXES = Map.of("7791", Crs.RDN2008_UTM32, "7792", Crs.RDN2008_UTM33,
            "3044", Crs.ETRS89_UTM32, "3064", Crs.ETRS89_UTM32, "4670", Crs.ETRS89, "4979", Crs.WGS84, "4937", Crs.ETRS89);

    private FileCrs() {
    }

    /**
     * The system of a name.
     *
     * @param name {@code EPSG:32632} or any notation of {@link CrsName}
     * @return empty when it is not offered
     */
    static Optional<Crs> parse(String name) {
        String last = name.substring(Math.max(Math.max(name.lastIndexOf(':'), name.lastIndexOf('/')), name.lastIndexOf('#')) + 1);
        Optional<Crs> known = CrsName.parse(name).map(CrsName::crs);
        return known.isPresent() || !name.toUpperCase(Locale.ROOT).contains("EPSG") ? known : Optional.ofNullable(WITH_OTHER_AXES.get(last));
    }
}
