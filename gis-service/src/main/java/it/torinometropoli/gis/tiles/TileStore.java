package it.torinometropoli.gis.tiles;

import java.util.List;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import it.torinometropoli.gis.ows.MapGate;
import it.torinometropoli.gis.render.LayerVersions;
import it.torinometropoli.gis.render.MapPainter;
import it.torinometropoli.gis.render.MapRequest;
import it.torinometropoli.gis.render.PngEncoder;
import it.torinometropoli.gis.tiles.TileMatrix.Tile;
import org.springframework.stereotype.Component;

/**
 * Draws tiles and keeps them in memory, those asked for most, up to a number of bytes. A tile is kept under the versions of the data and
 * styles that it was drawn from, so that one drawn from older ones is never given again and falls out in time.
 */
@Component
class TileStore {

    /** About what an entry takes besides its picture: its key and its place in the cache. */
    private static final int ENTRY_BYTES = 400;

    private final MapPainter painter;
    private final PngEncoder encoder;
    private final LayerVersions versions;
    private final MapGate gate;
    private final Cache<List<String>, byte[]> kept;

    TileStore(MapPainter painter, PngEncoder encoder, LayerVersions versions, MapGate gate, TileSettings settings) {
        this.painter = painter;
        this.encoder = encoder;
        this.versions = versions;
        this.gate = gate;
        this.kept = Caffeine.newBuilder().maximumWeight(settings.cacheSize().toBytes())
                .weigher((List<String> key, byte[] picture) -> ENTRY_BYTES + picture.length).build();
    }

    /** Everything that a tile depends on, in a fixed order: equal lists mean equal pictures. */
    List<String> content(TileLayer layer, Tile tile) {
        List<String> content = versions.of(layer.drawn());
        content.addAll(List.of(layer.name(), layer.style(), tile.matrix().set().identifier(), tile.matrix().identifier(),
                Integer.toString(tile.column()), Integer.toString(tile.row())));
        return content;
    }

    /**
     * The picture of a tile, a transparent PNG.
     *
     * @throws it.torinometropoli.gis.ows.OwsException when it would have to be drawn and the service is busy
     */
    byte[] picture(TileLayer layer, Tile tile) {
        List<String> content = content(layer, tile);
        byte[] known = kept.getIfPresent(content);
        if (known != null) {
            return known;
        }
        byte[] picture = gate.pass((long) TileMatrixSet.TILE_SIZE * TileMatrixSet.TILE_SIZE, () -> encoder.encode(painter.paint(map(layer, tile))));
        if (content(layer, tile).equals(content)) {
            kept.put(content, picture);
        }
        return picture;
    }

    private static MapRequest map(TileLayer layer, Tile tile) {
        return new MapRequest(layer.drawn(), tile.envelope(), tile.matrix().set().crs(), TileMatrixSet.TILE_SIZE, TileMatrixSet.TILE_SIZE, null);
    }
}
