package it.torinometropoli.gis.render;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import it.torinometropoli.gis.feature.SnapshotSource;
import it.torinometropoli.gis.feature.Snapshots;
import it.torinometropoli.gis.geo.Crs;
import it.torinometropoli.gis.geo.CrsTransform;
import org.geotools.api.filter.Filter;
import org.geotools.api.style.Style;
import org.geotools.filter.text.cql2.CQLException;
import org.geotools.filter.text.ecql.ECQL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.locationtech.jts.geom.Envelope;

import static it.torinometropoli.gis.render.TestStyles.BLUE;
import static it.torinometropoli.gis.render.TestStyles.GREEN;
import static it.torinometropoli.gis.render.TestStyles.RED;
import static it.torinometropoli.gis.render.TestStyles.kind;
import static it.torinometropoli.gis.render.TestStyles.label;
import static it.torinometropoli.gis.render.TestStyles.mark;
import static it.torinometropoli.gis.render.TestStyles.rule;
import static org.assertj.core.api.Assertions.assertThat;

/** Maps of 100 by 100 pixels of ten metres, the south-west corner at 400000, 5000000 in EPSG:32632; y of pixels downwards. */
class MapPainterTest {

    private static final ShippedFonts FONTS = new ShippedFonts(Path.of("target", "fonts"));
    private static final Envelope AREA = new Envelope(400_000, 401_000, 5_000_000, 5_001_000);
    private static final int NOTHING = 0;
    private static final int RED_PIXEL = 0xFFFF0000;
    private static final int GREEN_PIXEL = 0xFF00FF00;
    private static final int BLUE_PIXEL = 0xFF0000FF;

    /** A square from pixel 20 to 40 and one from 60 to 80, both from 20 to 40 downwards. */
    private final SnapshotSource squares = Snapshots.layer("quadrati", null)
            .with("Primo", "a", 1.0, square(400_200, 5_000_600, 200))
            .with("Secondo", "b", 8.0, square(400_600, 5_000_600, 200))
            .with("Senza forma", "a", 1.0, null).snapshot();

    @Test
    void fillsInsideAndNothingOutside() {
        BufferedImage map = paint(squares, TestStyles.of(rule(RED)), null);

        assertThat(map.getRGB(30, 30)).isEqualTo(RED_PIXEL);
        assertThat(map.getRGB(70, 30)).isEqualTo(RED_PIXEL);
        assertThat(map.getRGB(50, 30)).isEqualTo(NOTHING);
        assertThat(map.getRGB(30, 50)).isEqualTo(NOTHING);
    }

    @Test
    void leavesHolesOpen() {
        SnapshotSource ring = Snapshots.layer("anello", null).with("Anello", "a", 1.0,
                "POLYGON((400200 5000200,400800 5000200,400800 5000800,400200 5000800,400200 5000200),"
                        + "(400400 5000400,400600 5000400,400600 5000600,400400 5000600,400400 5000400))").snapshot();

        BufferedImage map = paint(ring, TestStyles.of(rule(RED)), null);

        assertThat(map.getRGB(30, 30)).isEqualTo(RED_PIXEL);
        assertThat(map.getRGB(50, 50)).isEqualTo(NOTHING);
    }

    @Test
    void putsTheGroundBelow() {
        BufferedImage map = paint(squares, TestStyles.of(rule(RED)), Color.WHITE);

        assertThat(map.getType()).isEqualTo(BufferedImage.TYPE_INT_RGB);
        assertThat(map.getRGB(50, 30)).isEqualTo(0xFFFFFFFF);
        assertThat(map.getRGB(30, 30)).isEqualTo(RED_PIXEL);
    }

    @Test
    void choosesRulesByFilterAndElse() {
        BufferedImage map = paint(squares, TestStyles.of(rule("<ElseFilter/>" + GREEN) + rule(kind("a") + RED)), null);

        assertThat(map.getRGB(30, 30)).isEqualTo(RED_PIXEL);
        assertThat(map.getRGB(70, 30)).isEqualTo(GREEN_PIXEL);
    }

