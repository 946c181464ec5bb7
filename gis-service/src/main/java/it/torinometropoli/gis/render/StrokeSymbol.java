package it.torinometropoli.gis.render;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.util.Map;

import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.style.Stroke;

/** A line style ready to be drawn with. */
final class StrokeSymbol {

    private static final double MOST_WIDTH = 1000;
    private static final double ASSUMED_WIDTH = 20;
    private static final float MITRE_LIMIT = 10;
    private static final Map<String, Integer> JOINS = Map.of("mitre", BasicStroke.JOIN_MITER, "miter", BasicStroke.JOIN_MITER,
            "round", BasicStroke.JOIN_ROUND, "bevel", BasicStroke.JOIN_BEVEL);
    private static final Map<String, Integer> CAPS = Map.of("butt", BasicStroke.CAP_BUTT, "round", BasicStroke.CAP_ROUND,
            "square", BasicStroke.CAP_SQUARE);

    private final Value<Color> colour;
    private final Value<Double> width;
    private final Value<BasicStroke> pen;

    private StrokeSymbol(Value<Color> colour, Value<Double> width, Value<BasicStroke> pen) {
        this.colour = colour;
        this.width = width;
        this.pen = pen;
    }

    /** The line style of a symbolizer. */
    static StrokeSymbol of(Stroke stroke) {
        Value<Double> width = Value.number(stroke.getWidth(), 1, 0, MOST_WIDTH);
        Value<String> join = Value.text(stroke.getLineJoin(), "miter");
        Value<String> cap = Value.text(stroke.getLineCap(), "butt");
        Value<Double> offset = Value.number(stroke.getDashOffset(), 0, -MOST_WIDTH, MOST_WIDTH);
        float[] dashes = stroke.getDashArray();
        Value<BasicStroke> plain = Value.combine(width, Value.combine(join, cap, Ends::new), StrokeSymbol::pen);
        Value<BasicStroke> pen = dashes == null || dashes.length == 0 ? plain
                : Value.combine(plain, offset, (solid, phase) -> dashed(solid, dashes, phase));
        return new StrokeSymbol(Value.colour(stroke.getColor(), stroke.getOpacity(), Color.BLACK), width, pen);
    }

    private record Ends(String join, String cap) {
    }

    private static BasicStroke pen(double width, Ends ends) {
        return new BasicStroke((float) width, CAPS.getOrDefault(ends.cap, BasicStroke.CAP_BUTT),
                JOINS.getOrDefault(ends.join, BasicStroke.JOIN_MITER), MITRE_LIMIT);
    }

    /** The platform takes no negative phase; a whole number of patterns makes it positive. */
    private static BasicStroke dashed(BasicStroke solid, float[] dashes, double offset) {
        double pattern = 0;
        for (float dash : dashes) {
            pattern += dash;
        }
        pattern *= dashes.length % 2 == 0 ? 1 : 2;
        double phase = offset - Math.floor(offset / pattern) * pattern;
        return new BasicStroke(solid.getLineWidth(), solid.getEndCap(), solid.getLineJoin(), MITRE_LIMIT, dashes, (float) phase);
    }

    /** Whether every feature gets the same line. */
    boolean isConstant() {
        return colour.isConstant() && pen.isConstant();
    }

    /** Draws along a path. */
    void draw(Shape path, SimpleFeature feature, Graphics2D graphics) {
        Color ink = colour.of(feature);
        if (ink.getAlpha() == 0 || width.of(feature) <= 0) {
            return;
        }
        graphics.setColor(ink);
        graphics.setStroke(pen.of(feature));
        graphics.draw(path);
    }

    /** How far from the path the line reaches, in pixels, its mitres included. */
    double reach() {
        double widest = width.isConstant() ? width.of(null) : ASSUMED_WIDTH;
        return widest * 2;
    }
}
