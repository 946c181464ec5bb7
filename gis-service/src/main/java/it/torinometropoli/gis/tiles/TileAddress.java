package it.torinometropoli.gis.tiles;

import it.torinometropoli.gis.tiles.TileMatrix.Tile;

/**
 * What a client asks for.
 *
 * @param layer what is drawn
 * @param tile where
 * @param format of the file
 */
record TileAddress(TileLayer layer, Tile tile, TileFormat format) {

    /** The same place and format as another tile of the matrix. */
    TileAddress at(Tile other) {
        return new TileAddress(layer, other, format);
    }

    /** The address in one line, the same on every instance and after a restart. */
    String text() {
        return "%s/%s/%s/%s/%d/%d.%s".formatted(layer.name(), layer.style(), tile.matrix().set().identifier(), tile.matrix().identifier(),
                tile.column(), tile.row(), format.ending());
    }
}
