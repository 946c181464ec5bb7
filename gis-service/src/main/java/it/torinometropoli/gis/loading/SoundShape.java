package it.torinometropoli.gis.loading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import it.torinometropoli.gis.geofile.Entanglement;
import it.torinometropoli.gis.loading.Finding.Level;
import org.locationtech.jts.algorithm.Area;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.geom.util.PolygonExtracter;
import org.locationtech.jts.operation.valid.IsValidOp;

/**
 * Areas made sound: an outline that touches or crosses itself in slivers becomes one that does not, as long as the area stays the same within a
 * ten-thousandth; more than that is for whoever made the file.
 */
final class SoundShape {

    private static final double MOST_CHANGE = 1e-4;
    private static final double LEAST_SQUARE_METRES = 1;
    /** With fewer, whatever they look like, a check takes a moment; a repair does not. */
    private static final int MANY_VERTICES = 10_000;

    private SoundShape() {
    }

    /**
     * The shape as a valid polygon or multipolygon.
     *
     * @param shape in metres; null when the row has none
     * @param row its number, for findings
     * @return empty when it was rejected
     */
    static Optional<Geometry> of(Geometry shape, int row, LoadJournal journal) {
        if (shape == null || shape.isEmpty()) {
            return rejected(journal, "null_geometry", row);
        }
        for (Coordinate coordinate : shape.getCoordinates()) {
            if (!Double.isFinite(coordinate.x) || !Double.isFinite(coordinate.y)) {
                return rejected(journal, "not_a_position", row);
            }
        }
        Geometry areas = areas(shape);
        if (areas.isEmpty() || areas.convexHull().getArea() < LEAST_SQUARE_METRES) {
            return rejected(journal, areas.isEmpty() ? "no_area" : "empty_area", row);
        }
        if (areas.getNumPoints() > MANY_VERTICES && Entanglement.excessive(areas)) {
            return rejected(journal, "too_complex", row);
        }
        if (!(shape instanceof Polygon) && !(shape instanceof MultiPolygon)) {
            journal.note(Finding.of(Level.REPAIRED, "lines_left_out").at(row));
        }
        IsValidOp check = new IsValidOp(areas);
        return check.isValid() ? Optional.of(areas) : repaired(areas, check.getValidationError().getCoordinate(), row, journal);
    }

    private static Optional<Geometry> repaired(Geometry areas, Coordinate where, int row, LoadJournal journal) {
        if (Entanglement.excessive(areas)) {
            return rejected(journal, "too_complex", row);
        }
        Geometry fixed = areas(GeometryFixer.fix(areas));
        double before = outlined(areas);
        double difference = Math.abs(fixed.getArea() - before);
        String position = String.format(Locale.ROOT, "%.1f, %.1f", where.x, where.y);
        if (fixed.isEmpty() || difference > before * MOST_CHANGE) {
            return rejected(journal, "not_valid", row, position);
        }
        journal.note(Finding.of(Level.REPAIRED, "made_valid", position, Math.round(difference * 10) / 10.0).at(row));
        return Optional.of(fixed);
    }

    /** The area that the outlines enclose less that of their holes, whether or not they cross themselves. */
    private static double outlined(Geometry areas) {
        double area = 0;
        for (int part = 0; part < areas.getNumGeometries(); part++) {
            Polygon polygon = (Polygon) areas.getGeometryN(part);
            area += Area.ofRing(polygon.getExteriorRing().getCoordinates());
            for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                area -= Area.ofRing(polygon.getInteriorRingN(hole).getCoordinates());
            }
        }
        return area;
    }

    /** The areas of a shape without its lines and points. */
    static Geometry areas(Geometry shape) {
        if (shape instanceof Polygon || shape instanceof MultiPolygon) {
            return shape;
        }
        List<Polygon> polygons = new ArrayList<>();
        for (Object polygon : PolygonExtracter.getPolygons(shape)) {
            polygons.add((Polygon) polygon);
        }
        return polygons.size() == 1 ? polygons.get(0) : shape.getFactory().createMultiPolygon(polygons.toArray(Polygon[]::new));
    }

    private static Optional<Geometry> rejected(LoadJournal journal, String code, int row, Object... values) {
        journal.note(Finding.of(Level.REJECTED, code, values).at(row));
        return Optional.empty();
    }
}
