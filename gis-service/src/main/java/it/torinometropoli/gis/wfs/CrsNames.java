package it.torinometropoli.gis.wfs;

import java.util.Arrays;
import java.util.stream.Collectors;

import it.torinometropoli.gis.geo.Crs;
import it.torinometropoli.gis.geo.CrsName;
import it.torinometropoli.gis.ows.ExceptionCode;
import it.torinometropoli.gis.ows.OwsException;

/** Reference systems as requests name them. */
final class CrsNames {

    /** The system of the layers, and of coordinates in a request that name none: EPSG:32632, easting first. */
    public static final CrsName DEFAULT = CrsName.parse(Crs.UTM32.urn()).orElseThrow();

    /** Longitude and latitude in WGS 84. */
    public static final CrsName LONGITUDE_LATITUDE = CrsName.parse(Crs.CRS84.urn()).orElseThrow();

    private CrsNames() {
    }

    /**
     * Reads a name.
     *
     * @throws OwsException when the system is not offered
     */
    public static CrsName parse(String name, String locator) {
        return CrsName.parse(name).orElseThrow(() -> new OwsException(ExceptionCode.INVALID_PARAMETER_VALUE, locator,
                "the reference system '%s' is not offered; allowed: %s".formatted(name.length() > 80 ? name.substring(0, 80) : name,
                        Arrays.stream(Crs.values()).map(Crs::urn).collect(Collectors.joining(", ")))));
    }
}
