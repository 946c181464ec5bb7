package it.torinometropoli.gis.proposal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import it.torinometropoli.gis.geo.Crs;
import it.torinometropoli.gis.geo.CrsTransform;
import it.torinometropoli.gis.site.MapPicture;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/**
 * Shapes that are not published, above a small map of what is. The page draws them as SVG in the pixels of the map, so that they are seen by who sees
 * the page and by nobody else.
 *
 * @param map the map below
 * @param outlines the shapes, the lowest first
 * @param around a map of the surroundings
 * @param centre where the shapes are on it
 * @param href the map page with the place
 */
record ShapePicture(MapPicture map, List<Outline> outlines, MapPicture around, Spot centre, String href) {

    private static final double LEAST_METRES = 600;
    private static final double METRES_AROUND = 16_000;
    private static final CrsTransform DEGREES = CrsTransform.between(Crs.UTM32, Crs.CRS84);
    private static final int ZOOM = 14;

    /**
     * A shape in pixels of the map.
     *
     * @param name what the shape is, part of the class that draws it and of the key of its legend
     * @param path as the attribute {@code d} of a path of SVG has it; empty of points
     * @param area whether it is filled
     * @param points where points are
     */
    record Outline(String name, String path, boolean area, List<Spot> points) {
    }

    /** A point in pixels of the map. */
    record Spot(String x, String y) {
    }

    /**
     * A picture of shapes.
     *
     * @param shapes by name, x,y in EPSG:32632, the lowest first
     * @return null when there is none to show
     */
    static ShapePicture of(Map<String, Geometry> shapes) {
        Envelope area = new Envelope();
        shapes.values().forEach(shape -> area.expandToInclude(shape.getEnvelopeInternal()));
        if (area.isNull()) {
            return null;
        }
        MapPicture map = MapPicture.near(area, LEAST_METRES, LayerShapes.PROTECTED_AREAS, LayerShapes.DISMISSED_AREAS, LayerShapes.CATALOGUE);
        List<Outline> outlines = new ArrayList<>();
        shapes.forEach((name, shape) -> outlines.add(outline(map, name, shape)));
        MapPicture around = MapPicture.near(area, METRES_AROUND);
        return new ShapePicture(map, List.copyOf(outlines), around, spot(around, area.centre()), href(area));
    }

    private static String href(Envelope area) {
        Coordinate degrees = DEGREES.apply(area).centre();
        return String.format(Locale.ROOT, "/?livelli=comuni,%s,%s,%s#%d/%.4f/%.4f", LayerShapes.PROTECTED_AREAS, LayerShapes.DISMISSED_AREAS,
                LayerShapes.CATALOGUE, ZOOM, degrees.y, degrees.x);
    }

    /** Where a position, x,y in EPSG:32632, is in the pixels of a map. */
    static Spot spot(MapPicture map, Coordinate position) {
        double scale = map.width() / map.area().getWidth();
        return new Spot(pixels((position.x - map.area().getMinX()) * scale), pixels((map.area().getMaxY() - position.y) * scale));
    }

    private static Outline outline(MapPicture map, String name, Geometry shape) {
        StringBuilder path = new StringBuilder();
        List<Spot> points = new ArrayList<>();
        for (int i = 0; i < shape.getNumGeometries(); i++) {
            Geometry part = shape.getGeometryN(i);
            if (part instanceof Point point) {
                points.add(spot(map, point.getCoordinate()));
            } else if (part instanceof Polygon polygon) {
                append(path, map, polygon.getExteriorRing());
                for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                    append(path, map, polygon.getInteriorRingN(hole));
                }
            } else if (part instanceof LineString line) {
                append(path, map, line);
            }
        }
        return new Outline(name, path.toString(), shape.getDimension() == 2, points);
    }

    private static void append(StringBuilder path, MapPicture map, LineString line) {
        Spot before = null;
        for (Coordinate position : line.getCoordinates()) {
            Spot spot = spot(map, position);
            if (!spot.equals(before)) {
                path.append(before == null ? "M" : "L").append(spot.x()).append(' ').append(spot.y());
            }
            before = spot;
        }
        if (line.isClosed()) {
            path.append('Z');
        }
    }

    private static String pixels(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
