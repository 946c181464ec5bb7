package it.torinometropoli.gis.render;

import java.awt.Shape;

import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.style.PolygonSymbolizer;

/** Fills and outlines surfaces; a line is closed for filling (SLD 1.0.0, clause 11.2.1), a point is left out. */
final class PolygonPainter implements SymbolPainter {

    private final FillSymbol fill;
    private final StrokeSymbol stroke;
    private final Shift shift;

    PolygonPainter(PolygonSymbolizer symbolizer) {
        this.fill = FillSymbol.of(symbolizer.getFill(), Margins.of(symbolizer.getOptions().get(PolygonSymbolizer.GRAPHIC_MARGIN_KEY)));
        this.stroke = StrokeSymbol.of(symbolizer.getStroke());
        this.shift = Shift.of(symbolizer.getPerpendicularOffset(), symbolizer.getDisplacement());
    }

    @Override
    public void paint(SimpleFeature feature, ScreenGeometry geometry, Canvas canvas) {
        if (geometry.dimension() == 0) {
            return;
        }
        Shape path = shift.of(geometry, feature);
        if (fill != null) {
            canvas.output().take(geometry.points());
            fill.fill(path, feature, canvas);
        }
        if (stroke != null) {
            canvas.output().take(geometry.points());
            stroke.draw(path, feature, canvas);
        }
    }

    @Override
    public Dot dot(SimpleFeature feature, Canvas canvas) {
        return shift.reach() > 0 ? null : Dot.of(fill, stroke, feature, canvas);
    }

    @Override
    public boolean dotsAlike() {
        return (fill == null || fill.isConstant()) && (stroke == null || stroke.isConstant());
    }

    @Override
    public double reach() {
        return shift.reach() + (stroke == null ? 1 : stroke.reach());
    }
}