    @Test
    void paintsFeatureTypeStylesOneOverTheOther() {
        BufferedImage map = paint(squares, TestStyles.of(rule(RED), rule(kind("b") + BLUE)), null);

        assertThat(map.getRGB(30, 30)).isEqualTo(RED_PIXEL);
        assertThat(map.getRGB(70, 30)).isEqualTo(BLUE_PIXEL);
    }

    @Test
    void drawsOnlyTheFeaturesThatTheRequestWants() throws CQLException {
        BufferedImage map = painter(squares).paint(new MapRequest(
                List.of(new MapLayer(squares.layer(), TestStyles.of(rule(RED)), ECQL.toFilter("tipo = 'b'"))), AREA, Crs.UTM32, 100, 100, null));

        assertThat(map.getRGB(30, 30)).isEqualTo(NOTHING);
        assertThat(map.getRGB(70, 30)).isEqualTo(RED_PIXEL);
    }

    /** A pixel of ten metres is a scale of 1:35714. */
    @ParameterizedTest
    @CsvSource({"30000, 40000, true", "35714.2, 35714.3, true", "10000, 35000, false", "36000, 90000, false"})
    void appliesRulesAtTheirScales(double least, double most, boolean drawn) {
        BufferedImage map = paint(squares, TestStyles.of(rule("<MinScaleDenominator>%s</MinScaleDenominator><MaxScaleDenominator>%s</MaxScaleDenominator>%s"
                .formatted(least, most, RED))), null);

        assertThat(map.getRGB(30, 30)).isEqualTo(drawn ? RED_PIXEL : NOTHING);
    }

    @ParameterizedTest
    @EnumSource(Crs.class)
    void putsFeaturesWhereTheyAreInEveryReferenceSystem(Crs crs) {
        Envelope there = CrsTransform.between(Crs.UTM32, crs).apply(AREA);

        BufferedImage map = painter(squares).paint(new MapRequest(layers(squares, TestStyles.of(rule(RED))), there, crs, 100, 100, null));

        assertThat(map.getRGB(30, 30)).isEqualTo(RED_PIXEL);
        assertThat(map.getRGB(70, 30)).isEqualTo(RED_PIXEL);
        assertThat(map.getRGB(50, 30)).isEqualTo(NOTHING);
        assertThat(map.getRGB(30, 55)).isEqualTo(NOTHING);
    }

    @Test
    void drawsMarksAtPointsAndInsidePolygons() {
        SnapshotSource mixed = Snapshots.layer("misti", null).with("Punto", "a", 1.0, "POINT(400300 5000700)")
                .with("Area", "a", 1.0, square(400_600, 5_000_600, 200)).snapshot();

        BufferedImage map = paint(mixed, TestStyles.of(rule(mark("square", 8))), null);

        assertThat(map.getRGB(30, 30)).isEqualTo(BLUE_PIXEL);
        assertThat(map.getRGB(70, 30)).isEqualTo(BLUE_PIXEL);
        assertThat(map.getRGB(36, 30)).isEqualTo(NOTHING);
        assertThat(map.getRGB(62, 30)).isEqualTo(NOTHING);
    }

    @Test
    void takesSizesFromExpressions() {
        SnapshotSource points = Snapshots.layer("punti", null).with("Piccolo", "a", 2.0, "POINT(400300 5000700)")
                .with("Grande", "a", 8.0, "POINT(400700 5000700)").snapshot();
        String sized = mark("square", 0).replace("<Size>0.0</Size>",
                "<Size><ogc:Mul><ogc:PropertyName>misura</ogc:PropertyName><ogc:Literal>2</ogc:Literal></ogc:Mul></Size>");

        BufferedImage map = paint(points, TestStyles.of(rule(sized)), null);

        assertThat(map.getRGB(26, 30)).isEqualTo(NOTHING);
        assertThat(map.getRGB(66, 30)).isEqualTo(BLUE_PIXEL);
    }

    @Test
    void drawsAMarkThatReachesInFromBeyondTheEdge() {
        SnapshotSource outside = Snapshots.layer("fuori", null).with("Fuori", "a", 1.0, "POINT(399980 5000700)").snapshot();

        assertThat(paint(outside, TestStyles.of(rule(mark("square", 10))), null).getRGB(1, 30)).isEqualTo(BLUE_PIXEL);
    }

