package it.torinometropoli.gis.render;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import it.torinometropoli.gis.feature.SnapshotSource;
import it.torinometropoli.gis.geo.Crs;
import it.torinometropoli.gis.geo.CrsTransform;
import org.geotools.api.filter.Filter;
import org.geotools.api.style.PointPlacement;
import org.geotools.api.style.Style;
import org.geotools.api.style.TextSymbolizer;
import org.geotools.factory.CommonFactoryFinder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** Labels of every kind on four tiles and on one at odd offsets, against one large map; the large maps stay in {@code target/maps} to be looked at. */
class LabelTilesTest {

    private static final ShippedFonts FONTS = new ShippedFonts(Path.of("target", "fonts"));
    private static final Path PICTURES = Path.of("target", "maps");
    private static final int SIDE = 512;

    private record Scene(String name, Supplier<SnapshotSource> data, Supplier<Style> style) {

        @Override
        public String toString() {
            return name;
        }
    }

    private static final List<Scene> SCENES = List.of(
            new Scene("points by priority", () -> LabelScenes.points(400), () -> LabelScenes.atPoints("12",
                    "<Priority><ogc:PropertyName>misura</ogc:PropertyName></Priority>")),
            new Scene("points that may move", () -> LabelScenes.points(400), () -> LabelScenes.atPoints("12", "", "maxDisplacement=40", "spaceAround=3")),
            new Scene("points turned", () -> LabelScenes.points(200), () -> turned(LabelScenes.atPoints("13", ""))),
            new Scene("points with obstacles", () -> LabelScenes.points(300), () -> TestStyles.of(TestStyles.rule(TestStyles.label(
                    "<VendorOption name=\"maxDisplacement\">30</VendorOption>")
                    + TestStyles.mark("star", 12).replace("</PointSymbolizer>", "<VendorOption name=\"labelObstacle\">true</VendorOption></PointSymbolizer>")))),
            new Scene("points without conflicts", () -> LabelScenes.points(150), () -> LabelScenes.atPoints("12", "", "conflictResolution=false")),
            new Scene("points with shields", () -> LabelScenes.points(200), () -> LabelScenes.withShield(LabelScenes.atPoints("11", "",
                    "graphic-resize=stretch", "graphic-margin=3 5"))),
            new Scene("points wrapped and underlined", () -> LabelScenes.points(200), () -> LabelScenes.atPoints("13", "", "autoWrap=30",
                    "underlineText=true", "charSpacing=1")),
            new Scene("many points", () -> LabelScenes.points(9_000), () -> LabelScenes.atPoints("12",
                    "<Priority><ogc:PropertyName>misura</ogc:PropertyName></Priority>", "maxDisplacement=12")),
            new Scene("rivers curved", () -> LabelScenes.rivers(12), () -> LabelScenes.alongLines("13", "", "followLine=true", "group=yes",
                    "maxDisplacement=200")),
            new Scene("rivers repeated", () -> LabelScenes.rivers(12), () -> LabelScenes.alongLines("13", "", "followLine=true", "group=yes",
                    "repeat=180", "maxDisplacement=60", "minGroupDistance=100", "maxAngleDelta=30")),
            new Scene("rivers after gaps", () -> LabelScenes.rivers(8), () -> LabelScenes.along(LabelScenes.gaps(30, 60),
                    LabelScenes.atPoints("12", "", "group=yes"))),
            new Scene("streets straight", () -> LabelScenes.streets(12), () -> LabelScenes.alongLines("11", "", "group=yes", "repeat=250",
                    "allowOverruns=false")),
            new Scene("streets each", () -> LabelScenes.streets(10), () -> LabelScenes.alongLines("10", "", "forceLeftToRight=false")),
            new Scene("many streets repeated", () -> LabelScenes.streets(60), () -> LabelScenes.alongLines("10", "", "group=yes", "repeat=150",
                    "followLine=true")),
            new Scene("areas that fit", () -> LabelScenes.areas(14), () -> LabelScenes.atPoints("12", "", "goodnessOfFit=0.9", "polygonAlign=mbr",
                    "fontShrinkSizeMin=8")),
            new Scene("areas grouped and wrapped", () -> LabelScenes.areas(14), () -> LabelScenes.atPoints("13", "", "group=yes", "autoWrap=60",
                    "goodnessOfFit=0")),
            new Scene("area outlines", () -> LabelScenes.areas(8), () -> LabelScenes.alongLines("8", "", "followLine=true",
                    "repeat=200", "maxDisplacement=90")),
            new Scene("many areas", () -> LabelScenes.areas(80), () -> LabelScenes.atPoints("6", "", "goodnessOfFit=0.2")));

