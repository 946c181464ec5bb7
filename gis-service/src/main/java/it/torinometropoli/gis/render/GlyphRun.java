package it.torinometropoli.gis.render;

import java.awt.Shape;
import java.awt.font.GlyphVector;
import java.awt.font.LineMetrics;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.stream.IntStream;

import it.torinometropoli.gis.render.LabelOptions.Setting;

/** One line of text: its letters side by side on a baseline that starts at the origin; y grows downwards. Never changes. */
final class GlyphRun {

    private final String text;
    private final Typeface face;
    private final Setting setting;
    private final float[] edges;
    private final int[] codes;
    private final boolean plain;

    GlyphRun(String text, Typeface face, Setting setting) {
        this.text = text;
        this.face = face;
        this.setting = setting;
        GlyphVector glyphs = face.glyphs(text);
        int count = glyphs.getNumGlyphs();
        float[] places = glyphs.getGlyphPositions(0, count + 1, null);
        this.edges = edges(glyphs, places);
        this.codes = glyphs.getGlyphCodes(0, count, null);
        this.plain = !setting.underline() && !setting.strikethrough() && IntStream.range(0, count).allMatch(i -> places[2 * i + 1] == 0);
    }

    /** The left edge of each glyph and the end of the last one. */
    private float[] edges(GlyphVector glyphs, float[] places) {
        int count = glyphs.getNumGlyphs();
        float[] result = new float[count + 1];
        double added = 0;
        for (int i = 0; i <= count; i++) {
            result[i] = (float) (places[2 * i] + added);
            if (i < count - 1) {
                boolean space = text.charAt(glyphs.getGlyphCharIndex(i)) == ' ';
                added += setting.charSpacing() + (space ? setting.wordSpacing() : 0);
            }
        }
        return result;
    }

    /** The text. */
    String text() {
        return text;
    }

    /** The font. */
    Typeface face() {
        return face;
    }

    /** Whether there is nothing but letters that stand on the baseline. */
    boolean plain() {
        return plain;
    }

    /** The number of a glyph in the font. */
    int glyph(int index) {
        return codes[index];
    }

    /** Length of the baseline in pixels. */
    double width() {
        return Math.max(0, edges[edges.length - 1]);
    }

    /** How many glyphs there are. */
    int count() {
        return edges.length - 1;
    }

    /** Where a glyph begins on the baseline. */
    double start(int glyph) {
        return edges[glyph];
    }

    /** Where the next glyph begins. */
    double end(int glyph) {
        return edges[glyph + 1];
    }

    /** The letters as one shape, with the lines under and through them. */
    Path2D outline() {
        Path2D outline = new Path2D.Double(Path2D.WIND_NON_ZERO);
        Shape[] glyphs = outlines();
        for (int i = 0; i < glyphs.length; i++) {
            outline.append(AffineTransform.getTranslateInstance(edges[i], 0).createTransformedShape(glyphs[i]), false);
        }
        decorate(outline, 0, width());
        return outline;
    }

    /** The glyphs one by one, each with its own start at the origin, with the lines under and through them. */
    Shape[] glyphs() {
        Shape[] glyphs = outlines();
        for (int i = 0; i < glyphs.length; i++) {
            Path2D decorated = new Path2D.Double(Path2D.WIND_NON_ZERO);
            decorated.append(glyphs[i], false);
            decorate(decorated, 0, edges[i + 1] - edges[i]);
            glyphs[i] = decorated;
        }
        return glyphs;
    }

    private Shape[] outlines() {
        GlyphVector glyphs = face.glyphs(text);
        Shape[] outlines = new Shape[glyphs.getNumGlyphs()];
        for (int i = 0; i < outlines.length; i++) {
            double x = glyphs.getGlyphPosition(i).getX();
            outlines[i] = AffineTransform.getTranslateInstance(-x, 0).createTransformedShape(glyphs.getGlyphOutline(i));
        }
        return outlines;
    }

    private void decorate(Path2D outline, double from, double to) {
        LineMetrics lines = setting.underline() || setting.strikethrough() ? face.lines() : null;
        if (setting.underline()) {
            outline.append(new Rectangle2D.Double(from, lines.getUnderlineOffset(), to - from, lines.getUnderlineThickness()), false);
        }
        if (setting.strikethrough()) {
            outline.append(new Rectangle2D.Double(from, lines.getStrikethroughOffset(), to - from, lines.getStrikethroughThickness()), false);
        }
    }
}
