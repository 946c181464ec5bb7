package it.torinometropoli.gis.feature;

import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.impl.PackedCoordinateSequence;

/** Reads geometries with their coordinates in flat arrays instead of an object for each. For one thread. */
final class FlatShapeDecoder extends ShapeDecoder {

    private static final int DIMENSION = 2;

    @Override
    CoordinateSequence points(int count) {
        return sequence(readPoints(new double[DIMENSION * count], count));
    }

    @Override
    CoordinateSequence closedPoints(int count) {
        double[] points = readPoints(new double[DIMENSION * (count + 1)], count);
        points[DIMENSION * count] = points[0];
        points[DIMENSION * count + 1] = points[1];
        return sequence(points);
    }

    private double[] readPoints(double[] points, int count) {
        for (int i = 0; i < count; i++) {
            points[DIMENSION * i] = nextX();
            points[DIMENSION * i + 1] = y();
        }
        return points;
    }

    private static CoordinateSequence sequence(double[] points) {
        return new PackedCoordinateSequence.Double(points, DIMENSION, 0);
    }
}
