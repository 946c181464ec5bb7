package it.torinometropoli.gis.feature;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

import it.torinometropoli.gis.catalog.Catalog;
import it.torinometropoli.gis.catalog.Layer;
import org.springframework.stereotype.Component;

/** The feature source of every layer of the catalogue, as last loaded. */
@Component
public class FeatureSources {

    private final Catalog catalog;
    private final SourceLoader loader;
    private final LayerDates dates;
    private final Map<String, FeatureSource> loaded = new ConcurrentHashMap<>();
    private final AtomicLong generation = new AtomicLong();

    FeatureSources(Catalog catalog, SourceLoader loader, LayerDates dates) {
        this.catalog = catalog;
        this.loader = loader;
        this.dates = dates;
    }

    /** Reads every layer from the database; a layer that fails keeps what it had and the failure is thrown. */
    public void load() {
        catalog.layers().forEach(this::load);
    }

    /**
     * Reads one layer from the database, or finds that it is too large for that and is answered from there.
     *
     * @return whether its features are others than before, or where they are from; when not, the source stays the same object
     */
    public boolean load(Layer layer) {
        FeatureSource read = loader.load(layer);
        FeatureSource before = loaded.get(layer.name());
        if (before != null && before.version().equals(read.version()) && before.layer().equals(layer)) {
            return false;
        }
        dates.note(read);
        loaded.put(layer.name(), read);
        generation.incrementAndGet();
        return true;
    }

    /** A number that grows after any layer has been given other features or another origin; what was found out before holds as long as it stays. */
    public long generation() {
        return generation.get();
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

    /** Whether maps can be drawn of a layer: whether it is held in memory. */
    public boolean drawable(Layer layer) {
        return loaded.get(layer.name()) instanceof SnapshotSource;
    }

    /**
     * The features of a layer in memory.
     *
     * @throws IllegalStateException when the layer has not been loaded, or is not {@link #drawable}
     */
    public SnapshotSource snapshot(Layer layer) {
        if (of(layer) instanceof SnapshotSource snapshot) {
            return snapshot;
        }
        throw new IllegalStateException("Layer " + layer.name() + " is not held in memory");
    }
}
