package it.torinometropoli.gis.render;

import java.awt.image.BufferedImage;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import it.torinometropoli.gis.render.LabelOptions.Setting;
import it.torinometropoli.gis.render.LabelText.Words;
import it.torinometropoli.gis.render.TextSymbol.Letters;
import it.torinometropoli.gis.render.TextSymbol.TextLook;

/** Sets texts in lines and keeps those lately used. Safe for use by many threads. */
final class LabelTexts {

    private static final int KEPT = 3_000;
    private static final int KEPT_FACES = 200;
    private static final int BYTES_OF_A_PIXEL = 4;
    private static final long KEPT_PIXELS = new HeapPart(64).holds(BYTES_OF_A_PIXEL, 1_000_000);

    private final ShippedFonts fonts;
    private final Cache<Words, LabelText> texts = Caffeine.newBuilder().maximumSize(KEPT).executor(Runnable::run).build();
    private final LetterStamps stamps = new LetterStamps();
    private final RecentlyUsed<FaceKey, Typeface> faces = new RecentlyUsed<>(KEPT_FACES);
    private final Cache<PictureKey, BufferedImage> pictures = Caffeine.newBuilder().maximumWeight(KEPT_PIXELS)
            .weigher((PictureKey key, BufferedImage picture) -> picture.getWidth() * picture.getHeight()).executor(Runnable::run).build();

    LabelTexts(ShippedFonts fonts) {
        this.fonts = fonts;
    }

    private record FaceKey(String family, String style, String weight, double size) {
    }

    private record PictureKey(Words words, double alignment) {
    }

    /** The text set in lines. */
    LabelText of(String text, TextLook look, Setting setting) {
        return texts.get(new Words(text, look, setting), this::set);
    }

    private LabelText set(Words words) {
        return new LabelText(words, face(words.look().letters()),
                (alignment, maker) -> pictures.get(new PictureKey(words, alignment), absent -> maker.get()), stamps);
    }

    private Typeface face(Letters letters) {
        FaceKey key = new FaceKey(letters.family(), letters.style(), letters.weight(), letters.size());
        return faces.get(key, () -> Typeface.of(fonts.find(key.family, key.style, key.weight, key.size)));
    }
}
