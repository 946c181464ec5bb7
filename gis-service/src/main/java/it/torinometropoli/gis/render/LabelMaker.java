package it.torinometropoli.gis.render;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import it.torinometropoli.gis.render.LabelLine.Place;
import it.torinometropoli.gis.render.LabelOptions.Fit;
import it.torinometropoli.gis.render.LabelWishes.Mark;
import it.torinometropoli.gis.render.StyleSheet.Pass;
import it.torinometropoli.gis.render.TakenRoom.Obstacle;
import it.torinometropoli.gis.render.TextSymbol.AtPoint;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.filter.Filter;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** Makes the labels of layers that look for room. Safe for use by many threads. */
final class LabelMaker {

    private static final int KEPT_WISHES = 32;
    /** Of a block so many features of a layer are looked at. */
    private static final int MOST_FEATURES = 2_500;
    /** Cells of a block along each axis. */
    private static final int CELLS = 4;
    /** So many labels of a cell look for room, the first in order; more of the usual size do not fit into it. */
    private static final int MOST_IN_CELL = 8;
    private static final int MOST_MARKS = 500;
    /** Narrower than the narrowest letter, as a share of the font's size. */
    private static final double NARROWEST = 0.15;
    /** The home of a feature larger than this is where its label is, in pixels. */
    static final double SMALL = 64;

    private final LayerShapes layerShapes;
    private final LabelTexts texts;
    private final RecentlyUsed<WishesKey, LabelWishes> wishes = new RecentlyUsed<>(KEPT_WISHES);

    LabelMaker(LayerShapes layerShapes, LabelTexts texts) {
        this.layerShapes = layerShapes;
        this.texts = texts;
    }

    private record WishesKey(String layer, String version, Filter filter, List<Identity> rules) {
    }

    /** Labels and what they keep clear of, in pixels of the world. */
    record Wanted(List<LabelCandidate> labels, List<Obstacle> obstacles) {
    }

    /** The longer side of what a layer covers, in pixels. */
    double side(SheetLayer layer, Viewport viewport) {
        Envelope bounds = layerShapes.covered(layer.source(), viewport);
        return bounds.isNull() ? 0 : Math.max(bounds.getWidth() / viewport.pixelWidth(), bounds.getHeight() / viewport.pixelHeight());
    }

    /**
     * All labels of layers.
     *
     * @param layers in drawing order, the lowest first
     * @param viewport gives reference system and zoom
     */
    Wanted everywhere(List<SheetLayer> layers, Viewport viewport) {
        Wanted wanted = new Wanted(new ArrayList<>(), new ArrayList<>());
        for (int level = 0; level < layers.size(); level++) {
            SheetLayer layer = layers.get(layers.size() - 1 - level);
            List<Pass> passes = layer.sheet().labellingPasses(viewport.scaleDenominator());
            if (!passes.isEmpty()) {
                LabelWishes all = wishes.get(key(layer, passes), () -> LabelWishes.of(layer.source().features(layer.all()), passes));
                FeatureShapes shapes = layerShapes.on(viewport, layer.source());
                LabelPlacer placer = new LabelPlacer(shapes, viewport, texts, level);
                all.labels().forEach(wish -> wanted.labels.addAll(placer.candidates(wish, null)));
                all.marks().forEach(mark -> add(mark, place(mark, shapes, viewport), wanted));
            }
        }
        return wanted;
    }

    private static WishesKey key(SheetLayer layer, List<Pass> passes) {
        List<Identity> rules = passes.stream().flatMap(pass -> pass.rules().stream()).map(Identity::new).toList();
        return new WishesKey(layer.source().layer().name(), layer.source().version(), layer.filter(), rules);
    }

    /**
     * The labels whose homes are in a block, as many as may find room there.
     *
     * @param layers in drawing order, the lowest first
     * @param viewport gives reference system and zoom
     * @param area the block in pixels of the world
     */
    Wanted within(List<SheetLayer> layers, Viewport viewport, Envelope area) {
        Wanted wanted = new Wanted(new ArrayList<>(), new ArrayList<>());
        for (int level = 0; level < layers.size(); level++) {
            SheetLayer layer = layers.get(layers.size() - 1 - level);
            List<Pass> passes = layer.sheet().labellingPasses(viewport.scaleDenominator());
            List<SimpleFeature> features = passes.isEmpty() ? List.of() : features(layer, viewport, area);
            if (!features.isEmpty()) {
                FeatureShapes shapes = layerShapes.on(viewport, layer.source());
                new Block(new LabelPlacer(shapes, viewport, texts, level), shapes, viewport, area).add(LabelWishes.of(features.stream(), passes), wanted);
            }
        }
        return new Wanted(thinned(wanted.labels, area), wanted.obstacles);
    }

    /** The features of a block; where there are too many, the first in the layer's order of each cell. */
    private List<SimpleFeature> features(SheetLayer layer, Viewport viewport, Envelope block) {
        List<SimpleFeature> all = features(layer, viewport.of(block), MOST_FEATURES);
        if (all.size() < MOST_FEATURES) {
            return all;
        }
        Map<String, SimpleFeature> spread = new LinkedHashMap<>();
        double side = block.getWidth() / CELLS;
        for (int cell = 0; cell < CELLS * CELLS; cell++) {
            double left = block.getMinX() + cell % CELLS * side;
            double top = block.getMinY() + cell / CELLS * side;
            features(layer, viewport.of(new Envelope(left, left + side, top, top + side)), MOST_FEATURES / CELLS / CELLS)
                    .forEach(feature -> spread.putIfAbsent(feature.getID(), feature));
        }
        return List.copyOf(spread.values());
    }

