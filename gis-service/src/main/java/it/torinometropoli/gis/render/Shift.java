package it.torinometropoli.gis.render;

import java.awt.Shape;
import java.awt.geom.AffineTransform;

import it.torinometropoli.gis.render.TextSymbol.Offset;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.style.Displacement;

/** How lines and surfaces are drawn away from where they are (SE 1.1.0, clauses 11.1.4 and 11.2.3). */
final class Shift {

    private static final double MOST_PIXELS = 1000;
    private static final double ASSUMED_PIXELS = 40;

    private final Value<Double> sideways;
    private final Value<Offset> displacement;

    private Shift(Value<Double> sideways, Value<Offset> displacement) {
        this.sideways = sideways;
        this.displacement = displacement;
    }

    /**
     * The shift of a symbolizer.
     *
     * @param perpendicularOffset pixels to the left of lines, outwards from surfaces; may be null
     * @param displacement pixels, y upwards; may be null
     */
    static Shift of(Expression perpendicularOffset, Displacement displacement) {
        Value<Offset> moved = displacement == null ? Value.constant(new Offset(0, 0))
                : Value.combine(pixels(displacement.getDisplacementX()), pixels(displacement.getDisplacementY()), Offset::new);
        return new Shift(pixels(perpendicularOffset), moved);
    }

    private static Value<Double> pixels(Expression expression) {
        return Value.number(expression, 0, -MOST_PIXELS, MOST_PIXELS);
    }

    /** The path of a line or a surface to draw. */
    Shape of(ScreenGeometry geometry, SimpleFeature feature) {
        Shape path = geometry.path();
        double distance = sideways.of(feature);
        if (distance != 0) {
            path = geometry.dimension() == 2 ? OffsetShape.around(path, distance) : OffsetShape.beside(path, distance);
        }
        Offset moved = displacement.of(feature);
        return moved.x() == 0 && moved.y() == 0 ? path
                : AffineTransform.getTranslateInstance(moved.x(), -moved.y()).createTransformedShape(path);
    }

    /** How far away it may be drawn, in pixels. */
    double reach() {
        double beside = sideways.isConstant() ? Math.abs(sideways.of(null)) : ASSUMED_PIXELS;
        Offset moved = displacement.isConstant() ? displacement.of(null) : new Offset(ASSUMED_PIXELS, ASSUMED_PIXELS);
        return beside + Math.hypot(moved.x(), moved.y());
    }
}
