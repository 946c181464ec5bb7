package it.torinometropoli.gis.vectortiles;

import it.torinometropoli.gis.tiles.TileMatrix;
import org.locationtech.jts.geom.Envelope;

/**
 * Where a vector tile lies, and its own grid: {@value #EXTENT} units across and down, x to the right and y down from the upper left corner,
 * with {@value #BUFFER} more on every side.
 *
 * @param grid the tile matrix set
 * @param tile a tile of it
 */
record TilePlace(TileGrid grid, TileMatrix.Tile tile) {

    /** Units across and down. */
    static final int EXTENT = 4096;
    /** How many units of the neighbours a tile shows, so that outlines and symbols at its border are whole. */
    static final int BUFFER = 64;

    /** Degrees at which the map of web maps has the scale that its tiles are measured by: the middle of the territory. */
    private static final double TYPICAL_LATITUDE = 45;

    /** What the tile covers, x,y in the grid's reference system. */
    Envelope envelope() {
        return tile.envelope();
    }

    /** What the tile shows of the plane, x,y in the grid's reference system. */
    Envelope shown() {
        Envelope shown = tile.envelope();
        shown.expandBy(shown.getWidth() * BUFFER / EXTENT);
        return shown;
    }

    int zoom() {
        return tile.matrix().zoom();
    }

    /** About how many metres of ground a unit is long: the same for all tiles of a zoom, so that neighbours agree on what is small. */
    double groundUnit() {
        double side = grid.set().tileSide(zoom()) / EXTENT;
        return grid == TileGrid.WEB_MERCATOR ? side * Math.cos(Math.toRadians(TYPICAL_LATITUDE)) : side;
    }
}
