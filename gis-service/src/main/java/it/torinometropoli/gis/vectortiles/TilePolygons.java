package it.torinometropoli.gis.vectortiles;

import java.util.ArrayList;
import java.util.List;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.geom.TopologyException;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.operation.overlayng.OverlayNG;

/**
 * Cuts polygons to what a tile shows and writes what is left: valid in the tile's grid, exterior rings with positive area in its
 * coordinates and interior ones with negative (Mapbox Vector Tile 2.1, clause 4.3.4.4). Polygons of no area are left out. For one thread.
 */
final class TilePolygons {

    private static final PrecisionModel UNITS = new PrecisionModel(1);
    private static final GeometryFactory FACTORY = new GeometryFactory(UNITS);
    private static final Envelope SHOWN = new Envelope(-TilePlace.BUFFER, TilePlace.EXTENT + TilePlace.BUFFER,
            -TilePlace.BUFFER, TilePlace.EXTENT + TilePlace.BUFFER);
    private static final Geometry WINDOW = FACTORY.toGeometry(SHOWN);
    private static final int FEWEST_POINTS = 4;

    private final GeometryCommands commands;
    private final List<Polygon> polygons = new ArrayList<>();
    private final List<LinearRing> holes = new ArrayList<>();
    private LinearRing shell;

    TilePolygons(GeometryCommands commands) {
        this.commands = commands;
    }

    /** Begins with other polygons. */
    void start() {
        polygons.clear();
        shell = null;
        holes.clear();
    }

    /**
     * Adds a ring.
     *
     * @param coordinates x,y in units of the tile
     * @param from the index of the first point
     * @param end the index after the last, which is the first again
     * @param hole whether it is an interior ring of the polygon begun before
     */
    void add(int[] coordinates, int from, int end, boolean hole) {
        if (!hole) {
            finishPolygon();
        }
        LinearRing ring = ring(coordinates, from, end);
        if (!hole) {
            shell = ring;
        } else if (ring != null) {
            holes.add(ring);
        }
    }

    /** Writes what the tile shows of the polygons. */
    void write() {
        finishPolygon();
        if (!polygons.isEmpty()) {
            Geometry all = polygons.size() == 1 ? polygons.get(0) : FACTORY.createMultiPolygon(polygons.toArray(Polygon[]::new));
            Geometry shown = shown(all);
            for (int i = 0; i < shown.getNumGeometries(); i++) {
                if (shown.getGeometryN(i) instanceof Polygon polygon && !polygon.isEmpty()) {
                    write(polygon);
                }
            }
        }
    }

    private void finishPolygon() {
        if (shell != null && SHOWN.intersects(shell.getEnvelopeInternal())) {
            polygons.add(FACTORY.createPolygon(shell, holes.toArray(LinearRing[]::new)));
        }
        shell = null;
        holes.clear();
    }

    /** The ring without points that add nothing; null when it has no area. */
    private static LinearRing ring(int[] coordinates, int from, int end) {
        List<Coordinate> points = new ArrayList<>(end - from);
        for (int i = from; i < end; i++) {
            Coordinate next = new Coordinate(coordinates[2 * i], coordinates[2 * i + 1]);
            while (points.size() > 1 && onTheWay(points.get(points.size() - 2), points.get(points.size() - 1), next)) {
                points.remove(points.size() - 1);
            }
            if (points.isEmpty() || !points.get(points.size() - 1).equals2D(next)) {
                points.add(next);
            }
        }
        return points.size() < FEWEST_POINTS ? null : FACTORY.createLinearRing(points.toArray(Coordinate[]::new));
    }

    /** Whether a point lies on the line from its predecessor to its successor, or is the end of a spike. */
    private static boolean onTheWay(Coordinate before, Coordinate point, Coordinate after) {
        return (point.x - before.x) * (after.y - point.y) == (point.y - before.y) * (after.x - point.x);
    }

    private static Geometry shown(Geometry polygons) {
        boolean inside = SHOWN.contains(polygons.getEnvelopeInternal());
        if (inside && polygons.isValid()) {
            return polygons;
        }
        try {
            Geometry cut = cut(polygons);
            return cut.isValid() ? cut : cut(GeometryFixer.fix(polygons));
        } catch (TopologyException crossing) {
            return cut(GeometryFixer.fix(polygons));
        }
    }

    private static Geometry cut(Geometry polygons) {
        return OverlayNG.overlay(polygons, WINDOW, OverlayNG.INTERSECTION, UNITS);
    }

    private void write(Polygon polygon) {
        write(polygon.getExteriorRing(), 1);
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            write(polygon.getInteriorRingN(i), -1);
        }
    }

    /** A ring with its points in the order that gives its area a sign. */
    private void write(LinearRing ring, int sign) {
        CoordinateSequence points = ring.getCoordinateSequence();
        int count = points.size() - 1;
        int[] written = new int[2 * count];
        boolean turned = Math.signum(doubleArea(points)) != sign;
        for (int i = 0; i < count; i++) {
            int from = turned ? count - i : i;
            written[2 * i] = (int) Math.rint(points.getX(from));
            written[2 * i + 1] = (int) Math.rint(points.getY(from));
        }
        commands.ring(written, count);
    }

    /** Twice the area by the surveyor's formula. */
    private static double doubleArea(CoordinateSequence points) {
        double sum = 0;
        for (int i = 1; i < points.size(); i++) {
            sum += points.getX(i - 1) * points.getY(i) - points.getX(i) * points.getY(i - 1);
        }
        return sum;
    }
}
