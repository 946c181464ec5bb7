package it.torinometropoli.gis.wms;

import java.util.OptionalDouble;

import it.torinometropoli.gis.geo.Crs;
import it.torinometropoli.gis.geo.CrsTransform;
import it.torinometropoli.gis.render.SymbolReach;
import org.locationtech.jts.algorithm.locate.SimplePointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Point;

/** A place of a map in EPSG:32632, with the size of the map's pixels there. */
final class Spot {

    /** The distance of what is not hit. */
    static final double MISSED = Double.POSITIVE_INFINITY;

    /** The farthest that a symbol, or the parameter BUFFER, reaches, in pixels. */
    static final int LARGEST_REACH_PIXELS = 50;

    /** How far from thin lines and small marks a reader may point, in pixels. */
    private static final double TOLERANCE_PIXELS = 5;
    private static final GeometryFactory GEOMETRIES = new GeometryFactory();

    private final Point point;
    private final double metresPerPixel;
    private final OptionalDouble buffer;
    private final Envelope surroundings;

    private Spot(Point point, double metresPerPixel, OptionalDouble buffer) {
        this.point = point;
        this.metresPerPixel = metresPerPixel;
        this.buffer = buffer;
        this.surroundings = new Envelope(point.getCoordinate());
        surroundings.expandBy(LARGEST_REACH_PIXELS * metresPerPixel);
    }

    /**
     * The spot of a place of a map.
     *
     * @param place x,y in the map's reference system
     * @param buffer how far from it features may be, in pixels; empty to go by their symbols
     * @return null when the place is so far away that it has no coordinates in EPSG:32632
     */
    static Spot at(Coordinate place, MapView view, OptionalDouble buffer) {
        double[] corners = {place.x, place.y, place.x + view.pixelWidth(), place.y, place.x, place.y + view.pixelHeight()};
        try {
            CrsTransform.between(view.crs(), Crs.UTM32).apply(corners, corners, 3);
        } catch (IllegalArgumentException outside) {
            return null;
        }
        double pixel = Math.max(Math.hypot(corners[2] - corners[0], corners[3] - corners[1]),
                Math.hypot(corners[4] - corners[0], corners[5] - corners[1]));
        Spot spot = new Spot(GEOMETRIES.createPoint(new Coordinate(corners[0], corners[1])), pixel, buffer);
        return Double.isFinite(spot.surroundings.getWidth()) && spot.surroundings.getWidth() > 0 ? spot : null;
    }

    /** The area that symbols can reach the place from, x,y in EPSG:32632. */
    Envelope surroundings() {
        return surroundings;
    }

    /** Whether a feature could be hit, as far as its shape tells without the symbols. */
    boolean mayHit(Geometry shape) {
        return !shape.isEmpty() && shape.getEnvelopeInternal().intersects(surroundings);
    }

    /**
     * How far a feature that is drawn is from the place.
     *
     * @param shape x,y in EPSG:32632
     * @return pixels, {@link #MISSED} when the feature is not hit
     */
    double distance(Geometry shape, SymbolReach.Reach reach) {
        boolean areaToBeHit = shape.getDimension() == 2 && !small(shape);
        if (areaToBeHit && buffer.isEmpty()) {
            return inside(shape) ? 0 : reach.marks() > 0 ? hit(toMark(shape), tolerance(reach.marks())) : MISSED;
        }
        double tolerance = buffer.orElseGet(() -> tolerance(Math.max(reach.marks(), reach.lines())));
        return hit(pixels(shape.distance(point)), tolerance);
    }

    private static double tolerance(double reach) {
        return Math.min(LARGEST_REACH_PIXELS, Math.max(TOLERANCE_PIXELS, reach));
    }

    private boolean inside(Geometry shape) {
        return shape.getEnvelopeInternal().intersects(point.getCoordinate())
                && SimplePointInAreaLocator.locate(point.getCoordinate(), shape) != Location.EXTERIOR;
    }

    /** The mark of an area stands on its interior point. */
    private double toMark(Geometry shape) {
        return pixels(shape.getInteriorPoint().distance(point));
    }

    private static double hit(double distance, double tolerance) {
        return distance <= tolerance ? distance : MISSED;
    }

    private boolean small(Geometry shape) {
        Envelope envelope = shape.getEnvelopeInternal();
        return pixels(Math.max(envelope.getWidth(), envelope.getHeight())) < 2 * TOLERANCE_PIXELS;
    }

    private double pixels(double metres) {
        return metres / metresPerPixel;
    }
}
