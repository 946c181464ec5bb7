package it.torinometropoli.gis.feature;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;

/** Reads geometries that {@link ShapeEncoder} has packed. For one thread. */
class ShapeDecoder {

    /** EPSG:32632, the system of every stored geometry. */
    private static final GeometryFactory FACTORY = new GeometryFactory(new PrecisionModel(), 32632);

    private byte[] bytes;
    private int at;
    private boolean grid;
    private long x;
    private long y;

    /** Turns to the geometry that begins at an index. */
    final void start(byte[] chunk, int offset) {
        bytes = chunk;
        at = offset;
        x = 0;
        y = 0;
    }

    /** The kind of the next geometry or part, and its dimension above it; coordinates are read as it says from then on. */
    final int head() {
        int head = bytes[at++] & 0xFF;
        grid = (head & ShapeEncoder.GRID) != 0;
        return head;
    }

    /** A number of parts, rings or points. */
    final int count() {
        return (int) number();
    }

    /** Goes on to the next point and returns its x; {@link #y} belongs to it. */
    final double nextX() {
        x += signed();
        y += signed();
        return grid ? x / ShapeEncoder.UNITS : Double.longBitsToDouble(x);
    }

    /** The y of the point whose x was read last. */
    final double y() {
        return grid ? y / ShapeEncoder.UNITS : Double.longBitsToDouble(y);
    }

    private long signed() {
        long value = number();
        return value >>> 1 ^ -(value & 1);
    }

    private long number() {
        byte next = bytes[at++];
        if (next >= 0) {
            return next;
        }
        long value = next & 0x7F;
        for (int shift = 7; ; shift += 7) {
            next = bytes[at++];
            value |= (next & 0x7FL) << shift;
            if (next >= 0) {
                return value;
            }
        }
    }

    /** The geometry as it was packed. */
    final Geometry geometry() {
        int kind = head() & ShapeEncoder.KIND;
        return switch (kind) {
            case ShapeEncoder.POINT -> point();
            case ShapeEncoder.LINE -> FACTORY.createLineString(points(count()));
            case ShapeEncoder.POLYGON -> polygon();
            default -> collection(kind);
        };
    }

    private Geometry point() {
        int count = count();
        return count == 0 ? FACTORY.createPoint() : FACTORY.createPoint(points(count));
    }

    private Geometry polygon() {
        int rings = count();
        if (rings == 0) {
            return FACTORY.createPolygon();
        }
        LinearRing shell = ring();
        LinearRing[] holes = new LinearRing[rings - 1];
        for (int i = 0; i < holes.length; i++) {
            holes[i] = ring();
        }
        return FACTORY.createPolygon(shell, holes);
    }

    private LinearRing ring() {
        int count = count();
        return count == 0 ? FACTORY.createLinearRing() : FACTORY.createLinearRing(closedPoints(count));
    }

    /** The next points. */
    CoordinateSequence points(int count) {
        return sequence(readPoints(new Coordinate[count], count));
    }

    /** The next points and, as the last, the first of them once more. */
    CoordinateSequence closedPoints(int count) {
        Coordinate[] points = readPoints(new Coordinate[count + 1], count);
        points[count] = points[0].copy();
        return sequence(points);
    }

    private static CoordinateSequence sequence(Coordinate[] points) {
        return FACTORY.getCoordinateSequenceFactory().create(points);
    }

    private Coordinate[] readPoints(Coordinate[] points, int count) {
        for (int i = 0; i < count; i++) {
            points[i] = new Coordinate(nextX(), y());
        }
        return points;
    }

    private Geometry collection(int kind) {
        int count = count();
        Geometry[] parts = switch (kind) {
            case ShapeEncoder.MULTI_POINT -> new Point[count];
            case ShapeEncoder.MULTI_LINE -> new LineString[count];
            case ShapeEncoder.MULTI_POLYGON -> new Polygon[count];
            default -> new Geometry[count];
        };
        for (int i = 0; i < count; i++) {
            parts[i] = geometry();
        }
        return switch (kind) {
            case ShapeEncoder.MULTI_POINT -> FACTORY.createMultiPoint((Point[]) parts);
            case ShapeEncoder.MULTI_LINE -> FACTORY.createMultiLineString((LineString[]) parts);
            case ShapeEncoder.MULTI_POLYGON -> FACTORY.createMultiPolygon((Polygon[]) parts);
            default -> FACTORY.createGeometryCollection(parts);
        };
    }
}
