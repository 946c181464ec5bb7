package it.torinometropoli.gis.render;

import java.util.List;

import it.torinometropoli.gis.feature.FeatureQuery;
import it.torinometropoli.gis.feature.FeatureSource;
import it.torinometropoli.gis.render.StyleSheet.Pass;
import it.torinometropoli.gis.render.StyleSheet.SheetRule;
import it.torinometropoli.gis.render.StyleSheet.Step;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.filter.Filter;
import org.locationtech.jts.geom.Envelope;

/** Draws the shapes of a layer, without labels. Safe for use by many threads. */
final class LayerPainter {

    private final LayerShapes layerShapes;

    LayerPainter(LayerShapes layerShapes) {
        this.layerShapes = layerShapes;
    }

    /**
     * Draws the features that show on a picture.
     *
     * @param filter which of them
     */
    void paint(FeatureSource source, StyleSheet sheet, Filter filter, Canvas canvas) {
        Viewport viewport = canvas.viewport();
        List<Pass> passes = sheet.drawingPasses(viewport.scaleDenominator());
        if (passes.isEmpty()) {
            return;
        }
        Envelope searched = layerShapes.searched(source, viewport, reach(passes, viewport));
        if (searched == null) {
            return;
        }
        List<SimpleFeature> features = source.features(FeatureQuery.ALL.withFilter(filter).within(searched)).toList();
        FeatureShapes shapes = layerShapes.on(viewport, source);
        for (Pass pass : passes) {
            for (SimpleFeature feature : pass.inOrder(features)) {
                paint(feature, pass, shapes, canvas);
            }
        }
    }

    private static void paint(SimpleFeature feature, Pass pass, FeatureShapes shapes, Canvas canvas) {
        ScreenGeometry own = null;
        for (SheetRule rule : pass.rulesFor(feature)) {
            for (Step step : rule.steps()) {
                ScreenGeometry geometry;
                if (step.geometry() == null) {
                    own = own == null ? shapes.of(feature) : own;
                    geometry = own;
                } else {
                    geometry = shapes.of(feature, step.geometry());
                }
                if (geometry != null) {
                    step.painter().paint(feature, geometry, canvas);
                }
            }
        }
    }

    private static double reach(List<Pass> passes, Viewport viewport) {
        return passes.stream().flatMap(pass -> pass.rules().stream()).flatMap(rule -> rule.steps().stream())
                .mapToDouble(step -> step.painter().reach() + GeometryReach.pixels(step.displaced(), viewport)).max().orElse(0);
    }
}
