package it.torinometropoli.gis.render;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.render.StyleSheet.Pass;
import it.torinometropoli.gis.render.StyleSheet.SheetRule;
import it.torinometropoli.gis.render.StyleSheet.Step;
import it.torinometropoli.gis.render.TextSymbol.Band;
import it.torinometropoli.gis.render.TextSymbol.Letters;
import it.torinometropoli.gis.render.TextSymbol.TextLook;
import org.geotools.api.style.Style;

/** Draws legends. Safe for use by many threads. */
public final class LegendPainter {

    private static final int SWATCH_WIDTH = 34;
    private static final int GAP = 8;
    private static final int ROW_GAP = 4;
    private static final int TEXT_WIDTH = 250;
    private static final double LEFT = 0;
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
        List<Row> rows = new ArrayList<>();
        entries(sheets.of(style), locale).forEach((title, steps) -> rows.add(new Row(new Swatch(steps), text(title, TITLE))));
        LabelText note = layer.schematic() == null ? null : text(layer.schematic().in(locale), NOTE);
        return draw(rows, note);
    }

    private record Row(Swatch swatch, LabelText title) {

        int height() {
            return Math.max(swatch.height(), (int) Math.ceil(title.height()));
        }
    }

    /** The symbols by title: within a feature type style the first rule of a title counts, over several they are drawn together. */
    private static Map<String, List<Step>> entries(StyleSheet sheet, Locale locale) {
        Map<String, List<Step>> entries = new LinkedHashMap<>();
        for (Pass pass : sheet.passes()) {
            Map<String, List<Step>> ofPass = new LinkedHashMap<>();
            for (SheetRule rule : pass.rules()) {
                if (rule.title() != null && !rule.steps().isEmpty()) {
                    ofPass.putIfAbsent(rule.title().toString(locale), rule.steps());
                }
            }
            ofPass.forEach((title, steps) -> entries.computeIfAbsent(title, absent -> new ArrayList<>()).addAll(steps));
        }
        return entries;
    }

    private LabelText text(String text, TextLook look) {
        return texts.of(text, look, TEXT_WIDTH);
    }

    private static BufferedImage draw(List<Row> rows, LabelText note) {
        int left = SWATCH_WIDTH + GAP;
        double width = rows.stream().mapToDouble(row -> left + row.title.width()).max().orElse(1);
        int height = rows.stream().mapToInt(row -> row.height() + ROW_GAP).sum();
        if (note != null) {
            width = Math.max(width, note.width() + ROW_GAP);
            height += ROW_GAP + (int) Math.ceil(note.height()) + ROW_GAP;
        }
        BufferedImage picture = new BufferedImage((int) Math.ceil(width) + ROW_GAP, Math.max(1, height), BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = Drawing.on(picture);
        int top = ROW_GAP / 2;
        for (Row row : rows) {
            row.swatch.draw(0, top + (row.height() - row.swatch.height()) / 2, graphics);
            row.title.draw(left, top + (row.height() - row.title.height()) / 2, LEFT, graphics);
            top += row.height() + ROW_GAP;
        }
        if (note != null) {
            note.draw(ROW_GAP / 2.0, top + ROW_GAP, LEFT, graphics);
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
