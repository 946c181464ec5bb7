package it.torinometropoli.gis.wfs;

import java.math.BigDecimal;
import java.math.RoundingMode;

import org.locationtech.jts.geom.Envelope;

/** The sides of an area as texts, rounded outwards. */
record BoxText(String minX, String minY, String maxX, String maxY) {

    private static final int DECIMALS = 6;

    /**
     * The sides of an area.
     *
     * @param area not null
     */
    static BoxText of(Envelope area) {
        return new BoxText(rounded(area.getMinX(), RoundingMode.FLOOR), rounded(area.getMinY(), RoundingMode.FLOOR),
                rounded(area.getMaxX(), RoundingMode.CEILING), rounded(area.getMaxY(), RoundingMode.CEILING));
    }

    private static String rounded(double number, RoundingMode outwards) {
        return BigDecimal.valueOf(number).setScale(DECIMALS, outwards).toPlainString();
    }
}
