package it.torinometropoli.gis.wms;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import it.torinometropoli.gis.catalog.Catalog;
import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.feature.FeatureSource;
import it.torinometropoli.gis.feature.FeatureSources;
import it.torinometropoli.gis.geo.Crs;
import it.torinometropoli.gis.geo.CrsTransform;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.springframework.stereotype.Component;

/**
 * Where layers are, in every reference system, as tightly as their outline can be told there: a layer without features is where the others
 * are.
 */
@Component
class LayerExtents {

    private final Catalog catalog;
    private final FeatureSources features;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    LayerExtents(Catalog catalog, FeatureSources features) {
        this.catalog = catalog;
        this.features = features;
    }

    private record Known(String version, Map<Crs, Envelope> extents) {
    }

    /**
     * The area of some layers together.
     *
     * @return for each reference system an x,y envelope with width and height; empty when the whole catalogue has no feature
     */
    Optional<Map<Crs, Envelope>> of(Collection<Layer> layers) {
        Map<Crs, Envelope> extents = union(layers);
        if (extents.isEmpty()) {
            extents = union(catalog.layers());
        }
        return Optional.of(extents).filter(found -> !found.isEmpty());
    }

    /** Whether maps can be drawn of a layer. */
    boolean drawable(Layer layer) {
        return features.drawable(layer);
    }

    private Map<Crs, Envelope> union(Collection<Layer> layers) {
        Map<Crs, Envelope> union = new EnumMap<>(Crs.class);
        layers.forEach(layer -> of(layer).forEach((crs, extent) -> union.computeIfAbsent(crs, absent -> new Envelope()).expandToInclude(extent)));
        return union;
    }

    private Map<Crs, Envelope> of(Layer layer) {
        FeatureSource source = features.of(layer);
        Known last = known.get(layer.name());
        if (last == null || !last.version().equals(source.version())) {
            last = new Known(source.version(), source.bounds().isNull() ? Map.of() : everywhere(LayerOutline.of(source)));
            known.put(layer.name(), last);
        }
        return last.extents();
    }

    private static Map<Crs, Envelope> everywhere(Geometry outline) {
        Map<Crs, Envelope> extents = new EnumMap<>(Crs.class);
        for (Crs crs : Crs.values()) {
            extents.put(crs, CrsTransform.between(Crs.UTM32, crs).apply(outline).getEnvelopeInternal());
        }
        return extents;
    }
}
