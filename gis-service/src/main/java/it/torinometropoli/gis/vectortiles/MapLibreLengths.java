package it.torinometropoli.gis.vectortiles;

import java.util.List;

import javax.measure.Unit;
import javax.measure.quantity.Length;

import org.geotools.api.filter.expression.Expression;
import org.geotools.api.filter.expression.Literal;
import org.geotools.api.filter.expression.NilExpression;
import org.geotools.styling.UomOgcMapping;

/**
 * Lengths of a symbolizer in pixels. What is measured on the ground (SE 1.1.0, clause 11.1.3) grows with the zoom, as it does in the middle of the
 * territory.
 */
final class MapLibreLengths {

    private static final double METRES_PER_FOOT = 0.3048;
    private static final double TYPICAL_LATITUDE = 45;
    /** Metres of ground to a pixel at zoom 0, where a tile has 512. */
    private static final double METRES_PER_PIXEL = 2 * Math.PI * 6_378_137 / 512 * Math.cos(Math.toRadians(TYPICAL_LATITUDE));
    private static final int LAST_ZOOM = 24;

    private final MapLibreValues values;
    private final double metres;

    /**
     * @param unit the unit of the symbolizer; null for pixels
     */
    MapLibreLengths(MapLibreValues values, Unit<Length> unit) {
        this.values = values;
        this.metres = unit == null || UomOgcMapping.PIXEL.getUnit().equals(unit) ? 0 : UomOgcMapping.FOOT.getUnit().equals(unit) ? METRES_PER_FOOT : 1;
    }

    /**
     * A length.
     *
     * @param length may be null
     * @param fallback in pixels, when the style does not say
     * @param factor what to multiply it by
     * @throws UnsayableException when it depends on the feature and on the zoom
     */
    Object of(Expression length, double fallback, double factor) {
        if (length == null || length instanceof NilExpression) {
            return MapLibreValues.plain(fallback * factor);
        }
        if (!(length instanceof Literal)) {
            if (metres > 0) {
                throw new UnsayableException("sizes on the ground that depend on attributes");
            }
            Object said = values.number(length);
            return factor == 1 ? said : List.of("*", MapLibreValues.plain(factor), said);
        }
        double size = constant(length, fallback) * factor;
        if (metres == 0) {
            return MapLibreValues.plain(size);
        }
        double pixels = size * metres / METRES_PER_PIXEL;
        return List.of("interpolate", List.of("exponential", 2), List.of("zoom"), 0, pixels, LAST_ZOOM, pixels * Math.pow(2, LAST_ZOOM));
    }

    /** A number that is the same for all features, in the unit of the symbolizer; the fallback when it is not. */
    static double constant(Expression expression, double fallback) {
        Double number = expression instanceof Literal literal ? literal.evaluate(null, Double.class) : null;
        return number == null ? fallback : number;
    }
}
