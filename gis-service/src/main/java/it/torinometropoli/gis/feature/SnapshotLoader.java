package it.torinometropoli.gis.feature;

import java.util.List;

import it.torinometropoli.gis.catalog.Layer;
import org.springframework.stereotype.Component;

/** Reads a layer from where it is kept into a snapshot. */
@Component
class SnapshotLoader {

    private final List<LayerReader> readers;
    private final int limit;

    SnapshotLoader(List<LayerReader> readers, FeatureProperties properties) {
        this.readers = List.copyOf(readers);
        this.limit = properties.snapshotLimit();
    }

    /**
     * Reads all features of a layer.
     *
     * @throws IllegalStateException when there are more features than a snapshot may hold
     */
    FeatureSource load(Layer layer) {
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
