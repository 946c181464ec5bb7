package it.torinometropoli.gis.render;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/**
 * A geometry as flat arrays, ready to be drawn: points, lines or rings. Of a collection only the parts of the highest dimension are
 * kept. Must not be changed.
 */
final class FlatGeometry {

    private final int dimension;
    private final double[] coordinates;
    private final int[] ends;
    private final BitSet holes;

    /**
     * @param dimension 0 for points, 1 for lines, 2 for rings
     * @param coordinates x1, y1, x2, y2 … of all parts; rings end where they start
     * @param ends for each part the index of the point after its last
     * @param holes which rings are interior
     */
    FlatGeometry(int dimension, double[] coordinates, int[] ends, BitSet holes) {
        this.dimension = dimension;
        this.coordinates = coordinates;
        this.ends = ends;
        this.holes = holes;
    }

    /**
     * The geometry with every point kept.
     *
     * @param geometry x,y in the reference system of the picture
     */
    static FlatGeometry of(Geometry geometry) {
        return generalised(geometry, 0);
    }

    /**
     * The geometry without the points that cannot be seen.
     *
     * @param geometry x,y in the reference system of the picture
     * @param tolerance how far a line may move, in units of the reference system
     */
    static FlatGeometry generalised(Geometry geometry, double tolerance) {
        List<double[]> parts = new ArrayList<>();
        BitSet holes = new BitSet();
        collect(geometry, geometry.getDimension(), parts, holes);
        int dimension = geometry.getDimension();
        return joined(dimension, parts.stream().map(part -> Generaliser.part(part, dimension, tolerance)).toList(), holes);
    }

    /**
     * This geometry without the points that cannot be seen.
     *
     * @param tolerance how far a line may move, in units of the coordinates
     */
    FlatGeometry generalised(double tolerance) {
        List<double[]> parts = new ArrayList<>();
        int start = 0;
        for (int end : ends) {
            parts.add(Generaliser.part(Arrays.copyOfRange(coordinates, 2 * start, 2 * end), dimension, tolerance));
            start = end;
        }
        return joined(dimension, parts, holes);
    }

    private static FlatGeometry joined(int dimension, List<double[]> parts, BitSet holes) {
        int[] ends = new int[parts.size()];
        int total = 0;
        for (int i = 0; i < ends.length; i++) {
            total += parts.get(i).length / 2;
            ends[i] = total;
        }
        double[] coordinates = new double[total * 2];
        int at = 0;
        for (double[] part : parts) {
            System.arraycopy(part, 0, coordinates, at, part.length);
            at += part.length;
        }
        return new FlatGeometry(dimension, coordinates, ends, holes);
    }

    private static void collect(Geometry geometry, int dimension, List<double[]> parts, BitSet holes) {
        if (geometry.isEmpty()) {
            return;
        }
        if (geometry instanceof Point point) {
            if (dimension == 0) {
                Coordinate at = point.getCoordinate();
                parts.add(new double[] {at.x, at.y});
            }
        } else if (geometry instanceof LineString line) {
            if (dimension == 1) {
                parts.add(coordinates(line));
            }
        } else if (geometry instanceof Polygon polygon) {
            parts.add(coordinates(polygon.getExteriorRing()));
            for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
                holes.set(parts.size());
                parts.add(coordinates(polygon.getInteriorRingN(i)));
            }
        } else {
            for (int i = 0; i < geometry.getNumGeometries(); i++) {
                collect(geometry.getGeometryN(i), dimension, parts, holes);
            }
        }
    }

    private static double[] coordinates(LineString line) {
        CoordinateSequence sequence = line.getCoordinateSequence();
        double[] coordinates = new double[sequence.size() * 2];
        for (int i = 0; i < sequence.size(); i++) {
            coordinates[2 * i] = sequence.getX(i);
            coordinates[2 * i + 1] = sequence.getY(i);
        }
        return coordinates;
    }

    /** 0 for points, 1 for lines, 2 for rings. */
    int dimension() {
        return dimension;
    }

    /** x1, y1, x2, y2 … of all parts; rings end where they start. */
    double[] coordinates() {
        return coordinates;
    }

    /** For each part the index of the point after its last. */
    int[] ends() {
        return ends;
    }

    /** How many points there are. */
    int points() {
        return coordinates.length / 2;
    }

    /** Which parts are interior rings of a polygon; must not be changed. */
    BitSet holes() {
        return holes;
    }
}
