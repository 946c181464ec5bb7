package it.torinometropoli.gis.vectortiles;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.feature.FeatureSource;
import it.torinometropoli.gis.feature.FeatureSources;
import it.torinometropoli.gis.feature.SnapshotSource;
import it.torinometropoli.gis.ows.MapGate;
import it.torinometropoli.gis.ows.Revalidation;
import org.locationtech.jts.geom.Envelope;
import org.springframework.stereotype.Component;

/** Makes vector tiles of one layer or several, and tells their versions. */
@Component
class VectorTiles {

    /** What a tile counts for among maps: the pixels that it stands for on a screen. */
    private static final long PIXELS = 512 * 512;

    private final FeatureSources sources;
    private final TileAreas areas;
    private final AnchorLayers anchors;
    private final LayerEncoders encoders;
    private final MapGate gate;

    VectorTiles(FeatureSources sources, TileAreas areas, AnchorLayers anchors, LayerEncoders encoders, MapGate gate) {
        this.sources = sources;
        this.areas = areas;
        this.anchors = anchors;
        this.encoders = encoders;
        this.gate = gate;
    }

    /** The features of the layers as they are now. */
    List<FeatureSource> now(List<Layer> layers) {
        return layers.stream().map(sources::of).toList();
    }

    /**
     * The version of a tile: equal texts mean equal tiles, on every instance. It changes with a feature that the tile can show and
     * no other where the layer is in memory, with any change of the layer otherwise.
     */
    String version(List<FeatureSource> layers, TilePlace place) {
        List<String> content = new ArrayList<>(List.of(encoders.version(), place.grid().id(), place.tile().toString()));
        for (FeatureSource source : layers) {
            content.add(source.layer().name());
            content.add(areas.of(source, place).map(area -> version(source, area)).orElse(""));
            content.add(String.valueOf(anchors.needed(source.layer())));
        }
        return Revalidation.digest(content);
    }

    private static String version(FeatureSource source, Envelope area) {
        return source instanceof SnapshotSource snapshot ? snapshot.version(area) : source.version();
    }

    /**
     * A Mapbox Vector Tile with the layers that show on it, in their order.
     *
     * @return no bytes when nothing shows
     * @throws it.torinometropoli.gis.ows.OwsException when the service is busy
     */
    byte[] tile(List<FeatureSource> layers, TilePlace place) {
        return gate.pass(PIXELS, () -> {
            ByteArrayOutputStream tile = new ByteArrayOutputStream();
            layers.forEach(source -> tile.writeBytes(encoders.encode(source, place)));
            return tile.toByteArray();
        });
    }
}
