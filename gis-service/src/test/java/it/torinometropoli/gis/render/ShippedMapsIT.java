package it.torinometropoli.gis.render;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import it.torinometropoli.gis.IntegrationTest;
import it.torinometropoli.gis.catalog.Catalog;
import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.geo.Crs;
import it.torinometropoli.gis.geo.CrsTransform;
import org.geotools.api.filter.Filter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
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

        BufferedImage map = painter.paint(new MapRequest(layers, view.in(crs), crs, WIDTH, HEIGHT, java.awt.Color.WHITE));

        keep("%s-%s-%d.png".formatted(name, view.name().toLowerCase(Locale.ROOT), crs.epsg()), map);
        assertThat(distinctColours(map)).isGreaterThan(5);
    }

    static Stream<Arguments> legendCases() {
        return Stream.of("comuni", "zone_omogenee", "aree_protette", "aree_dismesse", "luoghi_ripristino", "catalogo_circa")
                .flatMap(name -> Stream.of(Locale.ITALIAN, Locale.ENGLISH).map(locale -> arguments(name, locale)));
    }

    @ParameterizedTest
    @MethodSource("legendCases")
    void drawsEveryLegend(String name, Locale locale) throws IOException {
        Layer layer = catalog.layer(name).orElseThrow();

        BufferedImage legend = legends.paint(layer, catalog.style(layer.styles().get(0)).orElseThrow(), locale);

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
