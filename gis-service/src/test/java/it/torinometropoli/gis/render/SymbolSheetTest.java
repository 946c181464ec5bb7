package it.torinometropoli.gis.render;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import it.torinometropoli.gis.feature.SnapshotSource;
import it.torinometropoli.gis.geo.Crs;
import org.geotools.api.filter.Filter;
import org.geotools.api.style.Style;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.locationtech.jts.geom.Envelope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** Every symbol over lines, surfaces and points; the pictures stay in {@code target/maps/symbols} to be looked at. */
class SymbolSheetTest {

    private static final Path PICTURES = Path.of("target", "maps", "symbols");
    private static final int SIDE = 256;
    private static final int TRANSPARENT = 0;

    private final SnapshotSource features = SymbolFeatures.LAYER;
    private final MapPainter painter = new MapPainter(layer -> features, new ShippedFonts(Path.of("target", "fonts")));

    static Stream<Arguments> styles() {
        return SymbolStyles.all().entrySet().stream().map(style -> arguments(Named.of(style.getKey(), style)));
    }

    @ParameterizedTest
    @MethodSource("styles")
    void drawsTilesThatFitTogether(Map.Entry<String, Style> style) throws IOException {
        BufferedImage whole = paint(style.getValue(), SymbolFeatures.TILE, 2 * SIDE, MapRequest.STANDARD_RESOLUTION);

        keep(style.getKey(), whole);
        assertThat(inked(whole)).isGreaterThan(40);
        assertFits(style.getValue(), whole, MapRequest.STANDARD_RESOLUTION);
    }

    @ParameterizedTest
    @MethodSource("styles")
    void drawsTilesThatFitTogetherAtAnotherResolution(Map.Entry<String, Style> style) throws IOException {
        BufferedImage whole = paint(style.getValue(), SymbolFeatures.TILE, 2 * SIDE, 180);

        keep(style.getKey() + " 180dpi", whole);
        assertFits(style.getValue(), whole, 180);
    }

    private void assertFits(Style style, BufferedImage whole, double resolution) {
        double half = SymbolFeatures.TILE.getWidth() / 2;
        for (int right = 0; right < 2; right++) {
            for (int down = 0; down < 2; down++) {
                double west = SymbolFeatures.TILE.getMinX() + right * half;
                double north = SymbolFeatures.TILE.getMaxY() - down * half;
                BufferedImage part = paint(style, new Envelope(west, west + half, north - half, north), SIDE, resolution);
                BufferedImage expected = whole.getSubimage(right * SIDE, down * SIDE, SIDE, SIDE);
                PictureDifference difference = PictureDifference.between(part, expected);
                assertThat(difference.largest()).as("quarter %d/%d, mean difference %f", right, down, difference.mean()).isLessThan(2);
            }
        }
    }

    private BufferedImage paint(Style style, Envelope area, int side, double resolution) {
        return painter.paint(new MapRequest(List.of(new MapLayer(features.layer(), style, Filter.INCLUDE)), area, Crs.WEB_MERCATOR, side, side,
                null, resolution));
    }

    private static long inked(BufferedImage map) {
        return Arrays.stream(map.getRGB(0, 0, map.getWidth(), map.getHeight(), null, 0, map.getWidth()))
                .filter(pixel -> pixel != TRANSPARENT).count();
    }

    private static void keep(String name, BufferedImage map) throws IOException {
        Files.createDirectories(PICTURES);
        BufferedImage onWhite = new BufferedImage(map.getWidth(), map.getHeight(), BufferedImage.TYPE_INT_RGB);
        onWhite.createGraphics().drawImage(map, 0, 0, Color.WHITE, null);
        Files.write(PICTURES.resolve(name.replaceAll("[^a-zA-Z0-9]+", "-") + ".png"), new PngEncoder().encode(onWhite));
    }
}
