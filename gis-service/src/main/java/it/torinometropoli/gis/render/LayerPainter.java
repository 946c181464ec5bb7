package it.torinometropoli.gis.render;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.feature.FeatureQuery;
import it.torinometropoli.gis.feature.SnapshotSource;
import it.torinometropoli.gis.feature.PositionedFeature;
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
    void paint(SnapshotSource source, StyleSheet sheet, Filter filter, Canvas canvas) {
        Viewport viewport = canvas.viewport();
        List<Pass> passes = sheet.drawingPasses(viewport.scaleDenominator());
        if (passes.isEmpty()) {
            return;
        }
        Envelope searched = layerShapes.searched(source, viewport, reach(passes, viewport));
        if (searched == null) {
            return;
        }
        int[] positions = positions(source, filter, searched);
        FeatureShapes shapes = layerShapes.on(viewport, source);
        boolean dotted = canvas.pixels() != null && (source.layer().geometry() == Layer.GeometryKind.POLYGON
                || source.layer().geometry() == Layer.GeometryKind.LINE);
        Dots dots = dotted ? shapes.dots(searched, canvas) : null;
        for (Pass pass : passes) {
            new Painting(source, shapes, dots, canvas).paint(pass, inOrder(pass, positions, source));
        }
    }

    /** Adds to a digest all that the features of a layer contribute to a picture, labels aside; nothing when none shows. */
    void digest(SheetLayer layer, String styleVersion, Viewport viewport, ContentDigest digest) {
        List<Pass> passes = layer.sheet().drawingPasses(viewport.scaleDenominator());
        Envelope searched = passes.isEmpty() ? null : layerShapes.searched(layer.source(), viewport, reach(passes, viewport));
        String version = searched == null ? "" : layer.source().version(searched);
        if (!version.isEmpty()) {
            digest.add(layer.source().layer().name()).add(styleVersion).add(version);
        }
    }

    private static int[] positions(SnapshotSource source, Filter filter, Envelope searched) {
        return filter == Filter.INCLUDE ? source.shapes().meeting(searched)
                : source.features(FeatureQuery.ALL.withFilter(filter).within(searched)).mapToInt(LayerPainter::position).toArray();
    }

    private static int[] inOrder(Pass pass, int[] positions, SnapshotSource source) {
        if (pass.order() == null) {
            return positions;
        }
        List<SimpleFeature> features = Arrays.stream(positions).<SimpleFeature>mapToObj(source::featureAt).toList();
        return pass.inOrder(features).stream().mapToInt(LayerPainter::position).toArray();
    }

    private static int position(SimpleFeature feature) {
        return ((PositionedFeature) feature).position();
    }

    /**
     * The drawing of one layer on one picture.
     *
     * @param dots draws what is smaller than a pixel; null where every shape is to be drawn
     */
    private record Painting(SnapshotSource source, FeatureShapes shapes, Dots dots, Canvas canvas) {

        void paint(Pass pass, int[] positions) {
            List<SheetRule> always = always(pass);
            List<Dot> alike = dots != null && always != null && constant(always) ? dots(always, null) : null;
            for (int position : positions) {
                boolean dot = dots != null && dots.at(position);
                if (dot && alike != null) {
                    dots.paint(alike);
                    continue;
                }
                PositionedFeature feature = source.featureAt(position);
                List<SheetRule> rules = always == null ? pass.rulesFor(feature) : always;
                List<Dot> own = dot ? dots(rules, feature) : null;
                if (own != null) {
                    dots.paint(own);
                } else {
                    paint(feature, rules);
                }
            }
        }

        /** The rules of every feature where these are the same for all, otherwise null. */
        private static List<SheetRule> always(Pass pass) {
            boolean all = pass.rules().stream().allMatch(rule -> rule.filter() == null && !rule.otherwise());
            if (!all) {
                return null;
            }
            return pass.firstOnly() ? pass.rules().subList(0, 1) : pass.rules();
        }

        private static boolean constant(List<SheetRule> rules) {
            return rules.stream().flatMap(rule -> rule.steps().stream()).allMatch(step -> step.painter().dotsAlike());
        }

        /** What the rules leave of a shape smaller than a pixel; null where it must be drawn all the same. */
        private List<Dot> dots(List<SheetRule> rules, SimpleFeature feature) {
            List<Dot> left = new ArrayList<>(2);
            for (SheetRule rule : rules) {
                for (Step step : rule.steps()) {
                    Dot dot = step.geometry() == null ? step.painter().dot(feature, canvas) : null;
                    if (dot == null) {
                        return null;
                    }
                    left.add(dot);
                }
            }
            return left;
        }

        private void paint(SimpleFeature feature, List<SheetRule> rules) {
            ScreenGeometry own = null;
            for (SheetRule rule : rules) {
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
    }

    private static double reach(List<Pass> passes, Viewport viewport) {
        return passes.stream().flatMap(pass -> pass.rules().stream()).flatMap(rule -> rule.steps().stream())
                .mapToDouble(step -> step.painter().reach() + GeometryReach.pixels(step.displaced(), viewport)).max().orElse(0);
    }
}
