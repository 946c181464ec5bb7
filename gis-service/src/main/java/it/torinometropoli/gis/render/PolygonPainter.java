package it.torinometropoli.gis.render;

import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.style.PolygonSymbolizer;

/** Fills and outlines surfaces; a line is closed for filling (SLD 1.0.0, clause 11.2.1), a point is left out. */
final class PolygonPainter implements SymbolPainter {

    private final FillSymbol fill;
    private final StrokeSymbol stroke;

    PolygonPainter(PolygonSymbolizer symbolizer) {
        this.fill = symbolizer.getFill() == null ? null : FillSymbol.of(symbolizer.getFill());
        this.stroke = symbolizer.getStroke() == null ? null : StrokeSymbol.of(symbolizer.getStroke());
    }

    @Override
    public void paint(SimpleFeature feature, ScreenGeometry geometry, Canvas canvas) {
        if (geometry.dimension() == 0) {
            return;
        }
        if (fill != null) {
            fill.fill(geometry.path(), feature, canvas);
        }
        if (stroke != null) {
            stroke.draw(geometry.path(), feature, canvas.graphics());
        }
    }

    @Override
    public double reach() {
        return stroke == null ? 1 : stroke.reach();
    }
}
