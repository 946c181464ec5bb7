package it.torinometropoli.gis.proposal;

import java.math.BigDecimal;
import java.math.RoundingMode;

import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * What a shape and another one share, in the plane of EPSG:32632.
 *
 * @param dimension of the shape: 0 of points, 1 of lines, 2 of areas
 * @param squareMetres null when one of them is no area
 * @param metres of a line that lie within; null when the shape is no line or the other no area
 * @param percent of the shape; 100 of a point that lies within
 * @param percentOfOther of the other's area; null when one of them is no area
 */
record Measures(int dimension, BigDecimal squareMetres, BigDecimal metres, BigDecimal percent, BigDecimal percentOfOther) {

    private static final int ALL = 100;

    /** What two shapes share, which meet each other. */
    static Measures of(Geometry shape, Geometry other) {
        int dimension = shape.getDimension();
        if (dimension == 0 || other.getDimension() < 2) {
            return new Measures(dimension, null, null, dimension == 0 ? BigDecimal.valueOf(ALL) : BigDecimal.ZERO, null);
        }
        Geometry shared = OverlayNGRobust.overlay(shape, other, OverlayNG.INTERSECTION);
        if (dimension == 1) {
            return new Measures(dimension, null, rounded(shared.getLength(), 1), percent(shared.getLength(), shape.getLength()), null);
        }
        return new Measures(dimension, rounded(shared.getArea(), 0), null, percent(shared.getArea(), shape.getArea()),
                percent(shared.getArea(), other.getArea()));
    }

    /** The share of the shape where there is something to be measured; else null. */
    BigDecimal percentWhereMeasured() {
        return squareMetres == null && metres == null ? null : percent;
    }

    static BigDecimal rounded(double value, int decimals) {
        return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
    }

    private static BigDecimal percent(double part, double whole) {
        return rounded(Math.min(ALL, ALL * part / whole), 1);
    }
}
