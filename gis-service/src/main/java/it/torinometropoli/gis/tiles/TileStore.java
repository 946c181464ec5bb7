package it.torinometropoli.gis.tiles;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import it.torinometropoli.gis.render.PngEncoder;
import it.torinometropoli.gis.settings.Caches;
import it.torinometropoli.gis.settings.Folders;
import it.torinometropoli.gis.tiles.Metatiles.Drawn;
import it.torinometropoli.gis.tiles.Metatiles.Metatile;
import it.torinometropoli.gis.tiles.TileVersions.Moment;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Finds tiles in memory or in files, and draws those that are not there. Both keep a tile with its version and take it for current only
 * while that is the version of what it shows now, so that a change of data or style renews those tiles that it touches and no others.
 */
@Component
class TileStore implements DisposableBean {

    /** About what an entry takes besides its picture: its key and its place in the cache. */
    private static final int ENTRY_BYTES = 500;
    /** Metatiles that may wait for their other tiles to be kept; when there are more, who draws the next sees to it. */
    private static final int METATILES_WAITING = 4;

    private final TileVersions versions;
    private final Metatiles metatiles;
    private final PngEncoder encoder;
    private final boolean keeps;
    private final Cache<TileAddress, KeptTile> memory;
    private final DiskTiles disk;
    private final Map<Blank, byte[]> nothing = new ConcurrentHashMap<>();
    private final TileCounts counts;
    private final ThreadPoolExecutor keeper = new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(METATILES_WAITING),
            work -> new Thread(work, "tiles-of-metatiles"), new ThreadPoolExecutor.CallerRunsPolicy());

    TileStore(TileVersions versions, Metatiles metatiles, PngEncoder encoder, Keeping keeping) {
        this.versions = versions;
        this.metatiles = metatiles;
        this.encoder = encoder;
        this.keeps = keeping.anything();
        this.memory = Caffeine.newBuilder().maximumWeight(keeping.memoryBytes()).weigher(TileStore::weight).build();
        this.disk = keeping.diskBytes() == 0 ? null : new DiskTiles(keeping.folder(), keeping.diskBytes());
        this.counts = keeping.counts;
    }

    private record Blank(TileFormat format, int size) {
    }

    /** A tile in memory that is current; null when there is none. */
    KeptTile atHand(TileAddress address) {
        KeptTile kept = memory.getIfPresent(address);
        if (kept == null) {
            return null;
        }
        if (kept.generation() != versions.generation()) {
            Moment moment = versions.now(address.layer());
            if (!kept.version().equals(moment.version(address))) {
                return null;
            }
            kept = kept.confirmed(moment.generation());
            memory.put(address, kept);
        }
        counts.foundInMemory.increment();
        return kept;
    }

    /**
     * A tile of a moment, from a file or drawn.
     *
     * @param version of the tile at the moment
     * @throws it.torinometropoli.gis.ows.OwsException when it has to be drawn and the service is busy
     */
    KeptTile find(TileAddress address, String version, Moment moment) {
        if (version.equals(TileVersions.NOTHING)) {
            KeptTile empty = KeptTile.of(version, blank(address), moment.generation());
            if (keeps) {
                memory.put(address, empty);
            }
            return empty;
        }
        if (!keeps) {
            return KeptTile.of(version, encode(address, metatiles.single(address, moment)), moment.generation());
        }
        Optional<byte[]> file = disk == null ? Optional.empty() : disk.read(address, version);
        if (file.isPresent()) {
            counts.foundOnDisk.increment();
            KeptTile kept = KeptTile.of(version, file.get(), moment.generation());
            memory.put(address, kept);
            return kept;
        }
        return draw(address, version, moment);
    }

    /** All tiles on which nothing shows share a picture. */
    private static int weight(TileAddress address, KeptTile tile) {
        return ENTRY_BYTES + (tile.version().equals(TileVersions.NOTHING) ? 0 : tile.picture().length);
    }

    private KeptTile draw(TileAddress address, String version, Moment moment) {
        Drawn drawn = metatiles.around(address, moment, (other, itsVersion) -> has(other, itsVersion));
        Metatile metatile = drawn.metatile();
        try {
            boolean shows = version.equals(metatile.versions().get(address.tile()));
            return shows ? keep(address, metatile, moment) : keep(address, version, metatiles.single(address, moment), moment);
        } finally {
            if (drawn.mine()) {
                keeper.execute(() -> keepAll(address, metatile, moment));
            }
        }
    }

    private boolean has(TileAddress address, String version) {
        KeptTile kept = memory.getIfPresent(address);
        return kept != null && kept.version().equals(version) || disk != null && disk.holds(address, version);
    }

    private void keepAll(TileAddress one, Metatile metatile, Moment moment) {
        try {
            metatile.versions().keySet().forEach(tile -> keep(one.at(tile), metatile, moment));
        } finally {
            metatiles.release(metatile);
        }
    }

    private KeptTile keep(TileAddress address, Metatile metatile, Moment moment) {
        String version = metatile.versions().get(address.tile());
        KeptTile kept = memory.getIfPresent(address);
        return kept != null && kept.version().equals(version) ? kept : keep(address, version, metatile.cut(address.tile()), moment);
    }

    private KeptTile keep(TileAddress address, String version, BufferedImage picture, Moment moment) {
        KeptTile tile = KeptTile.of(version, encode(address, picture), moment.generation());
        memory.put(address, tile);
        if (disk != null) {
            disk.write(address, version, tile.picture());
        }
        return tile;
    }

    private byte[] blank(TileAddress address) {
        return nothing.computeIfAbsent(new Blank(address.format(), address.size()),
                blank -> encode(address, new BufferedImage(blank.size, blank.size, BufferedImage.TYPE_INT_ARGB)));
    }

    private byte[] encode(TileAddress address, BufferedImage picture) {
        return address.format().encode(picture, encoder);
    }

    /** Finishes what is being kept. */
    @Override
    public void destroy() throws InterruptedException {
        keeper.shutdown();
        keeper.awaitTermination(5, TimeUnit.SECONDS);
        if (disk != null) {
            disk.close();
        }
    }

    /** What is kept, where, and who counts it. */
    @Component
    static class Keeping {

        private final boolean enabled;
        private final TileSettings settings;
        private final Folders folders;
        private final TileCounts counts;

        Keeping(Caches caches, TileSettings settings, Folders folders, TileCounts counts) {
            this.enabled = caches.enabled();
            this.settings = settings;
            this.folders = folders;
            this.counts = counts;
        }

        private boolean anything() {
            return memoryBytes() > 0 || diskBytes() > 0;
        }

        private long memoryBytes() {
            return enabled ? settings.cacheBytes() : 0;
        }

        private long diskBytes() {
            return enabled ? settings.diskSize().toBytes() : 0;
        }

        private Path folder() {
            return folders.kept().resolve("tiles");
        }
    }
}
