package it.torinometropoli.gis.render;

import java.awt.Color;
import java.awt.Paint;

import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.style.Fill;
import org.geotools.api.style.Stroke;

/** What surfaces and lines are drawn in: a colour or a pattern. */
final class Ink {

    private final Value<Color> colour;
    private final Pattern pattern;

    private Ink(Value<Color> colour, Pattern pattern) {
        this.colour = colour;
        this.pattern = pattern;
    }

    /**
     * The ink of a fill.
     *
     * @param margins the space about each graphic of a pattern
     */
    static Ink of(Fill fill, Margins margins) {
        Value<Color> colour = Value.colour(fill.getColor(), fill.getOpacity(), Color.GRAY);
        return new Ink(colour, fill.getGraphicFill() == null ? null : new Pattern(fill.getGraphicFill(), share(fill.getOpacity()), margins));
    }

    /** The ink of a line. */
    static Ink of(Stroke stroke) {
        Value<Color> colour = Value.colour(stroke.getColor(), stroke.getOpacity(), Color.BLACK);
        return new Ink(colour,
                stroke.getGraphicFill() == null ? null : new Pattern(stroke.getGraphicFill(), share(stroke.getOpacity()), Margins.NONE));
    }

    private static Value<Double> share(Expression opacity) {
        return Value.number(opacity, 1, 0, 1);
    }

    /** What to draw a feature in; null when nothing would be seen. */
    Paint paint(SimpleFeature feature, Canvas canvas) {
        if (pattern != null) {
            return pattern.paint(feature, canvas);
        }
        Color flat = colour.of(feature);
        return flat.getAlpha() == 0 ? null : flat;
    }

    /** Whether every feature is drawn in the same. */
    boolean isConstant() {
        return pattern == null ? colour.isConstant() : pattern.isConstant();
    }
}
