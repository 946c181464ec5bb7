package it.torinometropoli.gis.render;

import java.awt.Paint;
import java.awt.Shape;

import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.style.Fill;

/** A way of filling surfaces, ready to be drawn with. */
final class FillSymbol {

    private final Ink ink;

    private FillSymbol(Ink ink) {
        this.ink = ink;
    }

    /** The fill of a symbolizer; null for none. */
    static FillSymbol of(Fill fill, Margins margins) {
        return fill == null ? null : new FillSymbol(Ink.of(fill, margins));
    }

    /** Fills a surface. */
    void fill(Shape surface, SimpleFeature feature, Canvas canvas) {
        Paint paint = ink.paint(feature, canvas);
        if (paint != null) {
            canvas.fill(surface, paint);
        }
    }

    /** What to fill with; null when nothing would be seen. */
    Paint paint(SimpleFeature feature, Canvas canvas) {
        return ink.paint(feature, canvas);
    }

    /** Whether every feature is filled the same way. */
    boolean isConstant() {
        return ink.isConstant();
    }
}
