package it.torinometropoli.gis.download;

import java.math.BigDecimal;

import it.torinometropoli.gis.geo.Crs;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.io.WKTWriter;

/** Values as text that every program reads: full stops, no exponents, days as ISO 8601 has them. */
final class PlainText {

    /** A millimetre in metres and about one in degrees. */
    private static final double MILLIMETRES = 1_000;
    private static final double MILLIMETRES_OF_DEGREES = 100_000_000;

    private PlainText() {
    }

    /** The text of a value; null for null. */
    static String of(Object value) {
        if (value instanceof Double number) {
            return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
        }
        return value == null ? null : value.toString();
    }

    /** Writes shapes as well-known text, to the millimetre. For one thread. */
    static WKTWriter shapes(Crs crs) {
        WKTWriter writer = new WKTWriter();
        writer.setPrecisionModel(new PrecisionModel(crs.geographic() ? MILLIMETRES_OF_DEGREES : MILLIMETRES));
        return writer;
    }
}
