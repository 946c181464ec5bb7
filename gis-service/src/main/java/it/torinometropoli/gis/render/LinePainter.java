package it.torinometropoli.gis.render;

import java.awt.Shape;

import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.style.LineSymbolizer;

/** Draws lines and the outlines of surfaces; a point is left out. */
final class LinePainter implements SymbolPainter {

    private final StrokeSymbol stroke;
    private final Shift shift;

    LinePainter(LineSymbolizer symbolizer) {
        this.stroke = StrokeSymbol.of(symbolizer.getStroke());
        this.shift = Shift.of(symbolizer.getPerpendicularOffset(), null);
    }

    @Override
    public void paint(SimpleFeature feature, ScreenGeometry geometry, Canvas canvas) {
        if (stroke != null && geometry.dimension() > 0) {
            Shape path = shift.of(geometry, feature);
            canvas.output().take(geometry.points());
            stroke.draw(path, feature, canvas);
        }
    }

    /** Width of the line in pixels; 0 when there is none. */
    double width(SimpleFeature feature) {
        return stroke == null ? 0 : stroke.width(feature);
    }

    @Override
    public Dot dot(SimpleFeature feature, Canvas canvas) {
        return shift.reach() > 0 ? null : Dot.of(null, stroke, feature, canvas);
    }

    @Override
    public boolean dotsAlike() {
        return (stroke == null || stroke.isConstant());
    }

    @Override
    public double reach() {
        return stroke == null ? 0 : stroke.reach() + shift.reach();
    }
}
