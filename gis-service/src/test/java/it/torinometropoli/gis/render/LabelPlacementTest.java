package it.torinometropoli.gis.render;

import java.awt.geom.AffineTransform;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import it.torinometropoli.gis.feature.SnapshotSource;
import it.torinometropoli.gis.feature.Snapshots;
import it.torinometropoli.gis.geo.Crs;
import org.geotools.api.filter.Filter;
import org.geotools.api.style.Style;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Envelope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** Where labels go. A pixel is a metre; features are about 400000, 5000000 in EPSG:32632 and given without these. */
class LabelPlacementTest {

    private static final LabelTexts TEXTS = new LabelTexts(new ShippedFonts(Path.of("target", "fonts")));

    /** Features are separated by slashes; all have the name Nome, which is about 31 pixels long. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "one label in the middle of a line      | LINESTRING(0 0,1000 0)                                   | followLine=true                     | 1",
            "labels at distances                    | LINESTRING(0 0,1000 0)                                   | repeat=200                          | 5",
            "curved labels at distances             | LINESTRING(0 0,500 60,1000 0)                            | repeat=200 followLine=true          | 5",
            "a line shorter than its label          | LINESTRING(0 0,20 0)                                     | maxDisplacement=0                   | 1",
            "no overruns                            | LINESTRING(0 0,20 0)                                     | allowOverruns=false                 | 0",
            "no letters beyond a line               | LINESTRING(0 0,20 0)                                     | followLine=true                     | 0",
            "a corner is too sharp                  | LINESTRING(0 0,200 0,200 200)                            | followLine=true                     | 0",
            "beside the corner there is room        | LINESTRING(0 0,200 0,200 200)                            | followLine=true maxDisplacement=60  | 1",
            "a gentle bend                          | LINESTRING(0 0,200 0,370 100)                            | followLine=true                     | 1",
            "a bend turns too much                  | LINESTRING(0 0,200 0,370 100)                            | followLine=true maxAngleDelta=2     | 0",
            "each part on its own                   | LINESTRING(0 0,100 0)/LINESTRING(100 0,200 0)            | group=no                            | 2",
            "parts joined                           | LINESTRING(0 0,100 0)/LINESTRING(100 0,200 0)            | group=yes                           | 1",
            "the longest of separate paths          | LINESTRING(0 0,100 0)/LINESTRING(0 90,200 90)            | group=yes                           | 1",
            "all separate paths                     | LINESTRING(0 0,100 0)/LINESTRING(0 90,200 90)            | group=yes labelAllGroup=true        | 2",
            "kept apart                             | LINESTRING(0 0,1000 0)                                   | repeat=200 minGroupDistance=300     | 3",
            "parts of a multi-line that touch       | MULTILINESTRING((0 0,20 0),(20 0,40 0))                  | followLine=true                     | 1",
            "an outline                             | POLYGON((0 0,200 0,200 200,0 200,0 0))                   | followLine=true maxDisplacement=90  | 1",
            "a point                                | POINT(5 5)                                               | followLine=true                     | 1",
            "lines that cross in the middle         | LINESTRING(0 0,100 0)/LINESTRING(50 -50,50 50)           | followLine=true                     | 1",
            "lines that may overlap                 | LINESTRING(0 0,100 0)/LINESTRING(50 -50,50 50)           | conflictResolution=false            | 2",
            "lines that make room                   | LINESTRING(0 0,200 0)/LINESTRING(100 -90,100 90)         | maxDisplacement=60                  | 2"})
    void findRoomAlongLines(String situation, String shapes, String options, int labels) {
        assertThat(placed(shapes, LabelScenes.alongLines("14", "", options.split(" ")))).as(situation).hasSize(labels);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "a polygon with room                    | POLYGON((0 0,60 0,60 60,0 60,0 0))                       | spaceAround=0                       | 1",
            "half of the label lies outside         | POLYGON((0 0,12 0,12 60,0 60,0 0))                       | spaceAround=0                       | 0",
            "whatever the style does not mind       | POLYGON((0 0,12 0,12 60,0 60,0 0))                       | goodnessOfFit=0                     | 1",
            "written upwards                        | POLYGON((0 0,12 0,12 60,0 60,0 0))                       | polygonAlign=ortho                  | 1",
            "written along the polygon              | POLYGON((0 0,60 60,60 75,0 15,0 0))                      | polygonAlign=mbr goodnessOfFit=1    | 1",
            "not written across it                  | POLYGON((0 0,60 60,60 75,0 15,0 0))                      | goodnessOfFit=1                     | 0",
            "made smaller                           | POLYGON((0 0,20 0,20 20,0 20,0 0))                       | goodnessOfFit=1 fontShrinkSizeMin=8 | 1",
            "not too small                          | POLYGON((0 0,10 0,10 10,0 10,0 0))                       | goodnessOfFit=1 fontShrinkSizeMin=8 | 0",
            "the largest of a group                 | POLYGON((0 0,9 0,9 9,0 9,0 0))/POLYGON((20 0,90 0,90 60,20 60,20 0)) | group=1                 | 1",
            "the first of grouped points            | POINT(0 0)/POINT(90 90)                                  | group=true                          | 1",
            "points on their own                    | POINT(0 0)/POINT(90 90)                                  | group=false                         | 2",
            "two where there is room for one        | POINT(0 0)/POINT(5 5)                                    | spaceAround=0                       | 1",
            "they may overlap by as much            | POINT(0 0)/POINT(5 5)                                    | spaceAround=-20                     | 2"})
    void findRoomAtPoints(String situation, String shapes, String options, int labels) {
        assertThat(placed(shapes, LabelScenes.atPoints("14", "", options.split(" ")))).as(situation).hasSize(labels);
    }

    /** Degrees clockwise. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "LINESTRING(0 0,100 100)   | true  | -45", "LINESTRING(100 100,0 0)  | true  | -45", "LINESTRING(100 100,0 0)  | false | 135",
            "LINESTRING(0 0,0 100)     | true  | -90", "LINESTRING(0 100,0 0)    | true  | -90", "LINESTRING(100 0,0 0)    | true  | 0",
            "LINESTRING(100 0,0 0)     | false | 180"})
    void areReadFromLeftToRightOrUpwards(String line, boolean leftToRight, double degrees) {
        PlacedLabel label = placed(line, LabelScenes.alongLines("14", "", "forceLeftToRight=" + leftToRight)).get(0);

        AffineTransform placement = ((StraightLettering) label.lettering()).placement();
        assertThat(Math.toDegrees(Math.atan2(placement.getShearY(), placement.getScaleX()))).isEqualTo(degrees, within(0.01));
    }

    @Test
    void beginAfterTheFirstGapAndKeepTheOthers() {
        List<PlacedLabel> labels = placed("LINESTRING(0 0,300 0)", LabelScenes.along(LabelScenes.gaps(50, 40), LabelScenes.atPoints("14", "")));

        double width = labels.get(0).lettering().boxes().stream().mapToDouble(Envelope::getMaxX).max().orElse(0)
                - labels.get(0).lettering().boxes().get(0).getMinX();
        assertThat(labels).hasSize((int) Math.floor((300 - 50 + 40) / (width + 40)));
        assertThat(labels).allSatisfy(label -> assertThat(label.ink().getMaxY()).isLessThan(-5_000_000));
        for (int i = 0; i < labels.size(); i++) {
            assertThat(labels.get(i).lettering().boxes().get(0).getMinX() - 400_000).isEqualTo(50 + i * (width + 40), within(0.01));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", value = {"none | 0 | 0 | 0 | 0", "4 | 4 | 4 | 4 | 4", "2 6 | 2 | 6 | 2 | 6",
            "1 2 3 | 1 | 2 | 3 | 2", "1 2 3 4 | 1 | 2 | 3 | 4", "x | 0 | 0 | 0 | 0"})
    void haveMarginsAsInCss(String text, double top, double right, double bottom, double left) {
        var shield = LabelOptions.of(text == null ? Map.of() : Map.of("graphic-margin", text)).shield();

        assertThat(List.of(shield.top(), shield.right(), shield.bottom(), shield.left())).containsExactly(top, right, bottom, left);
    }

    @Test
    void tellApartPicturesThatShowOtherLabels() {
        LabelPainter painter = new LabelPainter(new LabelMaker(new LayerShapes(), TEXTS));
        Style style = LabelScenes.atPoints("14", "");
        Viewport here = viewport(0);
        List<SheetLayer> one = layers(source("POINT(50 50)"), style);
        List<SheetLayer> farther = layers(source("POINT(50 50)/POINT(5000 50)"), style);
        List<SheetLayer> moved = layers(source("POINT(52 50)"), style);

        assertThat(painter.fingerprint(one, here)).isNotEmpty().isEqualTo(painter.fingerprint(farther, here))
                .isNotEqualTo(painter.fingerprint(moved, here));
        assertThat(painter.fingerprint(one, viewport(2_000))).isEmpty();
    }

    private static Viewport viewport(double x) {
        return new Viewport(Crs.UTM32, new Envelope(400_000 + x, 400_256 + x, 5_000_000, 5_000_256), 256, 256);
    }

    private static List<PlacedLabel> placed(String shapes, Style style) {
        LabelMaker.Wanted wanted = new LabelMaker(new LayerShapes(), TEXTS).everywhere(layers(source(shapes), style), viewport(0));
        return LabelLayout.of(wanted.labels(), wanted.obstacles()).placed();
    }

    private static List<SheetLayer> layers(SnapshotSource source, Style style) {
        return List.of(new SheetLayer(source, StyleSheet.forMaps(style), Filter.INCLUDE));
    }

    private static SnapshotSource source(String shapes) {
        Snapshots layer = Snapshots.layer("prova" + Integer.toHexString(shapes.hashCode()), null);
        for (String wkt : shapes.split("/")) {
            layer.with("Nome", "a", 1.0, shifted(wkt));
        }
        return layer.snapshot();
    }

    private static String shifted(String wkt) {
        return Pattern.compile("(-?\\d+) (-?\\d+)").matcher(wkt)
                .replaceAll(pair -> (400_000 + Integer.parseInt(pair.group(1))) + " " + (5_000_000 + Integer.parseInt(pair.group(2))));
    }
}
