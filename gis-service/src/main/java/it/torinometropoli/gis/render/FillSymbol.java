package it.torinometropoli.gis.render;

import java.awt.Color;
import java.awt.Paint;
import java.awt.Shape;

import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.style.Fill;
import org.geotools.api.style.Graphic;

/** A way of filling surfaces, ready to be drawn with: a colour or a pattern. */
final class FillSymbol {

    private final Value<Color> colour;
    private final Pattern pattern;

    private FillSymbol(Value<Color> colour, Pattern pattern) {
        this.colour = colour;
        this.pattern = pattern;
    }

    /** The fill of a symbolizer. */
    static FillSymbol of(Fill fill) {
        Graphic graphic = fill.getGraphicFill();
        return new FillSymbol(Value.colour(fill.getColor(), fill.getOpacity(), Color.GRAY), graphic == null ? null : Pattern.of(graphic));
    }

    /** Fills a surface. */
    void fill(Shape surface, SimpleFeature feature, Canvas canvas) {
        Paint paint = pattern == null ? colour.of(feature) : pattern.paint(feature, canvas.viewport());
        if (paint instanceof Color flat && flat.getAlpha() == 0) {
            return;
        }
        canvas.graphics().setPaint(paint);
        canvas.graphics().fill(surface);
    }

    /** Whether every feature is filled the same way. */
    boolean isConstant() {
        return pattern == null ? colour.isConstant() : pattern.isConstant();
    }
}
