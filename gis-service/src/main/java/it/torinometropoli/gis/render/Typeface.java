package it.torinometropoli.gis.render;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.font.LineMetrics;
import java.awt.font.TextAttribute;
import java.util.Map;

/**
 * A font with the measures that setting labels needs, in pixels. Pairs of letters are kerned.
 *
 * @param font size in pixels
 * @param ascent height of tall letters above the baseline
 * @param descent depth of low letters below the baseline
 */
record Typeface(Font font, double ascent, double descent) {

    /** How text is measured: smooth, letters where they belong and not moved to whole pixels. */
    static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

    /** Measures a font. */
    static Typeface of(Font font) {
        Font kerned = font.deriveFont(Map.of(TextAttribute.KERNING, TextAttribute.KERNING_ON));
        return new Typeface(kerned, -kerned.createGlyphVector(CONTEXT, "d").getVisualBounds().getMinY(),
                kerned.createGlyphVector(CONTEXT, "p").getVisualBounds().getMaxY());
    }

    /** The shapes and places of a text's letters. */
    GlyphVector glyphs(String text) {
        return font.layoutGlyphVector(CONTEXT, text.toCharArray(), 0, text.length(), Font.LAYOUT_LEFT_TO_RIGHT);
    }

    /** Where lines under and through the text go. */
    LineMetrics lines() {
        return font.getLineMetrics("d", CONTEXT);
    }
}