    @Test
    void hatchesWithLinesThatLeaveTheGroundVisible() {
        String hatch = """
                <PolygonSymbolizer><Fill><GraphicFill><Graphic><Mark><WellKnownName>shape://vertline</WellKnownName>
                <Stroke><CssParameter name="stroke">#FF0000</CssParameter><CssParameter name="stroke-width">2</CssParameter></Stroke></Mark>
                <Size>10</Size></Graphic></GraphicFill></Fill></PolygonSymbolizer>""";

        BufferedImage map = paint(squares, TestStyles.of(rule(hatch)), null);

        assertThat(row(map, 30, 22, 38)).contains(RED_PIXEL).contains(NOTHING);
        assertThat(row(map, 30, 44, 56)).containsOnly(NOTHING);
    }

    @Test
    void drawsDashes() {
        SnapshotSource line = Snapshots.layer("linea", null).with("Linea", "a", 1.0, "LINESTRING(400000 5000495,401000 5000495)").snapshot();
        String dashed = """
                <LineSymbolizer><Stroke><CssParameter name="stroke">#FF0000</CssParameter><CssParameter name="stroke-width">3</CssParameter>
                <CssParameter name="stroke-dasharray">10 10</CssParameter></Stroke></LineSymbolizer>""";

        BufferedImage map = paint(line, TestStyles.of(rule(dashed)), null);

        assertThat(map.getRGB(5, 50)).isEqualTo(RED_PIXEL);
        assertThat(map.getRGB(15, 50)).isEqualTo(NOTHING);
        assertThat(map.getRGB(25, 50)).isEqualTo(RED_PIXEL);
    }

    @Test
    void keepsTheBetterOfTwoLabelsThatMeet() {
        SnapshotSource close = Snapshots.layer("vicini", null).with("MMMM", "a", 1.0, "POINT(400500 5000550)")
                .with("iiii", "a", 2.0, "POINT(400500 5000500)").snapshot();
        String byMeasure = "<Priority><ogc:PropertyName>misura</ogc:PropertyName></Priority>";

        int both = ink(paint(close, TestStyles.of(rule(label("<VendorOption name=\"conflictResolution\">false</VendorOption>"))), null));
        int first = ink(paint(close, TestStyles.of(rule(label(""))), null));
        int better = ink(paint(close, TestStyles.of(rule(label(byMeasure))), null));

        assertThat(first).isGreaterThan(better).isLessThan(both);
        assertThat(better).isPositive();
    }

    @Test
    void movesALabelToFindRoomWhereTheStyleAllows() {
        SnapshotSource close = Snapshots.layer("spostati", null).with("iiii", "a", 1.0, "POINT(400500 5000500)")
                .with("iiii", "a", 1.0, "POINT(400500 5000490)").snapshot();

        int one = ink(paint(close, TestStyles.of(rule(label(""))), null));
        int two = ink(paint(close, TestStyles.of(rule(label("<VendorOption name=\"maxDisplacement\">40</VendorOption>"))), null));

        assertThat(two).isEqualTo(2 * one);
    }

    @Test
    void breaksLongLabels() {
        SnapshotSource place = Snapshots.layer("lungo", null).with("ooo ooo", "a", 1.0, "POINT(400500 5000500)").snapshot();

        BufferedImage oneLine = paint(place, TestStyles.of(rule(label(""))), null);
        BufferedImage twoLines = paint(place, TestStyles.of(rule(label("<VendorOption name=\"autoWrap\">40</VendorOption>"))), null);

        assertThat(inkedRows(twoLines)).isGreaterThan(inkedRows(oneLine) + 5);
    }

    @Test
    void drawsAHaloInItsColour() {
        SnapshotSource place = Snapshots.layer("alone", null).with("ooo", "a", 1.0, "POINT(400500 5000500)").snapshot();

        BufferedImage map = paint(place, TestStyles.of(rule(label("<Halo><Radius>3</Radius><Fill><CssParameter name=\"fill\">#00FF00</CssParameter></Fill></Halo>"))), null);

        assertThat(row(map, 50, 20, 80)).contains(GREEN_PIXEL);
    }

