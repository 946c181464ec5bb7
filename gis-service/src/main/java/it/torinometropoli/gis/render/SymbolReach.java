package it.torinometropoli.gis.render;

import java.util.List;
import java.util.Optional;

import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.style.Style;

/** How far the marks that a map draws reach from the places of their features, for those who look for the feature under a pixel. */
public final class SymbolReach {

    private final List<StyleSheet.Pass> passes;

    /**
     * @param style of a layer of the map
     * @param map decides the scale
     */
    public SymbolReach(Style style, MapRequest map) {
        Viewport viewport = Viewport.of(map);
        this.passes = new StyleSheets().of(style, viewport).drawingPasses(viewport.scaleDenominator());
    }

    /**
     * How far the symbols of a feature reach from it.
     *
     * @param marks half the height of its largest mark, in pixels; 0 when it has none
     * @param lines half the width of its widest line, in pixels; 0 when it has none
     */
    public record Reach(double marks, double lines) {
    }

    /** The reach of a feature's symbols; empty when the map does not draw the feature, labels aside. */
    public Optional<Reach> of(SimpleFeature feature) {
        boolean drawn = false;
        double marks = 0;
        double lines = 0;
        for (StyleSheet.Pass pass : passes) {
            for (StyleSheet.SheetRule rule : pass.rulesFor(feature)) {
                for (StyleSheet.Step step : rule.steps()) {
                    drawn = true;
                    marks = Math.max(marks, step.painter() instanceof PointPainter point ? point.size(feature) / 2 : 0);
                    lines = Math.max(lines, step.painter() instanceof LinePainter line ? line.width(feature) / 2 : 0);
                }
            }
        }
        return drawn ? Optional.of(new Reach(marks, lines)) : Optional.empty();
    }
}
