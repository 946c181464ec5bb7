package it.torinometropoli.gis.render;

import it.torinometropoli.gis.render.LabelOptions.Setting;
import it.torinometropoli.gis.render.TextSymbol.Letters;
import it.torinometropoli.gis.render.TextSymbol.TextLook;

/** Sets texts in lines and keeps those lately used. Safe for use by many threads. */
final class LabelTexts {

    private static final int KEPT = 4_000;
    private static final int KEPT_FACES = 200;

    private final ShippedFonts fonts;
    private final RecentlyUsed<Key, LabelText> texts = new RecentlyUsed<>(KEPT);
    private final RecentlyUsed<FaceKey, Typeface> faces = new RecentlyUsed<>(KEPT_FACES);

    LabelTexts(ShippedFonts fonts) {
        this.fonts = fonts;
    }

    private record Key(String text, TextLook look, Setting setting) {
    }

    private record FaceKey(String family, String style, String weight, double size) {
    }

    /** The text set in lines. */
    LabelText of(String text, TextLook look, Setting setting) {
        return texts.get(new Key(text, look, setting), () -> new LabelText(text, face(look.letters()), look, setting));
    }

    private Typeface face(Letters letters) {
        FaceKey key = new FaceKey(letters.family(), letters.style(), letters.weight(), letters.size());
        return faces.get(key, () -> Typeface.of(fonts.find(key.family, key.style, key.weight, key.size)));
    }
}
