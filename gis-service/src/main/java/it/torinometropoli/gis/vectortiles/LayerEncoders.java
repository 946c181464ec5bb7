package it.torinometropoli.gis.vectortiles;

import it.torinometropoli.gis.feature.FeatureSource;
import it.torinometropoli.gis.feature.SnapshotSource;
import org.springframework.stereotype.Component;

/**
 * Decides who makes the tiles of a layer. The service does from what it holds in memory, which takes a fraction of the time. Of a layer that is
 * too large for that PostGIS does, and of all that it keeps where {@code gis.vector-tiles.in-database} says so. Large layers of the embedded
 * database, which encodes no tiles, are streamed.
 */
@Component
class LayerEncoders {

    /** Grows when the same features are encoded in another way. */
    private static final int ENCODING = 1;

    private final SnapshotEncoder inMemory;
    private final PostgisEncoder inDatabase;
    private final StreamEncoder streamed;
    private final VectorTileSettings settings;

    LayerEncoders(SnapshotEncoder inMemory, PostgisEncoder inDatabase, StreamEncoder streamed, VectorTileSettings settings) {
        this.inMemory = inMemory;
        this.inDatabase = inDatabase;
        this.streamed = streamed;
        this.settings = settings;
    }

    /** What a tile shows of a layer, as {@link LayerEncoder} has it. */
    byte[] encode(FeatureSource source, TilePlace place) {
        boolean held = source instanceof SnapshotSource;
        if (inDatabase.keeps(source.layer()) && (settings.inDatabase() || !held)) {
            return inDatabase.encode(source, place);
        }
        return held ? inMemory.encode((SnapshotSource) source, place) : streamed.encode(source, place);
    }

    /** Changes when the same features may give other tiles. */
    String version() {
        return ENCODING + " " + settings.maxFeatures() + " " + settings.inDatabase();
    }
}
