package it.torinometropoli.gis.render;

import java.awt.Color;
import java.awt.Paint;

import org.geotools.api.feature.simple.SimpleFeature;

/**
 * What a symbolizer leaves of a shape that is smaller than a pixel.
 *
 * @param fill ARGB, 0 for nothing
 * @param line ARGB, 0 for nothing
 * @param width of the line in pixels
 */
record Dot(int fill, int line, double width) {

    private static final Color NOTHING = new Color(0, true);

    /**
     * The dot of a fill and a stroke, either of which may be null; null when they are more than flat colours.
     */
    static Dot of(FillSymbol fill, StrokeSymbol stroke, SimpleFeature feature, Canvas canvas) {
        Paint inside = seen(fill == null ? null : fill.paint(feature, canvas));
        boolean lined = stroke != null;
        if (lined && !stroke.solid(feature)) {
            return null;
        }
        Paint along = seen(lined ? stroke.paint(feature, canvas) : null);
        return inside instanceof Color colour && along instanceof Color ink
                ? new Dot(colour.getRGB(), ink.getRGB(), lined ? stroke.width(feature) : 0) : null;
    }

    private static Paint seen(Paint paint) {
        return paint == null ? NOTHING : paint;
    }
}
