package it.torinometropoli.gis.render;

import java.util.ArrayList;
import java.util.List;

import it.torinometropoli.gis.feature.FeatureQuery;
import it.torinometropoli.gis.render.LabelLayout.Obstacle;
import it.torinometropoli.gis.render.StyleSheet.Pass;
import it.torinometropoli.gis.render.StyleSheet.SheetRule;
import it.torinometropoli.gis.render.StyleSheet.Step;
import it.torinometropoli.gis.render.TextSymbol.Label;
import org.geotools.api.feature.simple.SimpleFeature;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/** Makes the labels of layers and finds room for them. Safe for use by many threads. */
final class LabelMaker {

    private final LayerShapes layerShapes;
    private final LabelTexts texts;

    LabelMaker(LayerShapes layerShapes, LabelTexts texts) {
        this.layerShapes = layerShapes;
        this.texts = texts;
    }

    /**
     * Lays out the labels of layers.
     *
     * @param layers in drawing order, the lowest first
     * @param viewport gives reference system and zoom
     * @param surroundings how far around the picture to look for labels, in pixels; infinite for everywhere
     */
    LabelLayout layout(List<SheetLayer> layers, Viewport viewport, double surroundings) {
        Collection collection = new Collection(viewport);
        for (int i = layers.size() - 1; i >= 0; i--) {
            collect(layers.get(i), surroundings, collection);
        }
        return LabelLayout.of(collection.labels, collection.obstacles);
    }

    private void collect(SheetLayer layer, double surroundings, Collection collection) {
        List<Pass> passes = layer.sheet().labellingPasses(collection.viewport.scaleDenominator());
        if (passes.isEmpty()) {
            return;
        }
        FeatureQuery query = layer.all();
        if (Double.isFinite(surroundings)) {
            Envelope searched = layerShapes.searched(layer.source(), collection.viewport, surroundings);
            if (searched == null) {
                return;
            }
            query = query.within(searched);
        }
        FeatureShapes shapes = layerShapes.on(collection.viewport, layer.source());
        layer.source().features(query).forEach(feature -> {
            for (Pass pass : passes) {
                for (SheetRule rule : pass.rulesFor(feature)) {
                    collect(feature, rule, shapes, collection);
                }
            }
        });
    }

    private void collect(SimpleFeature feature, SheetRule rule, FeatureShapes shapes, Collection collection) {
        for (TextSymbol symbol : rule.texts()) {
            Coordinate place = symbol.geometry() == null ? shapes.anchor(feature) : shapes.anchor(feature, symbol.geometry());
            Label label = place == null ? null : symbol.label(feature);
            if (label != null) {
                LabelText text = texts.of(label.text(), label.look(), label.options().autoWrap());
                collection.add(place, label, text);
            }
        }
        for (Step step : rule.steps()) {
            if (step.obstacle() && step.painter() instanceof PointPainter marks) {
                Coordinate place = step.geometry() == null ? shapes.anchor(feature) : shapes.anchor(feature, step.geometry());
                if (place != null) {
                    collection.add(place, feature.getID(), marks.size(feature));
                }
            }
        }
    }

    private static final class Collection {

        private final Viewport viewport;
        private final List<LabelCandidate> labels = new ArrayList<>();
        private final List<Obstacle> obstacles = new ArrayList<>();

        Collection(Viewport viewport) {
            this.viewport = viewport;
        }

        void add(Coordinate place, Label label, LabelText text) {
            labels.add(new LabelCandidate(viewport.worldX(place.x), viewport.worldY(place.y), label, text));
        }

        void add(Coordinate place, String featureId, double size) {
            Envelope box = new Envelope(new Coordinate(viewport.worldX(place.x), viewport.worldY(place.y)));
            box.expandBy(size / 2);
            obstacles.add(new Obstacle(featureId, box));
        }
    }
}
