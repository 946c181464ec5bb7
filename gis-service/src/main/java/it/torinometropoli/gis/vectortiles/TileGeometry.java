package it.torinometropoli.gis.vectortiles;

import it.torinometropoli.gis.feature.ShapeReader;
import it.torinometropoli.gis.geo.CrsTransform;
import it.torinometropoli.gis.vectortiles.GeometryCommands.Kind;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * Brings shapes into the grid of a tile: projected, rounded to whole units, without points that add nothing, cut to what the tile shows. For
 * one thread.
 */
final class TileGeometry {

    private final CrsTransform toGrid;
    private final double left;
    private final double top;
    private final double unitsPerMetre;
    private final TileLines lines;
    private final TilePolygons polygons;
    private final GeometryCommands commands = new GeometryCommands();
    private double[] projected = new double[64];
    private int[] units = new int[64];

    /**
     * The grid of a tile.
     *
     * @param toGrid from EPSG:32632 to the reference system of the tile
     */
    TileGeometry(TilePlace place, CrsTransform toGrid) {
        Envelope tile = place.envelope();
        this.toGrid = toGrid;
        this.left = tile.getMinX();
        this.top = tile.getMaxY();
        this.unitsPerMetre = TilePlace.EXTENT / tile.getWidth();
        this.lines = new TileLines(commands);
        this.polygons = new TilePolygons(commands);
    }

    /**
     * The shape as the tile shows it.
     *
     * @param shape x,y in EPSG:32632
     * @return empty when nothing of it is left; changes with the next shape
     */
    GeometryCommands of(ShapeReader shape) {
        return of(new Parts(shape.dimension(), shape.coordinates(), shape.points(), shape.ends(), shape.parts(), shape.holes()));
    }

    /** The same for a geometry; of a collection only the parts of the highest dimension are shown. */
    GeometryCommands of(Geometry shape) {
        return of(Parts.of(shape));
    }

    private GeometryCommands of(Parts shape) {
        place(shape.coordinates(), shape.points());
        switch (shape.dimension()) {
            case 0 -> points(shape.points());
            case 1 -> lines(shape);
            default -> polygons(shape);
        }
        return commands;
    }

    /**
     * A point as the tile shows it.
     *
     * @param point x,y in EPSG:32632
     * @return empty when the tile does not show it; changes with the next shape
     */
    GeometryCommands of(Coordinate point) {
        place(new double[] {point.x, point.y}, 1);
        points(1);
        return commands;
    }

    private void place(double[] coordinates, int points) {
        if (projected.length < 2 * points) {
            projected = new double[2 * coordinates.length];
            units = new int[2 * coordinates.length];
        }
        toGrid.apply(coordinates, projected, points);
        for (int i = 0; i < 2 * points; i += 2) {
            units[i] = (int) Math.rint((projected[i] - left) * unitsPerMetre);
            units[i + 1] = (int) Math.rint((top - projected[i + 1]) * unitsPerMetre);
        }
    }

    private void points(int points) {
        commands.start(Kind.POINT);
        int[] shown = new int[2 * points];
        int count = 0;
        for (int i = 0; i < points; i++) {
            int x = units[2 * i];
            int y = units[2 * i + 1];
            if (shown(x) && shown(y) && !holds(shown, count, x, y)) {
                shown[2 * count] = x;
                shown[2 * count++ + 1] = y;
            }
        }
        if (count > 0) {
            commands.points(shown, count);
        }
    }

    private void lines(Parts shape) {
        commands.start(Kind.LINE);
        int from = 0;
        for (int part = 0; part < shape.count(); part++) {
            int end = shape.ends()[part];
            lines.add(units, from, end);
            from = end;
        }
    }

    private void polygons(Parts shape) {
        commands.start(Kind.POLYGON);
        polygons.start();
        int from = 0;
        for (int part = 0; part < shape.count(); part++) {
            int end = shape.ends()[part];
            polygons.add(units, from, end, shape.holes().get(part));
            from = end;
        }
        polygons.write();
    }

    private static boolean shown(int unit) {
        return unit >= -TilePlace.BUFFER && unit <= TilePlace.EXTENT + TilePlace.BUFFER;
    }

    private static boolean holds(int[] points, int count, int x, int y) {
        for (int i = 0; i < count; i++) {
            if (points[2 * i] == x && points[2 * i + 1] == y) {
                return true;
            }
        }
        return false;
    }
}
