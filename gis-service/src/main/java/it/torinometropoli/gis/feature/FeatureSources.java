package it.torinometropoli.gis.feature;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import it.torinometropoli.gis.catalog.Catalog;
import it.torinometropoli.gis.catalog.Layer;
import org.springframework.stereotype.Component;

/** The feature source of every layer of the catalogue, as last loaded. */
@Component
public class FeatureSources {

    private final Catalog catalog;
    private final SnapshotLoader loader;
    private final Map<String, FeatureSource> loaded = new ConcurrentHashMap<>();

    FeatureSources(Catalog catalog, SnapshotLoader loader) {
        this.catalog = catalog;
        this.loader = loader;
    }

    /** Reads every layer from the database; a layer that fails keeps what it had and the failure is thrown. */
    public void load() {
        catalog.layers().forEach(this::load);
    }

    /** Reads one layer from the database. */
    public void load(Layer layer) {
        loaded.put(layer.name(), loader.load(layer));
    }

    /**
     * The features of a layer.
     *
     * @throws IllegalStateException when the layer has not been loaded
     */
    public FeatureSource of(Layer layer) {
        FeatureSource source = loaded.get(layer.name());
        if (source == null) {
            throw new IllegalStateException("Layer " + layer.name() + " is not loaded");
        }
        return source;
    }
}
