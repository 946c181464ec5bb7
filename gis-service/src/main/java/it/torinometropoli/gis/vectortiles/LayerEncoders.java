package it.torinometropoli.gis.vectortiles;

import it.torinometropoli.gis.catalog.Layer;
import org.springframework.stereotype.Component;

/**
 * Decides who makes the tiles of a layer: the service from what it holds in memory, which takes a fraction of the time, or PostGIS where
 * {@code gis.vector-tiles.in-database} says so and the layer is there.
 */
@Component
class LayerEncoders {

    /** Grows when the same features are encoded in another way. */
    private static final int ENCODING = 1;

    private final SnapshotEncoder inMemory;
    private final PostgisEncoder inDatabase;
    private final VectorTileSettings settings;

    LayerEncoders(SnapshotEncoder inMemory, PostgisEncoder inDatabase, VectorTileSettings settings) {
        this.inMemory = inMemory;
        this.inDatabase = inDatabase;
        this.settings = settings;
    }

    LayerEncoder of(Layer layer) {
        return settings.inDatabase() && inDatabase.keeps(layer) ? inDatabase : inMemory;
    }

    /** Changes when the same features may give other tiles. */
    String version() {
        return ENCODING + " " + settings.maxFeatures() + " " + settings.inDatabase();
    }
}
