package it.torinometropoli.gis.wms;

import java.math.BigDecimal;
import java.math.RoundingMode;

import it.torinometropoli.gis.geo.Crs;

/** The sides of boxes as text, rounded outwards: degrees to a tenth of a metre, metres to a decimetre. */
final class BoxText {

    private static final int DEGREE_DECIMALS = 6;
    private static final int METRE_DECIMALS = 1;

    private BoxText() {
    }

    /** A lower bound. */
    static String lower(double value, Crs crs) {
        return rounded(value, crs, RoundingMode.FLOOR);
    }

    /** An upper bound. */
    static String upper(double value, Crs crs) {
        return rounded(value, crs, RoundingMode.CEILING);
    }

    private static String rounded(double value, Crs crs, RoundingMode mode) {
        return BigDecimal.valueOf(value).setScale(crs.geographic() ? DEGREE_DECIMALS : METRE_DECIMALS, mode).toPlainString();
    }
}
