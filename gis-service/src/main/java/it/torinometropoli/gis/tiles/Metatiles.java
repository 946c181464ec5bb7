package it.torinometropoli.gis.tiles;

import java.awt.image.BufferedImage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiPredicate;

import it.torinometropoli.gis.ows.MapGate;
import it.torinometropoli.gis.ows.OwsException;
import it.torinometropoli.gis.tiles.TileMatrix.Tile;
import it.torinometropoli.gis.tiles.TileVersions.Moment;
import org.springframework.stereotype.Component;

/**
 * Draws several tiles as one picture, which costs less than one after the other, and each picture once however many ask for its tiles
 * meanwhile. Safe for use by many threads.
 */
@Component
class Metatiles {

    private final MapGate gate;
    private final int side;
    private final TileCounts counts;
    private final Map<Key, CompletableFuture<Metatile>> drawing = new ConcurrentHashMap<>();

    Metatiles(MapGate gate, TileSettings settings, TileCounts counts) {
        this.gate = gate;
        this.side = settings.metatile();
        this.counts = counts;
    }

    private record Key(TileAddress first, long generation) {
    }

    /**
     * A picture of some tiles.
     *
     * @param key what it was drawn for
     * @param picture as drawn
     * @param block what the picture shows
     * @param versions of the tiles that are wanted of it
     */
    record Metatile(Object key, BufferedImage picture, TileBlock block, Map<Tile, String> versions) {

        /** The picture of a tile. */
        BufferedImage cut(Tile tile) {
            return block.cut(picture, tile);
        }
    }

    /**
     * A metatile for one of those who want it.
     *
     * @param metatile the picture; a tile that was there already when it was drawn may be missing
     * @param mine whether it was drawn for this call, so that the caller is to keep its other tiles and then to {@link #release} it
     */
    record Drawn(Metatile metatile, boolean mine) {
    }

    /** Draws a tile alone. */
    BufferedImage single(TileAddress address, Moment moment) {
        BufferedImage picture = draw(TileBlock.of(address), moment);
        counts.drawn.increment();
        return picture;
    }

    /**
     * Draws the metatile of a tile, or waits until another has drawn it. Left out are the tiles on which nothing shows.
     *
     * @param present whether a version of another tile is there already, so that it need not be drawn
     * @throws OwsException when the service is busy
     */
    Drawn around(TileAddress address, Moment moment, BiPredicate<TileAddress, String> present) {
        Key key = new Key(address.at(TileBlock.around(address, side).first()), moment.generation());
        CompletableFuture<Metatile> mine = new CompletableFuture<>();
        CompletableFuture<Metatile> others = drawing.putIfAbsent(key, mine);
        if (others != null) {
            return new Drawn(await(others), false);
        }
        try {
            mine.complete(draw(key, address, moment, present));
        } catch (RuntimeException | Error failed) {
            drawing.remove(key);
            mine.completeExceptionally(failed);
            throw failed;
        }
        return new Drawn(mine.join(), true);
    }

    /** Forgets a metatile whose tiles are all kept. */
    void release(Metatile metatile) {
        drawing.remove(metatile.key());
    }

    private Metatile draw(Key key, TileAddress address, Moment moment, BiPredicate<TileAddress, String> present) {
        Map<Tile, String> wanted = new LinkedHashMap<>();
        for (Tile tile : TileBlock.around(address, side).tiles()) {
            String version = moment.version(address.at(tile));
            boolean asked = tile.equals(address.tile());
            if (asked || !version.equals(TileVersions.NOTHING) && !present.test(address.at(tile), version)) {
                wanted.put(tile, version);
            }
        }
        TileBlock needed = TileBlock.spanning(List.copyOf(wanted.keySet()), address.density());
        BufferedImage picture = draw(needed, moment);
        counts.drawn.add(wanted.size());
        return new Metatile(key, picture, needed, wanted);
    }

    private BufferedImage draw(TileBlock block, Moment moment) {
        return gate.pass((long) block.width() * block.height(), () -> moment.painter().paint(block.map(moment.layer())));
    }

    private static Metatile await(CompletableFuture<Metatile> others) {
        try {
            return others.join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof OwsException busy) {
                throw busy;
            }
            throw failed;
        }
    }
}