    static Stream<Arguments> scenes() {
        return SCENES.stream().flatMap(scene -> Stream.of(Crs.UTM32, Crs.WEB_MERCATOR, Crs.WGS84).map(crs -> arguments(scene, crs)));
    }

    private static Style turned(Style style) {
        style.featureTypeStyles().get(0).rules().get(0).symbolizers().stream().filter(TextSymbolizer.class::isInstance)
                .map(TextSymbolizer.class::cast)
                .forEach(text -> ((PointPlacement) text.getLabelPlacement()).setRotation(
                        CommonFactoryFinder.getFilterFactory().literal(-30)));
        return style;
    }

    @ParameterizedTest
    @MethodSource("scenes")
    void agreeOnAdjacentTiles(Scene scene, Crs crs) throws IOException {
        SnapshotSource data = scene.data.get();
        List<MapLayer> layers = LabelScenes.layers(data, scene.style.get());
        Envelope area = area(crs);
        BufferedImage whole = new MapPainter(layer -> data, FONTS).paint(new MapRequest(layers, area, crs, SIDE, SIDE, Color.WHITE));
        keep("labels-%s-%d.png".formatted(LabelScenes.file(scene.name), crs.epsg()), new MapPainter(layer -> data, FONTS).paint(new MapRequest(
                List.of(new MapLayer(data.layer(), LabelScenes.lines(), Filter.INCLUDE), layers.get(0)), area, crs, SIDE, SIDE, Color.WHITE)));

        MapPainter tiles = new MapPainter(layer -> data, FONTS);
        for (int[] tile : new int[][] {{256, 256, 256, 256}, {0, 256, 256, 256}, {256, 0, 256, 256}, {0, 0, 256, 256}, {57, 191, 173, 211}}) {
            BufferedImage part = tiles.paint(new MapRequest(layers, part(area, tile), crs, tile[2], tile[3], Color.WHITE));
            assertThat(difference(part, whole.getSubimage(tile[0], tile[1], tile[2], tile[3]))).as("tile at %d, %d", tile[0], tile[1]).isEmpty();
        }
        assertThat(dark(whole)).isGreaterThan(500);
    }

    /** Half the extent of the data, about its middle, in pixels that are as long one way as the other. */
    private static Envelope area(Crs crs) {
        double middleX = LabelScenes.X + 4_000;
        double middleY = LabelScenes.Y + 4_000;
        Envelope there = CrsTransform.between(Crs.UTM32, crs).apply(new Envelope(middleX - 2_500, middleX + 2_500, middleY - 2_500, middleY + 2_500));
        Coordinate centre = there.centre();
        double half = there.getWidth() / 2;
        return new Envelope(centre.x - half, centre.x + half, centre.y - half, centre.y + half);
    }

    /** The area of some columns and rows of the large map. */
    private static Envelope part(Envelope area, int[] tile) {
        double pixel = area.getWidth() / SIDE;
        return new Envelope(area.getMinX() + tile[0] * pixel, area.getMinX() + (tile[0] + tile[2]) * pixel,
                area.getMaxY() - (tile[1] + tile[3]) * pixel, area.getMaxY() - tile[1] * pixel);
    }

    private static String difference(BufferedImage one, BufferedImage other) {
        int width = one.getWidth();
        int[] ones = one.getRGB(0, 0, width, one.getHeight(), null, 0, width);
        int[] others = other.getRGB(0, 0, width, one.getHeight(), null, 0, width);
        int at = Arrays.mismatch(ones, others);
        long count = IntStream.range(0, ones.length).filter(i -> ones[i] != others[i]).count();
        return at < 0 ? "" : "%d pixels differ, the first at %d, %d: %08x instead of %08x".formatted(count, at % width, at / width, ones[at], others[at]);
    }

    private static long dark(BufferedImage map) {
        return Arrays.stream(map.getRGB(0, 0, map.getWidth(), map.getHeight(), null, 0, map.getWidth()))
                .filter(pixel -> (pixel & 0xFF) < 0xA0).count();
    }

    private static void keep(String name, BufferedImage map) throws IOException {
        Files.createDirectories(PICTURES);
        Files.write(PICTURES.resolve(name), new PngEncoder().encode(map));
    }
}
