package it.torinometropoli.gis.render;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.catalog.LocalizedText;
import it.torinometropoli.gis.feature.Snapshots;
import org.geotools.api.filter.Filter;
import org.geotools.api.style.Style;
import org.junit.jupiter.api.Test;

import static it.torinometropoli.gis.render.TestStyles.RED;
import static it.torinometropoli.gis.render.TestStyles.label;
import static it.torinometropoli.gis.render.TestStyles.mark;
import static it.torinometropoli.gis.render.TestStyles.rule;
import static org.assertj.core.api.Assertions.assertThat;

class LegendPainterTest {

    private static final String TITLE = "<Title>Rosso<Localized lang=\"en\">Red, and a longer text</Localized></Title>";

    private final LegendPainter painter = new LegendPainter(new ShippedFonts(Path.of("target", "fonts")));
    private final Layer surveyed = Snapshots.layer("rilevato", null).snapshot().layer();
    private final Layer schematic = Snapshots.layer("schematico",
            new LocalizedText("Forme schematiche: non sono confini amministrativi e non vanno usate come tali", "Schematic shapes")).snapshot().layer();

    @Test
    void showsTheSymbolBesideTheTitle() {
        BufferedImage legend = paint(surveyed, TestStyles.of(rule(TITLE + RED)), Locale.ITALIAN);

        assertThat(legend.getRGB(17, legend.getHeight() / 2)).isEqualTo(0xFFFF0000);
        assertThat(ink(legend, 40, legend.getWidth())).isPositive();
    }

    @Test
    void speaksTheLanguageOfTheReader() {
        Style style = TestStyles.of(rule(TITLE + RED));

        assertThat(paint(surveyed, style, Locale.ENGLISH).getWidth()).isGreaterThan(paint(surveyed, style, Locale.ITALIAN).getWidth() + 30);
        assertThat(paint(surveyed, style, Locale.FRENCH).getWidth()).isEqualTo(paint(surveyed, style, Locale.ITALIAN).getWidth());
    }

    @Test
    void leavesOutRulesWithoutTitleOrSymbol() {
        int one = paint(surveyed, TestStyles.of(rule(TITLE + RED)), Locale.ITALIAN).getHeight();

        assertThat(paint(surveyed, TestStyles.of(rule(TITLE + RED) + rule(RED) + rule(label(""))), Locale.ITALIAN)
                .getHeight()).isEqualTo(one);
    }

    @Test
    void drawsTheSymbolsOfOneTitleTogetherAndOnlyOnceForSeveralScales() {
        Style style = TestStyles.of(rule(TITLE + "<MinScaleDenominator>9</MinScaleDenominator>" + RED)
                + rule(TITLE + "<MaxScaleDenominator>9</MaxScaleDenominator>" + TestStyles.GREEN), rule(TITLE + mark("square", 6)));

        BufferedImage legend = paint(surveyed, style, Locale.ITALIAN);

        assertThat(legend.getHeight()).isEqualTo(paint(surveyed, TestStyles.of(rule(TITLE + RED)), Locale.ITALIAN).getHeight());
        assertThat(legend.getRGB(17, legend.getHeight() / 2)).isEqualTo(0xFF0000FF);
        assertThat(legend.getRGB(7, legend.getHeight() / 2)).isEqualTo(0xFFFF0000);
    }

    @Test
    void saysWhichShapesAreSchematicInWrappedLines() {
        Style style = TestStyles.of(rule(TITLE + RED));
        BufferedImage italian = paint(schematic, style, Locale.ITALIAN);
        BufferedImage english = paint(schematic, style, Locale.ENGLISH);
        int without = paint(surveyed, style, Locale.ENGLISH).getHeight();

        assertThat(english.getHeight()).isGreaterThan(without);
        assertThat(italian.getHeight()).isGreaterThan(english.getHeight());
        assertThat(italian.getWidth()).isLessThan(320);
    }

    @Test
    void showsHowTitledLabelsLook() {
        BufferedImage legend = paint(surveyed, TestStyles.of(rule("<Title>Nomi</Title>" + label(""))), Locale.ITALIAN);

        assertThat(ink(legend, 0, 34)).isPositive();
    }

    @Test
    void showsAllRulesOfAStyleWithoutTitles() {
        BufferedImage legend = paint(surveyed, TestStyles.of(rule(RED) + rule(TestStyles.GREEN)), Locale.ITALIAN);

        assertThat(legend.getRGB(17, 12)).isEqualTo(0xFFFF0000);
        assertThat(legend.getRGB(17, legend.getHeight() - 14)).isEqualTo(0xFF00FF00);
    }

    @Test
    void showsNothingForAStyleOfLabelsOnly() {
        assertThat(paint(surveyed, TestStyles.of(rule(label(""))), Locale.ITALIAN).getHeight()).isEqualTo(1);
    }

    private BufferedImage paint(Layer layer, Style style, Locale locale) {
        return painter.lay(new LegendRequest(List.of(new MapLayer(layer, style, Filter.INCLUDE)), LegendRules.ALL, locale, LegendLook.USUAL)).picture();
    }

    private static int ink(BufferedImage picture, int fromX, int toX) {
        return Arrays.stream(picture.getRGB(fromX, 0, toX - fromX, picture.getHeight(), null, 0, toX - fromX)).map(pixel -> pixel >>> 24).sum();
    }
}
