package it.torinometropoli.gis.render;

import it.torinometropoli.gis.render.StyleRescaler.PixelSize;
import org.geotools.api.style.Style;

/** The style sheets of styles, made once for each and each size of pixels that matters to it. Safe for use by many threads. */
final class StyleSheets {

    private static final int KEPT = 200;
    private static final Key.Use LEGEND = new Key.Use(0, 0);

    private final RecentlyUsed<Key, StyleSheet> sheets = new RecentlyUsed<>(KEPT);

    private record Key(Identity style, Use use) {

        /** Sizes of pixels that differ by the rounding of an envelope's coordinates are taken as equal. */
        private record Use(float magnification, float pixelsPerMetre) {
        }
    }

    /** The style sheet for a map; the style must not be changed afterwards. */
    StyleSheet of(Style style, Viewport viewport) {
        boolean ground = StyleRescaler.measuresOnTheGround(style);
        Key.Use use = new Key.Use((float) viewport.magnification(), ground ? (float) (1 / viewport.metresPerPixel()) : 0);
        return sheets.get(new Key(new Identity(style), use), () -> use.magnification == 1 && !ground ? StyleSheet.forMaps(style)
                : StyleSheet.forMaps(StyleRescaler.rescale(style, new PixelSize(use.magnification, use.pixelsPerMetre))));
    }

    /**
     * The style sheet for a legend, where a length on the ground has as many pixels as it has units; the style must not be changed
     * afterwards.
     */
    StyleSheet of(Style style) {
        return sheets.get(new Key(new Identity(style), LEGEND), () -> StyleSheet.forLegends(style));
    }
}
