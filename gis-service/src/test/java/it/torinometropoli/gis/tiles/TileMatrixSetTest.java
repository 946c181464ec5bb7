package it.torinometropoli.gis.tiles;

import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Envelope;

import static org.assertj.core.api.Assertions.assertThat;

class TileMatrixSetTest {

    private static final Offset<Double> MILLIMETRE = Offset.offset(0.001);

    @ParameterizedTest(name = "{0} {1}/{2}/{3}")
    @CsvSource({
        "GoogleMapsCompatible, 0, 0, 0, -20037508.3428, -20037508.3428, 20037508.3428, 20037508.3428",
        "GoogleMapsCompatible, 1, 1, 0, 0, 0, 20037508.3428, 20037508.3428",
        "GoogleMapsCompatible, 8, 133, 91, 782715.1696, 5635549.2214, 939258.2036, 5792092.2553",
        "GoogleMapsCompatible, 18, 262143, 262143, 20037355.4687, -20037508.3428, 20037508.3428, -20037355.4687",
        "UTM32WGS84Quad, 1, 0, 0, -9501965.7293, 0, 10501965.7293, 20003931.4586",
        "UTM32WGS84Quad, 1, 0, 1, -9501965.7293, -20003931.4586, 10501965.7293, 0",
        "UTM32WGS84Quad, 2, 1, 0, 500000, 10001965.7293, 10501965.7293, 20003931.4586",
        "UTM32WGS84Quad, 9, 126, 191, 343719.2855, 5000982.8647, 421859.6427, 5079123.2219"})
    void tileShows(String set, int zoom, int column, int row, double west, double south, double east, double north) {
        Envelope shown = TileMatrixSet.of(set).orElseThrow().atZoom(zoom).orElseThrow().tile(column, row).orElseThrow().envelope();

        assertThat(shown.getMinX()).isCloseTo(west, MILLIMETRE);
        assertThat(shown.getMinY()).isCloseTo(south, MILLIMETRE);
        assertThat(shown.getMaxX()).isCloseTo(east, MILLIMETRE);
        assertThat(shown.getMaxY()).isCloseTo(north, MILLIMETRE);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "GoogleMapsCompatible, 0, 559082264.0287178, 1, 1", "GoogleMapsCompatible, 18, 2132.729583849784, 262144, 262144",
        "UTM32WGS84Quad, 1, 279072704.500914, 1, 2", "UTM32WGS84Quad, 2, 139536352.250457, 2, 4", "UTM32WGS84Quad, 3, 69768176.1252285, 4, 8"})
    void hasTheScalesOfTheStandard(String set, int zoom, double scale, int columns, int rows) {
        TileMatrix matrix = TileMatrixSet.of(set).orElseThrow().atZoom(zoom).orElseThrow();

        assertThat(matrix.scaleDenominator()).isCloseTo(scale, Offset.offset(1e-5));
        assertThat(matrix.columns()).isEqualTo(columns);
        assertThat(matrix.rows()).isEqualTo(rows);
    }

    @ParameterizedTest(name = "{0} {1}/{2}/{3}")
    @CsvSource({"GoogleMapsCompatible, 3, 8, 0", "GoogleMapsCompatible, 3, 0, 8", "GoogleMapsCompatible, 3, -1, 0", "GoogleMapsCompatible, 3, 0, -1",
        "UTM32WGS84Quad, 1, 1, 0", "UTM32WGS84Quad, 1, 0, 2"})
    void hasNoTileBeyondItsEdges(String set, int zoom, int column, int row) {
        assertThat(TileMatrixSet.of(set).orElseThrow().atZoom(zoom).orElseThrow().tile(column, row)).isEmpty();
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"GoogleMapsCompatible, -1", "GoogleMapsCompatible, 19", "UTM32WGS84Quad, 0", "UTM32WGS84Quad, 19"})
    void hasNoMatrixBeyondItsScales(String set, int zoom) {
        assertThat(TileMatrixSet.of(set).orElseThrow().atZoom(zoom)).isEmpty();
    }
}
