package it.torinometropoli.gis.tiles;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.stream.IntStream;

import it.torinometropoli.gis.render.MapRequest;
import it.torinometropoli.gis.tiles.TileMatrix.Tile;
import org.locationtech.jts.geom.Envelope;

/**
 * A rectangle of tiles of one matrix, which may be drawn as one picture.
 *
 * @param first the tile in the upper left corner
 * @param columns how many tiles there are across, from 1
 * @param rows how many tiles there are down, from 1
 * @param density of the picture, as {@link TileAddress#density()} has it
 */
record TileBlock(Tile first, int columns, int rows, int density) {

    /** One tile. */
    static TileBlock of(TileAddress address) {
        return new TileBlock(address.tile(), 1, 1, address.density());
    }

    /**
     * The metatile of a tile: the matrix cut into squares of tiles, those at its right and lower edges as large as is left.
     *
     * @param most the side of a metatile in tiles, at density 1; at others its picture is as large
     */
    static TileBlock around(TileAddress address, int most) {
        Tile tile = address.tile();
        int side = Math.max(1, most / address.density());
        TileMatrix matrix = tile.matrix();
        int column = tile.column() / side * side;
        int row = tile.row() / side * side;
        return new TileBlock(new Tile(matrix, column, row), Math.min(side, matrix.columns() - column), Math.min(side, matrix.rows() - row),
                address.density());
    }

    /** The smallest block that holds some tiles of a matrix, of which there is at least one. */
    static TileBlock spanning(List<Tile> tiles, int density) {
        int left = tiles.stream().mapToInt(Tile::column).min().orElseThrow();
        int top = tiles.stream().mapToInt(Tile::row).min().orElseThrow();
        int right = tiles.stream().mapToInt(Tile::column).max().orElseThrow();
        int bottom = tiles.stream().mapToInt(Tile::row).max().orElseThrow();
        return new TileBlock(new Tile(tiles.get(0).matrix(), left, top), right - left + 1, bottom - top + 1, density);
    }

    /** All tiles, row by row. */
    List<Tile> tiles() {
        return IntStream.range(0, columns * rows)
                .mapToObj(i -> new Tile(first.matrix(), first.column() + i % columns, first.row() + i / columns)).toList();
    }

    /** Width of the picture. */
    int width() {
        return columns * TileMatrixSet.TILE_SIZE * density;
    }

    /** Height of the picture. */
    int height() {
        return rows * TileMatrixSet.TILE_SIZE * density;
    }

    /** The map that shows the block, on transparent ground. */
    MapRequest map(TileLayer layer) {
        Envelope area = first.envelope();
        area.expandToInclude(new Tile(first.matrix(), first.column() + columns - 1, first.row() + rows - 1).envelope());
        return new MapRequest(layer.drawn(), area, first.matrix().set().crs(), width(), height(), null,
                MapRequest.STANDARD_RESOLUTION * density);
    }

    /** Cuts a tile out of the picture of the block. */
    BufferedImage cut(BufferedImage picture, Tile tile) {
        if (columns == 1 && rows == 1) {
            return picture;
        }
        int size = TileMatrixSet.TILE_SIZE * density;
        BufferedImage cut = new BufferedImage(size, size, picture.getType());
        int x = (tile.column() - first.column()) * size;
        int y = (tile.row() - first.row()) * size;
        cut.getRaster().setDataElements(0, 0, picture.getRaster().createChild(x, y, size, size, 0, 0, null));
        return cut;
    }
}
