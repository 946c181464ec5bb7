package it.torinometropoli.gis.wms;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import it.torinometropoli.gis.catalog.Catalog;
import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.feature.FeatureSources;
import it.torinometropoli.gis.geo.Crs;
import it.torinometropoli.gis.geo.CrsTransform;
import org.locationtech.jts.geom.Envelope;
import org.springframework.stereotype.Component;

/** Where layers are, in every reference system: a layer without features is where the others are. */
@Component
class LayerExtents {

    /** A layer with a single point gets an area that a client can show. */
    private static final double SMALLEST_SIDE_METRES = 1_000;

    private final Catalog catalog;
    private final FeatureSources features;
    private final Map<Envelope, Map<Crs, Envelope>> known = new ConcurrentHashMap<>();

    LayerExtents(Catalog catalog, FeatureSources features) {
        this.catalog = catalog;
        this.features = features;
    }

    /**
     * The area of some layers together.
     *
     * @return for each reference system an x,y envelope with width and height; empty when the whole catalogue has no feature
     */
    Optional<Map<Crs, Envelope>> of(Collection<Layer> layers) {
        Envelope extent = union(layers);
        if (extent.isNull()) {
            extent = union(catalog.layers());
        }
        if (extent.isNull()) {
            return Optional.empty();
        }
        extent.expandBy(Math.max(0, SMALLEST_SIDE_METRES - extent.getWidth()) / 2, Math.max(0, SMALLEST_SIDE_METRES - extent.getHeight()) / 2);
        if (known.size() > 10 * catalog.layers().size()) {
            known.clear();
        }
        return Optional.of(known.computeIfAbsent(extent, LayerExtents::everywhere));
    }

    private Envelope union(Collection<Layer> layers) {
        Envelope union = new Envelope();
        layers.forEach(layer -> union.expandToInclude(features.of(layer).bounds()));
        return union;
    }

    private static Map<Crs, Envelope> everywhere(Envelope extent) {
        Map<Crs, Envelope> extents = new EnumMap<>(Crs.class);
        List.of(Crs.values()).forEach(crs -> extents.put(crs, CrsTransform.between(Crs.UTM32, crs).apply(extent)));
        return extents;
    }
}
