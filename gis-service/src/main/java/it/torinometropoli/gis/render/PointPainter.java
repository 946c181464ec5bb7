package it.torinometropoli.gis.render;

import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.style.PointSymbolizer;

/** Draws marks at points, and at the point that stands for a line or a surface. */
final class PointPainter implements SymbolPainter {

    private final MarkSymbol marks;

    PointPainter(PointSymbolizer symbolizer) {
        this.marks = symbolizer.getGraphic() == null ? null : MarkSymbol.of(symbolizer.getGraphic());
    }

    @Override
    public void paint(SimpleFeature feature, ScreenGeometry geometry, Canvas canvas) {
        if (marks == null) {
            return;
        }
        double[] positions = geometry.positions();
        for (int i = 0; i < positions.length; i += 2) {
            marks.draw(positions[i], positions[i + 1], feature, canvas);
        }
    }

    /** Height of the marks in pixels, without line widths; 0 when there are none. */
    double size(SimpleFeature feature) {
        return marks == null ? 0 : marks.size(feature);
    }

    @Override
    public double reach() {
        return marks == null ? 0 : marks.reach();
    }
}
