package it.torinometropoli.gis.render;

import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.style.LineSymbolizer;

/** Draws lines and the outlines of surfaces; a point is left out. */
final class LinePainter implements SymbolPainter {

    private final StrokeSymbol stroke;

    LinePainter(LineSymbolizer symbolizer) {
        this.stroke = symbolizer.getStroke() == null ? null : StrokeSymbol.of(symbolizer.getStroke());
    }

    @Override
    public void paint(SimpleFeature feature, ScreenGeometry geometry, Canvas canvas) {
        if (stroke != null && geometry.dimension() > 0) {
            stroke.draw(geometry.path(), feature, canvas.graphics());
        }
    }

    @Override
    public double reach() {
        return stroke == null ? 0 : stroke.reach();
    }
}
