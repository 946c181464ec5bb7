package it.torinometropoli.gis.render;

import java.util.ArrayList;
import java.util.List;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Envelope;
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
    private final Envelope envelope;

    private FlatGeometry(int dimension, double[] coordinates, int[] ends) {
        this.dimension = dimension;
        this.coordinates = coordinates;
        this.ends = ends;
        this.envelope = new Envelope();
        for (int i = 0; i < coordinates.length; i += 2) {
            envelope.expandToInclude(coordinates[i], coordinates[i + 1]);
        }
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
        int dimension = geometry.getDimension();
        collect(geometry, dimension, tolerance, parts);
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
        return new FlatGeometry(dimension, coordinates, ends);
    }

    private static void collect(Geometry geometry, int dimension, double tolerance, List<double[]> parts) {
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
                parts.add(Generaliser.line(coordinates(line), tolerance));
            }
        } else if (geometry instanceof Polygon polygon) {
            parts.add(Generaliser.ring(coordinates(polygon.getExteriorRing()), tolerance));
            for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
                parts.add(Generaliser.ring(coordinates(polygon.getInteriorRingN(i)), tolerance));
            }
        } else {
            for (int i = 0; i < geometry.getNumGeometries(); i++) {
                collect(geometry.getGeometryN(i), dimension, tolerance, parts);
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

    /** What the geometry covers, in the units of its coordinates; must not be changed. */
    Envelope envelope() {
        return envelope;
    }
}