    private List<SimpleFeature> features(SheetLayer layer, Viewport area, int most) {
        Envelope searched = layerShapes.searched(layer.source(), area, 1);
        return searched == null ? List.of() : layer.source().features(layer.all().within(searched).page(0, most)).toList();
    }

    /** The first in order of each cell: all the labels that may find room, wherever in the block they are. */
    private static List<LabelCandidate> thinned(List<LabelCandidate> labels, Envelope block) {
        int[] counts = new int[CELLS * CELLS];
        return labels.stream().sorted(Comparator.comparing(LabelCandidate::order))
                .filter(label -> counts[cell(new Place(label.x(), label.y()), block)]++ < MOST_IN_CELL).toList();
    }

    private static int cell(Place place, Envelope block) {
        int column = (int) ((place.x() - block.getMinX()) / block.getWidth() * CELLS);
        int row = (int) ((place.y() - block.getMinY()) / block.getHeight() * CELLS);
        return Math.max(0, Math.min(CELLS - 1, row)) * CELLS + Math.max(0, Math.min(CELLS - 1, column));
    }

    /**
     * A block of the grid as a layer sees it.
     *
     * @param viewport gives reference system and zoom
     * @param block in pixels of the world
     */
    private record Block(LabelPlacer placer, FeatureShapes shapes, Viewport viewport, Envelope block) {

        void add(LabelWishes found, Wanted wanted) {
            List<Homed> small = new ArrayList<>();
            for (LabelWish wish : found.labels()) {
                boolean path = wish.joined() != null && wish.joined().getDimension() == 1;
                Homed homed = path ? null : homed(wish);
                if (homed == null) {
                    wanted.labels.addAll(placer.candidates(wish, block));
                } else if (LabelPlacer.isIn(block, homed.place) && homed.mayFit()) {
                    small.add(homed);
                }
            }
            int[] counts = new int[CELLS * CELLS];
            small.stream().sorted(Comparator.comparing(homed -> placer.order(homed.wish)))
                    .filter(homed -> counts[cell(homed.place, block)]++ < MOST_IN_CELL)
                    .forEach(homed -> placer.candidates(homed.wish, null)
                            .forEach(candidate -> wanted.labels.add(candidate.at(homed.place.x(), homed.place.y()))));
            found.marks().stream().limit(MOST_MARKS).forEach(mark -> {
                Place place = LabelMaker.place(mark, shapes, viewport);
                if (place != null && LabelPlacer.isIn(block, place)) {
                    LabelMaker.add(mark, place, wanted);
                }
            });
        }

        /** A wish of a small feature with the middle of its box, which is found fast; null for a large one or one without geometry. */
        private Homed homed(LabelWish wish) {
            Geometry geometry = wish.geometry();
            if (geometry == null) {
                return null;
            }
            Envelope box = geometry.getEnvelopeInternal();
            Place low = world(box.getMinX(), box.getMinY());
            Place high = world(box.getMaxX(), box.getMaxY());
            double size = Math.hypot(high.x() - low.x(), high.y() - low.y());
            return size > SMALL ? null : new Homed(wish, new Place((low.x() + high.x()) / 2, (low.y() + high.y()) / 2), size, geometry.getDimension());
        }

        private Place world(double x, double y) {
            Coordinate point = shapes.onPicture(new Coordinate(x, y));
            return new Place(viewport.worldX(point.x), viewport.worldY(point.y));
        }
    }

    private record Homed(LabelWish wish, Place place, double size, int dimension) {

        /** False for a polygon that is certainly too small for its label, which spares setting the text. */
        boolean mayFit() {
            Fit fit = wish.symbol().options().fit();
            if (dimension < 2 || !(wish.label().placement() instanceof AtPoint)) {
                return true;
            }
            String text = wish.label().text();
            boolean broken = wish.symbol().options().setting().wrap() > 0 || text.indexOf('\n') >= 0;
            int widest = broken ? Arrays.stream(text.split("\\s+")).mapToInt(String::length).max().orElse(0) : text.length();
            double letters = fit.leastSize() > 0 ? Math.min(fit.leastSize(), wish.label().look().letters().size()) : wish.label().look().letters().size();
            return size >= fit.goodness() * NARROWEST * letters * widest;
        }
    }

    private static Place place(Mark mark, FeatureShapes shapes, Viewport viewport) {
        Coordinate anchor = mark.step().geometry() == null ? shapes.anchor(mark.feature()) : shapes.anchor(mark.feature(), mark.step().geometry());
        return anchor == null ? null : new Place(viewport.worldX(anchor.x), viewport.worldY(anchor.y));
    }

    private static void add(Mark mark, Place place, Wanted wanted) {
        if (place != null) {
            double half = mark.size() / 2;
            wanted.obstacles.add(new Obstacle(mark.feature().getID(),
                    new Envelope(place.x() - half, place.x() + half, place.y() - half, place.y() + half)));
        }
    }
}
