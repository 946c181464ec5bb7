package it.torinometropoli.gis.render;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import it.torinometropoli.gis.feature.FeatureQuery;
import it.torinometropoli.gis.geo.Crs;
import it.torinometropoli.gis.render.LabelMaker.Wanted;
import org.geotools.api.filter.Filter;
import org.springframework.util.DigestUtils;

/**
 * Draws the labels of a map. Where the layers are not too large, labels are laid out once for the whole of them and kept for the zoom;
 * otherwise block by block of the world's grid of pixels ({@link LabelBlocks}). Either way all pictures of a zoom agree. Safe for use by
 * many threads.
 */
final class LabelPainter {

    /** Up to so many features layers' labels are laid out as a whole. */
    private static final long WHOLE_LAYERS = 5_000;
    /** Up to so many pixels of side repeated labels are. */
    private static final double WHOLE_SIDE = 8_192;
    private static final int BYTES_OF_A_LABEL = 400;
    private static final long KEPT_LABELS = new HeapPart(32).holds(BYTES_OF_A_LABEL, 15_000);

    private final LabelMaker maker;
    private final LabelBlocks blocks;
    private final Cache<Zoom, LabelLayout> layouts = Caffeine.newBuilder().maximumWeight(KEPT_LABELS)
            .weigher((Zoom zoom, LabelLayout layout) -> 10 + layout.placed().size()).executor(Runnable::run).build();

    LabelPainter(LabelMaker maker) {
        this.maker = maker;
        this.blocks = new LabelBlocks(maker);
    }

    /** Sizes of pixels that differ by the rounding of an envelope's coordinates are taken as equal. */
    private record Zoom(List<LayerKey> layers, Crs crs, float pixelWidth, float pixelHeight) {
    }

    private record LayerKey(String layer, String version, Identity sheet, Filter filter) {
    }

    /**
     * Draws the labels of layers over all that is drawn already.
     *
     * @param layers in drawing order, the lowest first
     */
    void paint(List<SheetLayer> layers, Canvas canvas) {
        for (PlacedLabel label : labels(layers, canvas.viewport())) {
            label.lettering().draw(canvas);
        }
    }

    /**
     * Tells the labels of a picture without drawing it.
     *
     * @param layers in drawing order, the lowest first
     * @return equal for equal labels at equal places, on every instance; empty when there are none
     */
    String fingerprint(List<SheetLayer> layers, Viewport viewport) {
        List<PlacedLabel> labels = labels(layers, viewport);
        return labels.isEmpty() ? "" : DigestUtils.md5DigestAsHex(labels.stream().map(PlacedLabel::description).collect(Collectors.joining("\n\n"))
                .getBytes(StandardCharsets.UTF_8));
    }

    private List<PlacedLabel> labels(List<SheetLayer> layers, Viewport viewport) {
        if (layers.stream().noneMatch(layer -> layer.sheet().labels(viewport.scaleDenominator()))) {
            return List.of();
        }
        if (!whole(layers, viewport)) {
            return blocks.on(zoom(layers, viewport), layers, viewport);
        }
        LabelLayout layout = layouts.get(zoom(layers, viewport), absent -> {
            Wanted wanted = maker.everywhere(layers, viewport);
            return LabelLayout.of(wanted.labels(), wanted.obstacles());
        });
        return layout.within(viewport.world());
    }

    private boolean whole(List<SheetLayer> layers, Viewport viewport) {
        return layers.stream().mapToLong(layer -> layer.source().count(FeatureQuery.ALL)).sum() <= WHOLE_LAYERS
                && layers.stream().noneMatch(layer -> layer.sheet().repeatsLabels(viewport.scaleDenominator())
                        && maker.side(layer, viewport) > WHOLE_SIDE);
    }

    private static Zoom zoom(List<SheetLayer> layers, Viewport viewport) {
        List<LayerKey> keys = new ArrayList<>();
        for (SheetLayer layer : layers) {
            keys.add(new LayerKey(layer.source().layer().name(), layer.source().version(), new Identity(layer.sheet()), layer.filter()));
        }
        return new Zoom(keys, viewport.crs(), (float) viewport.pixelWidth(), (float) viewport.pixelHeight());
    }
}
