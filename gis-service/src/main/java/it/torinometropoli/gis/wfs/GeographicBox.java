package it.torinometropoli.gis.wfs;

import java.math.BigDecimal;
import java.math.RoundingMode;

import org.locationtech.jts.geom.Envelope;

/** Longitude and latitude of an area as texts, rounded outwards. */
record GeographicBox(String west, String south, String east, String north) {

    private static final int DECIMALS = 6;

    /**
     * The box of an area that is not empty.
     *
     * @param degrees longitude and latitude
     */
    static GeographicBox of(Envelope degrees) {
        return new GeographicBox(rounded(degrees.getMinX(), RoundingMode.FLOOR), rounded(degrees.getMinY(), RoundingMode.FLOOR),
                rounded(degrees.getMaxX(), RoundingMode.CEILING), rounded(degrees.getMaxY(), RoundingMode.CEILING));
    }

    private static String rounded(double degrees, RoundingMode outwards) {
        return BigDecimal.valueOf(degrees).setScale(DECIMALS, outwards).toPlainString();
    }
}
