package it.torinometropoli.gis.render;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.render.StyleSheet.Pass;
import it.torinometropoli.gis.render.StyleSheet.SheetRule;
import it.torinometropoli.gis.render.StyleSheet.Step;
import it.torinometropoli.gis.render.LabelOptions.Setting;
import it.torinometropoli.gis.render.TextSymbol.Band;
import it.torinometropoli.gis.render.TextSymbol.Letters;
import it.torinometropoli.gis.render.TextSymbol.TextLook;
import org.geotools.api.filter.Filter;
import org.geotools.api.style.Style;

/** Draws legends. Safe for use by many threads. */
public final class LegendPainter {

    private static final int SWATCH_WIDTH = 34;
    private static final int GAP = 8;
    private static final int ROW_GAP = 4;
    private static final int TEXT_WIDTH = 250;
    private static final double LEFT = 0;
    private static final TextLook HEADING = new TextLook(new Letters("", "normal", "bold", 15, new Color(0x17324D)), Band.NONE);
    private static final TextLook TITLE = new TextLook(new Letters("", "normal", "normal", 14, new Color(0x17324D)), Band.NONE);
    private static final TextLook NOTE = new TextLook(new Letters("", "italic", "normal", 13, new Color(0x435A70)), Band.NONE);

    private final StyleSheets sheets = new StyleSheets();
    private final LabelTexts texts;

    LegendPainter(ShippedFonts fonts) {
        this.texts = new LabelTexts(fonts);
    }

    /**
     * Draws the legend of a layer: one line per rule with a title, symbol first, then what the reader must know about schematic shapes.
     *
     * @param layer the layer
     * @param style a style of the layer
     * @param locale English when its language is English, Italian otherwise
     * @return a transparent picture of type {@link BufferedImage#TYPE_INT_ARGB} as large as needed
     */
    public BufferedImage paint(Layer layer, Style style, Locale locale) {
        return paint(List.of(new MapLayer(layer, style, Filter.INCLUDE)), LegendRules.ALL, locale);
    }

    /**
     * Draws the legends of some layers one below the other, each under the layer's title when there are several. Layers without a rule to
     * show are left out.
     *
     * @param layers the layers in the order of the legend; their filters do not count
     * @param rules which rules are shown
     * @param locale English when its language is English, Italian otherwise
     * @return a transparent picture of type {@link BufferedImage#TYPE_INT_ARGB} as large as needed
     */
    public BufferedImage paint(List<MapLayer> layers, LegendRules rules, Locale locale) {
        List<Part> parts = new ArrayList<>();
        for (MapLayer layer : layers) {
            List<Part> rows = new ArrayList<>();
            entries(sheets.of(layer.style()), rules, locale).forEach((title, steps) -> rows.add(new Row(new Swatch(steps), text(title, TITLE))));
            if (!rows.isEmpty() && layers.size() > 1) {
                parts.add(new Paragraph(text(layer.layer().title().in(locale), HEADING)));
            }
            parts.addAll(rows);
            if (!rows.isEmpty() && layer.layer().schematic() != null) {
                parts.add(new Paragraph(text(layer.layer().schematic().in(locale), NOTE)));
            }
        }
        return draw(parts);
    }

    /** The names of the rules that legends of a style show, in the order of the style; rules without a name are left out. */
    public List<String> rules(Style style) {
        return sheets.of(style).passes().stream().flatMap(pass -> pass.rules().stream()).filter(LegendRules.ALL::show)
                .map(SheetRule::name).filter(Objects::nonNull).distinct().toList();
    }

    /** Something that takes the width of the legend. */
    private interface Part {

        double width();

        /** In pixels, the space to the next part included. */
        int height();

        void draw(int top, Graphics2D graphics);
    }

    private record Row(Swatch swatch, LabelText title) implements Part {

        private static final int LEFT_OF_TITLE = SWATCH_WIDTH + GAP;

        @Override
        public double width() {
            return LEFT_OF_TITLE + title.width();
        }

        @Override
        public int height() {
            return inner() + ROW_GAP;
        }

        @Override
        public void draw(int top, Graphics2D graphics) {
            swatch.draw(0, top + (inner() - swatch.height()) / 2, graphics);
            title.draw(LEFT_OF_TITLE, top + (inner() - title.height()) / 2, LEFT, graphics);
        }

        private int inner() {
            return Math.max(swatch.height(), (int) Math.ceil(title.height()));
        }
    }

    private record Paragraph(LabelText text) implements Part {

        @Override
        public double width() {
            return text.width() + ROW_GAP;
        }

        @Override
        public int height() {
            return ROW_GAP + (int) Math.ceil(text.height()) + ROW_GAP;
        }

        @Override
        public void draw(int top, Graphics2D graphics) {
            text.draw(ROW_GAP / 2.0, top + ROW_GAP, LEFT, graphics);
        }
    }

    /** The symbols by title: within a feature type style the first rule of a title counts, over several they are drawn together. */
    private static Map<String, List<Step>> entries(StyleSheet sheet, LegendRules rules, Locale locale) {
        Map<String, List<Step>> entries = new LinkedHashMap<>();
        for (Pass pass : sheet.passes()) {
            Map<String, List<Step>> ofPass = new LinkedHashMap<>();
            for (SheetRule rule : pass.rules()) {
                if (rules.show(rule)) {
                    ofPass.putIfAbsent(rule.title().toString(locale), rule.steps());
                }
            }
            ofPass.forEach((title, steps) -> entries.computeIfAbsent(title, absent -> new ArrayList<>()).addAll(steps));
        }
        return entries;
    }

    private LabelText text(String text, TextLook look) {
        return texts.of(text, look, Setting.wrapped(TEXT_WIDTH));
    }

    private static BufferedImage draw(List<Part> parts) {
        double width = parts.stream().mapToDouble(Part::width).max().orElse(1);
        int height = parts.stream().mapToInt(Part::height).sum();
        BufferedImage picture = new BufferedImage((int) Math.ceil(width) + ROW_GAP, Math.max(1, height), BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = Drawing.on(picture);
        int top = ROW_GAP / 2;
        for (Part part : parts) {
            part.draw(top, graphics);
            top += part.height();
        }
        graphics.dispose();
        return picture;
    }

    /** The symbol of a rule as the map shows it. */
    private record Swatch(List<Step> steps) {

        private static final int LEAST_HEIGHT = 22;
        private static final int MOST_HEIGHT = 60;
        private static final int INSET = 3;

        int height() {
            double tallest = steps.stream().map(Step::painter).filter(PointPainter.class::isInstance)
                    .mapToDouble(painter -> 2 * painter.reach()).max().orElse(0);
            return (int) Math.max(LEAST_HEIGHT, Math.min(MOST_HEIGHT, tallest));
        }

        void draw(int x, int y, Graphics2D graphics) {
            Graphics2D here = (Graphics2D) graphics.create(x, y, SWATCH_WIDTH, height());
            SampleShapes samples = new SampleShapes(SWATCH_WIDTH, height(), INSET);
            boolean surface = steps.stream().anyMatch(step -> step.painter() instanceof PolygonPainter);
            for (Step step : steps) {
                step.painter().paint(null, samples.of(step.painter(), surface), new Canvas(here, samples.viewport()));
            }
            here.dispose();
        }
    }
}
