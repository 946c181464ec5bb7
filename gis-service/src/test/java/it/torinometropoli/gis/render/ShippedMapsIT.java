package it.torinometropoli.gis.render;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.imageio.ImageIO;

import it.torinometropoli.gis.IntegrationTest;
import it.torinometropoli.gis.catalog.Catalog;
import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.geo.Crs;
import it.torinometropoli.gis.geo.CrsTransform;
import org.geotools.api.filter.Filter;
import org.geotools.filter.text.cql2.CQLException;
import org.geotools.filter.text.ecql.ECQL;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** The shipped layers in their styles; the pictures stay in {@code target/maps} to be looked at. */
@IntegrationTest
class ShippedMapsIT {

    private static final Path PICTURES = Path.of("target", "maps");
    private static final int WIDTH = 900;
    private static final int HEIGHT = 700;
    private static final int WHITE = 0xFFFFFFFF;

    @Autowired
    Catalog catalog;
    @Autowired
    MapPainter painter;
    @Autowired
    LegendPainter legends;
    @Autowired
    PngEncoder png;

    /** A place and how much of it a picture is to show. */
    private enum View {
        TERRITORY(385_000, 5_020_000, 150_000), ZONE(362_000, 4_990_000, 60_000), VALLEY(350_000, 4_998_000, 24_000), TOWN(394_500, 4_992_000, 9_000);

        private final Coordinate centre;
        private final double height;

        View(double x, double y, double height) {
            this.centre = new Coordinate(x, y);
            this.height = height;
        }

        private Envelope in(Crs crs) {
            double width = height * WIDTH / HEIGHT;
            Envelope utm = new Envelope(centre.x - width / 2, centre.x + width / 2, centre.y - height / 2, centre.y + height / 2);
            if (crs == Crs.UTM32) {
                return utm;
            }
            Envelope there = CrsTransform.between(Crs.UTM32, crs).apply(utm);
            double halfHeight = there.getWidth() * HEIGHT / WIDTH / 2;
            Coordinate middle = there.centre();
            return new Envelope(there.getMinX(), there.getMaxX(), middle.y - halfHeight, middle.y + halfHeight);
        }
    }

    static Stream<Arguments> maps() {
        return Stream.of("psm", "comuni", "zone_omogenee", "aree_protette", "aree_dismesse", "luoghi_ripristino")
                .flatMap(name -> Arrays.stream(View.values()).flatMap(view -> Stream.of(Crs.WEB_MERCATOR, Crs.UTM32)
                        .map(crs -> arguments(name, view, crs))));
    }

    @ParameterizedTest
    @MethodSource("maps")
    void showsSomethingEverywhere(String name, View view, Crs crs) throws IOException {
        List<MapLayer> layers = catalog.layersOf(name).stream().map(this::inDefaultStyle).toList();

        BufferedImage map = painter.paint(new MapRequest(layers, view.in(crs), crs, WIDTH, HEIGHT, Color.WHITE));

        keep("%s-%s-%d.png".formatted(name, view.name().toLowerCase(Locale.ROOT), crs.epsg()), map);
        assertThat(distinctColours(map)).isGreaterThan(5);
    }

    /** Differences are those seen on a black or white ground, of 255 levels; a full map has up to 14,000 colours. */
    @ParameterizedTest
    @EnumSource(View.class)
    void looksTheSameWithAPalette(View view) throws IOException {
        List<MapLayer> layers = catalog.layersOf("psm").stream().map(this::inDefaultStyle).toList();
        BufferedImage map = painter.paint(new MapRequest(layers, view.in(Crs.WEB_MERCATOR), Crs.WEB_MERCATOR, WIDTH, HEIGHT, null));

        byte[] indexed = png.encodeWithPalette(map);

        Files.createDirectories(PICTURES);
        Files.write(PICTURES.resolve("palette-%s.png".formatted(view.name().toLowerCase(Locale.ROOT))), indexed);
        BufferedImage decoded = ImageIO.read(new ByteArrayInputStream(indexed));
        assertThat(commonestColours(decoded)).containsAll(commonestColours(map));
        PictureDifference difference = PictureDifference.between(map, decoded);
        assertThat(difference.mean()).isLessThan(0.75);
        assertThat(difference.largest()).isLessThan(70);
        assertThat(indexed).hasSizeLessThan(png.encode(map).length / 2);
    }

    /** The colours of more than one pixel in a thousand, those of all surfaces among them. */
    private static Set<Integer> commonestColours(BufferedImage map) {
        return Arrays.stream(map.getRGB(0, 0, WIDTH, HEIGHT, null, 0, WIDTH)).boxed()
                .collect(Collectors.groupingBy(pixel -> pixel, Collectors.counting())).entrySet().stream()
                .filter(colour -> colour.getValue() > WIDTH * HEIGHT / 1000).map(Map.Entry::getKey).collect(Collectors.toSet());
    }

