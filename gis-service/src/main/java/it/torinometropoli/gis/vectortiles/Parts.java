package it.torinometropoli.gis.vectortiles;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.Polygon;

/**
 * A shape as flat arrays, which may be longer than needed.
 *
 * @param dimension 0 for points, 1 for lines, 2 for polygons
 * @param coordinates x1, y1, x2, y2 … of all parts; rings end where they start
 * @param points how many points there are
 * @param ends for each part the index of the point after its last
 * @param count how many points, lines or rings there are
 * @param holes which parts are interior rings
 */
record Parts(int dimension, double[] coordinates, int points, int[] ends, int count, BitSet holes) {

    /** The parts of a geometry that have its dimension. */
    static Parts of(Geometry geometry) {
        List<Coordinate[]> parts = new ArrayList<>();
        BitSet holes = new BitSet();
        collect(geometry, geometry.getDimension(), parts, holes);
        double[] coordinates = new double[2 * parts.stream().mapToInt(part -> part.length).sum()];
        int[] ends = new int[parts.size()];
        int points = 0;
        for (int i = 0; i < ends.length; i++) {
            for (Coordinate point : parts.get(i)) {
                coordinates[2 * points] = point.x;
                coordinates[2 * points++ + 1] = point.y;
            }
            ends[i] = points;
        }
        return new Parts(geometry.getDimension(), coordinates, points, ends, ends.length, holes);
    }

    private static void collect(Geometry geometry, int dimension, List<Coordinate[]> parts, BitSet holes) {
        if (geometry instanceof GeometryCollection) {
            for (int i = 0; i < geometry.getNumGeometries(); i++) {
                collect(geometry.getGeometryN(i), dimension, parts, holes);
            }
        } else if (geometry.getDimension() == dimension && !geometry.isEmpty()) {
            if (geometry instanceof Polygon polygon) {
                parts.add(polygon.getExteriorRing().getCoordinates());
                for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
                    holes.set(parts.size());
                    parts.add(polygon.getInteriorRingN(i).getCoordinates());
                }
            } else {
                parts.add(geometry.getCoordinates());
            }
        }
    }
}