    /** Every shape and label on four tiles of half the size looks as on the whole map. */
    @Test
    void drawsTilesThatFitTogether() {
        SnapshotSource names = Snapshots.layer("nomi", null).with("Al centro", "a", 1.0, "POINT(400500 5000500)")
                .with("A destra", "a", 1.0, "POINT(400900 5000300)").with("Vicino", "a", 1.0, "POINT(400530 5000480)")
                .with("Area", "b", 1.0, square(400_433, 5_000_517, 333)).snapshot();
        Style style = TestStyles.of(rule(RED), rule(label("") + mark("star", 15)));
        BufferedImage whole = paint(names, style, null);

        for (int column = 0; column < 2; column++) {
            for (int row = 0; row < 2; row++) {
                Envelope quarter = new Envelope(400_000 + 500 * column, 400_500 + 500 * column, 5_000_500 - 500 * row, 5_001_000 - 500 * row);
                BufferedImage tile = painter(names).paint(new MapRequest(layers(names, style), quarter, Crs.UTM32, 50, 50, null));

                assertThat(pixels(tile)).isEqualTo(pixels(whole.getSubimage(50 * column, 50 * row, 50, 50)));
            }
        }
    }

    @Test
    void drawsNothingFarFromTheLayer() {
        BufferedImage map = painter(squares).paint(new MapRequest(layers(squares, TestStyles.of(rule(RED))),
                new Envelope(-180, 180, -90, 90), Crs.WGS84, 360, 180, null));

        assertThat(map.getRGB(0, 0)).isEqualTo(NOTHING);
        assertThat(map.getRGB(359, 179)).isEqualTo(NOTHING);
    }

    @ParameterizedTest
    @CsvSource({"400300, 5000700, 1e-9", "400300, 5000700, 1e-4", "400200, 5000700, 1e-3", "400300, 5000700, 1e12", "1e15, -1e15, 1e9",
            "400300, 5000700, 1e300"})
    void survivesAreasWithoutSense(double x, double y, double side) {
        Style style = TestStyles.of(rule(RED), rule("""
                <LineSymbolizer><Stroke><CssParameter name="stroke-width">2</CssParameter><CssParameter name="stroke-dasharray">4 2</CssParameter>
                </Stroke></LineSymbolizer>"""), rule(label("") + mark("star", 15)));

        BufferedImage map = painter(squares).paint(new MapRequest(layers(squares, style), new Envelope(x, x + side, y, y + side), Crs.UTM32, 100, 100, null));

        assertThat(map.getWidth()).isEqualTo(100);
    }

    private static MapPainter painter(SnapshotSource source) {
        return new MapPainter(layer -> source, FONTS);
    }

    private static BufferedImage paint(SnapshotSource source, Style style, Color ground) {
        return painter(source).paint(new MapRequest(layers(source, style), AREA, Crs.UTM32, 100, 100, ground));
    }

    private static List<MapLayer> layers(SnapshotSource source, Style style) {
        return List.of(new MapLayer(source.layer(), style, Filter.INCLUDE));
    }

    private static String square(double west, double south, double side) {
        return "POLYGON((%1$s %2$s,%3$s %2$s,%3$s %4$s,%1$s %4$s,%1$s %2$s))".formatted(west, south, west + side, south + side);
    }

    private static int[] row(BufferedImage map, int y, int fromX, int toX) {
        return map.getRGB(fromX, y, toX - fromX, 1, null, 0, toX - fromX);
    }

    private static int[] pixels(BufferedImage map) {
        return map.getRGB(0, 0, map.getWidth(), map.getHeight(), null, 0, map.getWidth());
    }

    private static int ink(BufferedImage map) {
        return Arrays.stream(pixels(map)).map(pixel -> pixel >>> 24).sum();
    }

    private static long inkedRows(BufferedImage map) {
        return java.util.stream.IntStream.range(0, map.getHeight())
                .filter(y -> Arrays.stream(row(map, y, 0, map.getWidth())).anyMatch(pixel -> pixel != NOTHING)).count();
    }
}
