package it.torinometropoli.gis.tiles;

import java.util.Optional;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/**
 * One level of a tile matrix set.
 *
 * @param set the set
 * @param zoom the level, which is also the identifier
 * @param columns how many tiles there are across
 * @param rows how many tiles there are down
 */
public record TileMatrix(TileMatrixSet set, int zoom, int columns, int rows) {

    /** Length of a pixel that scale denominators are defined for, in metres (07-057r7, 6.1). */
    private static final double STANDARD_PIXEL = 0.00028;

    /** The name in requests and capabilities. */
    public String identifier() {
        return Integer.toString(zoom);
    }

    /** The scale for pixels of 0.28 mm (07-057r7, 6.1). */
    public double scaleDenominator() {
        return set.tileSide(zoom) / TileMatrixSet.TILE_SIZE / STANDARD_PIXEL;
    }

    /** Whether the matrix reaches so far. */
    boolean has(int column, int row) {
        return column >= 0 && column < columns && row >= 0 && row < rows;
    }

    /**
     * A tile.
     *
     * @param column counted from 0 on the left
     * @param row counted from 0 at the top
     * @return empty when the matrix does not reach so far
     */
    Optional<Tile> tile(int column, int row) {
        return has(column, row) ? Optional.of(new Tile(this, column, row)) : Optional.empty();
    }

    /**
     * A tile of a matrix.
     *
     * @param matrix the level
     * @param column counted from 0 on the left
     * @param row counted from 0 at the top
     */
    public record Tile(TileMatrix matrix, int column, int row) {

        /** What the tile shows, x,y in the set's reference system. */
        public Envelope envelope() {
            double side = matrix.set.tileSide(matrix.zoom);
            Coordinate origin = matrix.set.origin();
            return new Envelope(origin.x + column * side, origin.x + (column + 1) * side,
                    origin.y - row * side, origin.y - (row + 1) * side);
        }
    }
}