    /** Tiles of the web grid, four of which make a tile of the zoom above at twice the size. */
    @ParameterizedTest
    @CsvSource({"8, 133, 91", "9, 266, 183", "10, 533, 366", "11, 1066, 732", "12, 2133, 1465", "13, 4268, 2932"})
    void drawsTilesThatFitTogether(int zoom, int column, int row) {
        BufferedImage whole = paintAll("psm", tile(zoom, column, row), 512);

        for (int right = 0; right < 2; right++) {
            for (int down = 0; down < 2; down++) {
                BufferedImage part = paintAll("psm", tile(zoom + 1, 2 * column + right, 2 * row + down), 256);

                assertThat(part.getRGB(0, 0, 256, 256, null, 0, 256))
                        .as("tile %d/%d/%d", zoom + 1, 2 * column + right, 2 * row + down)
                        .isEqualTo(whole.getRGB(256 * right, 256 * down, 256, 256, null, 0, 256));
            }
        }
        assertThat(distinctColours(whole)).isGreaterThan(5);
    }

    private BufferedImage paintAll(String name, Envelope area, int size) {
        List<MapLayer> layers = catalog.layersOf(name).stream().map(this::inDefaultStyle).toList();
        return painter.paint(new MapRequest(layers, area, Crs.WEB_MERCATOR, size, size, null));
    }

    private static Envelope tile(int zoom, int column, int row) {
        double half = 6_378_137 * Math.PI;
        double side = 2 * half / (1 << zoom);
        return new Envelope(column * side - half, (column + 1) * side - half, half - (row + 1) * side, half - row * side);
    }

    @ParameterizedTest
    @EnumSource(View.class)
    void putsChosenPlacesInEvidence(View view) throws IOException, CQLException {
        List<MapLayer> layers = new ArrayList<>(catalog.layersOf("psm").stream().map(this::inDefaultStyle).toList());
        Layer sites = catalog.layer("aree_dismesse").orElseThrow();
        MapRequest plain = new MapRequest(layers, view.in(Crs.UTM32), Crs.UTM32, WIDTH, HEIGHT, Color.WHITE);
        layers.add(new MapLayer(sites, catalog.style("evidenza").orElseThrow(), ECQL.toFilter("azioni LIKE '%2.2.2%'")));

        BufferedImage map = painter.paint(new MapRequest(layers, view.in(Crs.UTM32), Crs.UTM32, WIDTH, HEIGHT, Color.WHITE));

        keep("evidenza-%s.png".formatted(view.name().toLowerCase(Locale.ROOT)), map);
        assertThat(ring(map)).isGreaterThan(ring(painter.paint(plain)) + 50);
    }

    private static long ring(BufferedImage map) {
        int yellow = 0xFFF0E442;
        return Arrays.stream(((DataBufferInt) map.getRaster().getDataBuffer()).getData()).filter(pixel -> (pixel | 0xFF000000) == yellow).count();
    }

    static Stream<Arguments> legendCases() {
        return Stream.of("comuni", "zone_omogenee", "aree_protette", "aree_dismesse", "luoghi_ripristino", "catalogo_circa")
                .flatMap(name -> Stream.of(Locale.ITALIAN, Locale.ENGLISH).map(locale -> arguments(name, locale)));
    }

    @ParameterizedTest
    @MethodSource("legendCases")
    void drawsEveryLegend(String name, Locale locale) throws IOException {
        Layer layer = catalog.layer(name).orElseThrow();

        BufferedImage legend = legends.lay(new LegendRequest(
                List.of(new MapLayer(layer, catalog.style(layer.styles().get(0)).orElseThrow(), Filter.INCLUDE)), LegendRules.ALL, locale,
                LegendLook.USUAL)).picture();

        keep("legend-%s-%s.png".formatted(name, locale.getLanguage()), legend);
        assertThat(distinctColours(legend)).isGreaterThan(5);
    }

    private MapLayer inDefaultStyle(Layer layer) {
        return new MapLayer(layer, catalog.style(layer.styles().get(0)).orElseThrow(), Filter.INCLUDE);
    }

    private void keep(String name, BufferedImage picture) throws IOException {
        Files.createDirectories(PICTURES);
        Files.write(PICTURES.resolve(name), png.encode(picture));
    }

    private static long distinctColours(BufferedImage picture) {
        return Arrays.stream(((DataBufferInt) picture.getRaster().getDataBuffer()).getData()).filter(pixel -> pixel != WHITE).distinct().count();
    }
}
