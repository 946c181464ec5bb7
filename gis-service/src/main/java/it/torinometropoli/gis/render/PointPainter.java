package it.torinometropoli.gis.render;

import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.style.PointSymbolizer;

/** Draws marks and icons at points, and at the point that stands for a line or a surface. */
final class PointPainter implements SymbolPainter {

    private final GraphicSymbol graphic;

    PointPainter(PointSymbolizer symbolizer) {
        this.graphic = symbolizer.getGraphic() == null ? null : GraphicSymbol.of(symbolizer.getGraphic());
    }

    @Override
    public void paint(SimpleFeature feature, ScreenGeometry geometry, Canvas canvas) {
        if (graphic == null) {
            return;
        }
        double[] positions = geometry.positions();
        for (int i = 0; i < positions.length; i += 2) {
            graphic.draw(positions[i], positions[i + 1], feature, canvas);
        }
    }

    /** Height of the graphic in pixels, without line widths; 0 when there are none. */
    double size(SimpleFeature feature) {
        return graphic == null ? 0 : graphic.height(feature);
    }

    @Override
    public double reach() {
        return graphic == null ? 0 : graphic.reach();
    }
}
