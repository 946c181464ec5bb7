package it.torinometropoli.gis.render;

import java.awt.BasicStroke;
import java.awt.Paint;
import java.awt.Shape;

import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.style.Stroke;

/** A line style ready to be drawn with: a line in a colour or a pattern, or graphics one after the other. */
final class StrokeSymbol {

    private static final double ASSUMED_WIDTH = 20;

    private final Ink ink;
    private final Value<Double> width;
    private final Value<BasicStroke> pen;
    private final GraphicStroke graphics;

    private StrokeSymbol(Stroke stroke) {
        this.ink = Ink.of(stroke);
        this.width = Pen.width(stroke);
        this.pen = Pen.of(stroke);
        this.graphics = stroke.getGraphicStroke() == null ? null : new GraphicStroke(stroke);
    }

    /** The line style of a symbolizer; null for none. */
    static StrokeSymbol of(Stroke stroke) {
        return stroke == null ? null : new StrokeSymbol(stroke);
    }

    /** Whether every feature gets the same line. */
    boolean isConstant() {
        return graphics == null ? ink.isConstant() && pen.isConstant() : graphics.isConstant();
    }

    /** Draws along a path of straight lines. */
    void draw(Shape path, SimpleFeature feature, Canvas canvas) {
        if (graphics != null) {
            graphics.draw(path, feature, canvas);
            return;
        }
        Paint paint = width.of(feature) <= 0 ? null : ink.paint(feature, canvas);
        if (paint != null) {
            canvas.draw(path, pen.of(feature), paint);
        }
    }

    /** Whether the line is neither dashed nor made of graphics. */
    boolean solid(SimpleFeature feature) {
        return graphics == null && pen.of(feature).getDashArray() == null;
    }

    /** What to draw with; null when nothing would be seen. */
    Paint paint(SimpleFeature feature, Canvas canvas) {
        return ink.paint(feature, canvas);
    }

    /** Width of the line in pixels. */
    double width(SimpleFeature feature) {
        return width.of(feature);
    }

    /** How far from the path the line reaches, in pixels, its mitres included. */
    double reach() {
        if (graphics != null) {
            return graphics.reach();
        }
        return 2 * (width.isConstant() ? width.of(null) : ASSUMED_WIDTH);
    }
}
