package it.torinometropoli.gis.render;

import java.util.ArrayList;
import java.util.List;

import it.torinometropoli.gis.feature.FeatureQuery;
import it.torinometropoli.gis.geo.Crs;
import org.geotools.api.filter.Filter;

/**
 * Draws the labels of a map. Where the layers are not too large, labels are laid out once for the whole of them and kept for the zoom, so
 * that all pictures of that zoom agree; otherwise for the picture and its surroundings. Safe for use by many threads.
 */
final class LabelPainter {

    /** Up to so many features a layer's labels are laid out as a whole. */
    private static final long WHOLE_LAYER = 20_000;
    private static final double SURROUNDINGS = 600;
    private static final int KEPT_LAYOUTS = 32;

    private final LabelMaker maker;
    private final RecentlyUsed<LayoutKey, LabelLayout> layouts = new RecentlyUsed<>(KEPT_LAYOUTS);

    LabelPainter(LabelMaker maker) {
        this.maker = maker;
    }

    private record LayoutKey(List<LayerKey> layers, Crs crs, float pixelWidth, float pixelHeight) {
    }

    private record LayerKey(String layer, String version, Identity sheet, Filter filter) {
    }

    /**
     * Draws the labels of layers over all that is drawn already.
     *
     * @param layers in drawing order, the lowest first
     */
    void paint(List<SheetLayer> layers, Canvas canvas) {
        Viewport viewport = canvas.viewport();
        List<SheetLayer> labelled = layers.stream().filter(layer -> layer.sheet().labels(viewport.scaleDenominator())).toList();
        if (labelled.isEmpty()) {
            return;
        }
        boolean whole = labelled.stream().allMatch(layer -> layer.source().count(FeatureQuery.ALL) <= WHOLE_LAYER);
        LabelLayout layout = whole ? layouts.get(key(layers, viewport), () -> maker.layout(layers, viewport, Double.POSITIVE_INFINITY))
                : maker.layout(layers, viewport, SURROUNDINGS);
        for (PlacedLabel label : layout.within(viewport.world())) {
            label.draw(viewport.left(), viewport.top(), canvas.graphics());
        }
    }

    /** Sizes of pixels that differ by the rounding of an envelope's coordinates are taken as equal. */
    private static LayoutKey key(List<SheetLayer> layers, Viewport viewport) {
        List<LayerKey> keys = new ArrayList<>();
        for (SheetLayer layer : layers) {
            keys.add(new LayerKey(layer.source().layer().name(), layer.source().version(), new Identity(layer.sheet()), layer.filter()));
        }
        return new LayoutKey(keys, viewport.crs(), (float) viewport.pixelWidth(), (float) viewport.pixelHeight());
    }
}
