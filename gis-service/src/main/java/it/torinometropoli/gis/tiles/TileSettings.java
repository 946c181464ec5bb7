package it.torinometropoli.gis.tiles;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What is kept of tiles; nothing at all when {@code gis.cache.enabled} is false.
 *
 * @param cacheSize how much memory tiles that were drawn may take, such as {@code 64MB}; null for a third of the heap beyond
 *                  64 MB, but a sixteenth of it at least
 * @param diskSize how many bytes of files they may take under {@code gis.var}; {@code 0} for none
 * @param metatile how many tiles across and down are drawn as one picture, from 1 to 8
 * @param maxAge for how long clients may use a tile without asking whether it still holds; {@code 0} to have them ask each time
 */
@ConfigurationProperties("gis.tiles")
record TileSettings(DataSize cacheSize, @DefaultValue("256MB") DataSize diskSize, @DefaultValue("4") int metatile,
        @DefaultValue("0s") Duration maxAge) {

    private static final int LARGEST_METATILE = 8;
    /** What the service needs besides. */
    private static final long NEEDED_HEAP = 64L << 20;
    private static final int PART_OF_HEAP_BEYOND = 3;
    private static final int LEAST_PART_OF_HEAP = 16;

    TileSettings {
        if (metatile < 1 || metatile > LARGEST_METATILE) {
            throw new IllegalArgumentException("gis.tiles.metatile must be from 1 to " + LARGEST_METATILE);
        }
        if (cacheSize != null && cacheSize.isNegative() || diskSize.isNegative() || maxAge.isNegative()) {
            throw new IllegalArgumentException("gis.tiles.cache-size, gis.tiles.disk-size and gis.tiles.max-age may not be negative");
        }
    }

    /** How many bytes tiles in memory may take. */
    long cacheBytes() {
        long heap = Runtime.getRuntime().maxMemory();
        return cacheSize == null ? Math.max((heap - NEEDED_HEAP) / PART_OF_HEAP_BEYOND, heap / LEAST_PART_OF_HEAP) : cacheSize.toBytes();
    }
}
