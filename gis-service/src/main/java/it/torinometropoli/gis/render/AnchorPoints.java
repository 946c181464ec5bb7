package it.torinometropoli.gis.render;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.geotools.api.feature.simple.SimpleFeature;
import org.locationtech.jts.algorithm.Centroid;
import org.locationtech.jts.algorithm.construct.MaximumInscribedCircle;
import org.locationtech.jts.algorithm.locate.SimplePointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.linearref.LengthIndexedLine;

/**
 * The point that stands for a geometry where a label or a symbol goes. It follows from the geometry alone, so that every picture
 * shows it at the same place. Safe for use by many threads.
 */
final class AnchorPoints {

    private static final int KEPT_TABLES = 64;
    /** About 5 MB. */
    private static final long KEPT_POINTS = 20_000;
    /** The point of a shape of fewer points is often found as fast as looked up. */
    private static final int LEAST_KEPT = 24;
    private static final double PRECISION = 0.02;
    private static final double ROOM_ENOUGH = 0.6;

    private final RecentlyUsed<Key, Table> tables = new RecentlyUsed<>(KEPT_TABLES);
    private final Cache<PointKey, Coordinate> points = Caffeine.newBuilder().maximumSize(KEPT_POINTS).executor(Runnable::run).build();

    private record Key(String layer, String version) {
    }

    private record PointKey(Identity table, String featureId) {
    }

    /** The points of a layer in a state. */
    Table table(String layer, String version) {
        return tables.get(new Key(layer, version), Table::new);
    }

    /** The points of features. */
    final class Table {

        private final Identity identity = new Identity(this);

        private Table() {
        }

        /** The point of a feature; must not be changed. */
        Coordinate get(SimpleFeature feature, Geometry geometry) {
            Coordinate quick = geometry.getNumPoints() < LEAST_KEPT ? quick(geometry) : null;
            return quick == null ? points.get(new PointKey(identity, feature.getID()), absent -> of(geometry)) : quick;
        }
    }

    /**
     * The point of a geometry: the first of points, the middle of the longest line, and of the largest polygon the centroid where there
     * is room about it, otherwise the centre of the largest circle inside.
     *
     * @param geometry not empty
     */
    static Coordinate of(Geometry geometry) {
        return switch (geometry.getDimension()) {
            case 2 -> inside((Polygon) largest(geometry, Polygon.class));
            case 1 -> middle((LineString) largest(geometry, LineString.class));
            default -> geometry.getCoordinate();
        };
    }

    /** The point of a geometry where it takes no search; otherwise null. */
    private static Coordinate quick(Geometry geometry) {
        if (geometry.getDimension() == 0) {
            return of(geometry);
        }
        if (!(geometry instanceof Polygon polygon) || polygon.getArea() == 0) {
            return null;
        }
        Coordinate centroid = Centroid.getCentroid(polygon);
        return room(centroid, polygon) > ROOM_ENOUGH * mostRoom(polygon) ? centroid : null;
    }

    private static Geometry largest(Geometry geometry, Class<? extends Geometry> kind) {
        if (kind.isInstance(geometry)) {
            return geometry;
        }
        Geometry largest = null;
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            Geometry part = geometry.getGeometryN(i);
            Geometry candidate = part.getDimension() < geometry.getDimension() ? null : largest(part, kind);
            if (candidate != null && (largest == null || size(candidate) > size(largest))) {
                largest = candidate;
            }
        }
        return largest;
    }

    private static double size(Geometry geometry) {
        return geometry.getDimension() == 2 ? geometry.getArea() : geometry.getLength();
    }

    private static Coordinate middle(LineString line) {
        return new LengthIndexedLine(line).extractPoint(line.getLength() / 2);
    }

    private static Coordinate inside(Polygon polygon) {
        double side = Math.sqrt(polygon.getArea());
        if (side == 0) {
            return polygon.getCoordinate();
        }
        Coordinate centroid = Centroid.getCentroid(polygon);
        double room = room(centroid, polygon);
        if (room > ROOM_ENOUGH * mostRoom(polygon)) {
            return centroid;
        }
        MaximumInscribedCircle circle = new MaximumInscribedCircle(polygon, side * PRECISION);
        return room > ROOM_ENOUGH * circle.getRadiusLine().getLength() ? centroid : circle.getCenter().getCoordinate();
    }

    /** How far a point is from the boundary of a polygon; 0 where it is not inside. */
    private static double room(Coordinate point, Polygon polygon) {
        boolean within = SimplePointInAreaLocator.locate(point, polygon) == Location.INTERIOR;
        return within ? polygon.getBoundary().distance(polygon.getFactory().createPoint(point)) : 0;
    }

    /** No circle inside a polygon has a longer radius; often tells at once that the centroid will do. */
    private static double mostRoom(Polygon polygon) {
        Envelope box = polygon.getEnvelopeInternal();
        return Math.min(Math.sqrt(polygon.getArea() / Math.PI), Math.min(box.getWidth(), box.getHeight()) / 2);
    }
}
