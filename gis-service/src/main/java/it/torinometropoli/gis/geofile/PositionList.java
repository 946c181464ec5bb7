package it.torinometropoli.gis.geofile;

import java.util.Arrays;

import it.torinometropoli.gis.geofile.UploadProblem.Fault;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.impl.CoordinateArraySequence;

/** Positions one after the other, as text formats have them, and the shapes that they make. */
final class PositionList {

    static final GeometryFactory GEOMETRIES = new GeometryFactory();

    private static final int SMALLEST_RING = 4;

    private double[] coordinates = new double[16];
    private int size;

    void add(double x, double y) {
        if (size == coordinates.length) {
            coordinates = Arrays.copyOf(coordinates, size * 2);
        }
        coordinates[size++] = x;
        coordinates[size++] = y;
    }

    void add(PositionList others) {
        for (int i = 0; i < others.size; i += 2) {
            add(others.coordinates[i], others.coordinates[i + 1]);
        }
    }

    /** Goes back to the first position, unless it is the last too. */
    void close() {
        if (coordinates[0] != coordinates[size - 2] || coordinates[1] != coordinates[size - 1]) {
            add(coordinates[0], coordinates[1]);
        }
    }

    int count() {
        return size / 2;
    }

    Geometry point() {
        return count() == 0 ? GEOMETRIES.createPoint() : GEOMETRIES.createPoint(sequence());
    }

    Point[] points() {
        Point[] points = new Point[count()];
        for (int i = 0; i < points.length; i++) {
            points[i] = GEOMETRIES.createPoint(new CoordinateXY(coordinates[2 * i], coordinates[2 * i + 1]));
        }
        return points;
    }

    /**
     * A line.
     *
     * @param feature its number, for errors
     */
    Geometry line(int feature) {
        if (count() == 1) {
            throw UploadProblem.of(Fault.TOO_FEW_POINTS, feature).refused();
        }
        return GEOMETRIES.createLineString(sequence());
    }

    /**
     * A ring.
     *
     * @param feature its number, for errors
     */
    LinearRing ring(int feature) {
        if (count() > 0 && (coordinates[0] != coordinates[size - 2] || coordinates[1] != coordinates[size - 1])) {
            throw UploadProblem.of(Fault.RING_NOT_CLOSED, feature).refused();
        }
        if (count() > 0 && count() < SMALLEST_RING) {
            throw UploadProblem.of(Fault.TOO_FEW_POINTS, feature).refused();
        }
        return GEOMETRIES.createLinearRing(sequence());
    }

    private CoordinateSequence sequence() {
        Coordinate[] sequence = new Coordinate[count()];
        for (int i = 0; i < sequence.length; i++) {
            sequence[i] = new CoordinateXY(coordinates[2 * i], coordinates[2 * i + 1]);
        }
        return new CoordinateArraySequence(sequence, 2, 0);
    }
}
