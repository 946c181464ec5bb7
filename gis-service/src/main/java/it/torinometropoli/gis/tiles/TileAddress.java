package it.torinometropoli.gis.tiles;

import it.torinometropoli.gis.tiles.TileMatrix.Tile;

/**
 * What a client asks for.
 *
 * @param layer what is drawn
 * @param tile where
 * @param format of the file
 * @param density how many pixels of the file there are to a pixel of the grid, across and down: 1, or 2 for screens of high resolution, on
 *        which lines, symbols and letters then have the same size and are finer
 */
record TileAddress(TileLayer layer, Tile tile, TileFormat format, int density) {

    /** What addresses of tiles of density 2 have before the full stop. */
    static final String DOUBLE = "@2x";

    /** A tile of the grid's own density. */
    TileAddress(TileLayer layer, Tile tile, TileFormat format) {
        this(layer, tile, format, 1);
    }

    /** Another tile of the matrix in the same format and density. */
    TileAddress at(Tile other) {
        return new TileAddress(layer, other, format, density);
    }

    /** Width and height of the picture in pixels. */
    int size() {
        return TileMatrixSet.TILE_SIZE * density;
    }

    /** The address in one line, the same on every instance and after a restart. */
    String text() {
        return "%s/%s/%s/%s/%d/%d@%dx.%s".formatted(layer.name(), layer.style(), tile.matrix().set().identifier(), tile.matrix().identifier(),
                tile.column(), tile.row(), density, format.ending());
    }
}
