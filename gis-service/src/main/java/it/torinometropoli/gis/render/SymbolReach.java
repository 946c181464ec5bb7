package it.torinometropoli.gis.render;

import java.util.List;
import java.util.OptionalDouble;

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
     * Half the height of the largest mark of a feature in pixels; 0 when only lines and areas are drawn; empty when the map does not
     * draw the feature, labels aside.
     */
    public OptionalDouble of(SimpleFeature feature) {
        return passes.stream().flatMap(pass -> pass.rulesFor(feature).stream()).flatMap(rule -> rule.steps().stream())
                .mapToDouble(step -> step.painter() instanceof PointPainter marks ? marks.size(feature) / 2 : 0).max();
    }
}
