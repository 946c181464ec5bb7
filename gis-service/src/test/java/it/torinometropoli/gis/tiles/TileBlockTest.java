package it.torinometropoli.gis.tiles;

import java.awt.image.BufferedImage;
import java.util.List;

import it.torinometropoli.gis.tiles.TileMatrix.Tile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class TileBlockTest {

    @ParameterizedTest(name = "zoom {0}, tile {1},{2} in metatiles of {3}: from {4},{5}, {6} × {7}")
    @CsvSource({"0, 0, 0, 4, 0, 0, 1, 1", "1, 1, 0, 4, 0, 0, 2, 2", "2, 3, 3, 4, 0, 0, 4, 4", "9, 266, 182, 4, 264, 180, 4, 4",
        "9, 264, 183, 4, 264, 180, 4, 4", "9, 511, 511, 3, 510, 510, 2, 2", "9, 266, 182, 1, 266, 182, 1, 1"})
    void metatilesCutAMatrixIntoSquares(int zoom, int column, int row, int side, int left, int top, int columns, int rows) {
        assertThat(TileBlock.around(address(zoom, column, row, 1), side)).isEqualTo(new TileBlock(tile(zoom, left, top), columns, rows, 1));
    }

    @Test
    void picturesOfMetatilesAreAsLargeAtEveryDensity() {
        TileBlock single = TileBlock.around(address(9, 266, 183, 1), 4);
        TileBlock twice = TileBlock.around(address(9, 266, 183, 2), 4);

        assertThat(twice).isEqualTo(new TileBlock(tile(9, 266, 182), 2, 2, 2));
        assertThat(twice.width()).isEqualTo(single.width()).isEqualTo(1024);
    }

    @Test
    void spansTiles() {
        TileBlock block = TileBlock.spanning(List.of(tile(9, 5, 7), tile(9, 4, 9)), 1);

        assertThat(block).isEqualTo(new TileBlock(tile(9, 4, 7), 2, 3, 1));
        assertThat(block.tiles()).containsExactly(tile(9, 4, 7), tile(9, 5, 7), tile(9, 4, 8), tile(9, 5, 8), tile(9, 4, 9), tile(9, 5, 9));
    }

    @Test
    void cutsTilesWhereTheyAre() {
        TileBlock block = new TileBlock(tile(9, 4, 8), 2, 2, 1);
        BufferedImage picture = new BufferedImage(512, 512, BufferedImage.TYPE_INT_ARGB);
        picture.setRGB(256 + 3, 256 + 5, 0xFF102030);

        assertThat(block.cut(picture, tile(9, 5, 9)).getRGB(3, 5)).isEqualTo(0xFF102030);
        assertThat(block.cut(picture, tile(9, 4, 9)).getRGB(3, 5)).isZero();
    }

    private static TileAddress address(int zoom, int column, int row, int density) {
        return new TileAddress(new TileLayer("prova", "prova", List.of()), tile(zoom, column, row), TileFormat.PNG, density);
    }

    private static Tile tile(int zoom, int column, int row) {
        return new Tile(TileMatrixSet.GOOGLE_MAPS_COMPATIBLE.atZoom(zoom).orElseThrow(), column, row);
    }
}
