package it.torinometropoli.gis.feature;

import java.util.List;

import it.torinometropoli.gis.catalog.Layer;
import org.springframework.stereotype.Component;

/** Reads layers from where they are kept into snapshots, but for those that are too large for that and kept in the database. */
@Component
class SourceLoader {

    private final List<LayerReader> readers;
    private final StoredLayers stored;
    private final int limit;

    SourceLoader(List<LayerReader> readers, StoredLayers stored, FeatureProperties properties) {
        this.readers = List.copyOf(readers);
        this.stored = stored;
        this.limit = properties.snapshotLimit();
    }

    /**
     * The source of a layer in its present state.
     *
     * @throws IllegalStateException when a file has more features than a snapshot may hold
     */
    FeatureSource load(Layer layer) {
        return stored.beyond(limit, layer).orElseGet(() -> snapshot(layer));
    }

    private FeatureSource snapshot(Layer layer) {
        LayerReader reader = readers.stream().filter(candidate -> candidate.keeps(layer)).findFirst().orElseThrow();
        SnapshotBuilder snapshot = new SnapshotBuilder(layer, FeatureTypes.of(layer));
        reader.read(layer, (id, values, shape) -> {
            if (snapshot.size() == limit) {
                throw new IllegalStateException("Layer %s has more than %d features (gis.features.snapshot-limit)".formatted(layer.name(), limit));
            }
            snapshot.add(id, values, shape);
        });
        return snapshot.build();
    }
}
