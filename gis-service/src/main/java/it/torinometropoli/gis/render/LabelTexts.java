package it.torinometropoli.gis.render;

import java.awt.Font;

import it.torinometropoli.gis.render.TextSymbol.Letters;
import it.torinometropoli.gis.render.TextSymbol.TextLook;

/** Sets texts in lines and keeps those lately used. Safe for use by many threads. */
final class LabelTexts {

    private static final int KEPT = 2_000;

    private final ShippedFonts fonts;
    private final RecentlyUsed<Key, LabelText> texts = new RecentlyUsed<>(KEPT);

    LabelTexts(ShippedFonts fonts) {
        this.fonts = fonts;
    }

    private record Key(String text, TextLook look, double wrap) {
    }

    /**
     * The text set in lines.
     *
     * @param wrap width in pixels beyond which a line is broken at a space; 0 for never
     */
    LabelText of(String text, TextLook look, double wrap) {
        return texts.get(new Key(text, look, wrap), () -> new LabelText(text, font(look.letters()), look, wrap));
    }

    private Font font(Letters letters) {
        return fonts.find(letters.family(), letters.style(), letters.weight(), letters.size());
    }
}
