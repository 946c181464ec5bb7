package it.torinometropoli.gis.maptools;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;
import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.GeodesicMask;
import net.sf.geographiclib.PolygonArea;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * Lengths and area of a row of points on the ellipsoid of WGS 84, between which the shortest ways (geodesics) run.
 *
 * @param segments length of the way from each point to the next, in metres
 * @param length sum of the segments, in metres
 * @param perimeter length with the way from the last point back to the first, in metres; null of fewer than three points
 * @param area what this closed way encloses, in square metres, never negative; null of fewer than three points and where the way crosses
 *        itself, as there is no one area then
 * @param selfCrossing whether the closed way crosses itself
 */
record GeodesicMeasure(List<Double> segments, double length, Double perimeter, Double area,
        @JsonProperty("self_crossing") boolean selfCrossing) {

    private static final int CORNERS_OF_AN_AREA = 3;

    /**
     * Measures.
     *
     * @param points longitude and latitude in degrees (x, y)
     */
    static GeodesicMeasure of(List<Coordinate> points) {
        List<Double> segments = new ArrayList<>();
        PolygonArea polygon = new PolygonArea(Geodesic.WGS84, false);
        for (int position = 0; position < points.size(); position++) {
            Coordinate point = points.get(position);
            polygon.AddPoint(point.y, point.x);
            if (position > 0) {
                segments.add(distance(points.get(position - 1), point));
            }
        }
        double length = segments.stream().mapToDouble(Double::doubleValue).sum();
        if (points.size() < CORNERS_OF_AN_AREA) {
            return new GeodesicMeasure(segments, length, null, null, false);
        }
        boolean crossing = crosses(points);
        var closed = polygon.Compute();
        return new GeodesicMeasure(segments, length, closed.perimeter, crossing ? null : Double.valueOf(Math.abs(closed.area)), crossing);
    }

    private static double distance(Coordinate from, Coordinate to) {
        return Geodesic.WGS84.Inverse(from.y, from.x, to.y, to.x, GeodesicMask.DISTANCE).s12;
    }

    private static boolean crosses(List<Coordinate> points) {
        List<Coordinate> ring = new ArrayList<>(points);
        Collections.addAll(ring, points.get(0));
        return !new GeometryFactory().createLineString(ring.toArray(Coordinate[]::new)).isSimple();
    }
}
