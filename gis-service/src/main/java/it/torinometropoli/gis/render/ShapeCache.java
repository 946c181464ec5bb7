package it.torinometropoli.gis.render;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

import it.torinometropoli.gis.geo.Crs;

/**
 * Geometries made ready for drawing, kept for each state of a layer, reference system and step of zoom. The tables least recently
 * used are forgotten when there are too many points. Safe for use by many threads.
 */
final class ShapeCache {

    private final long mostPoints;
    private final Map<Key, Table> tables = new LinkedHashMap<>(16, 0.75f, true);
    private final AtomicLong points = new AtomicLong();

    /**
     * @param mostPoints how many points to keep at most; each takes 16 bytes
     */
    ShapeCache(long mostPoints) {
        this.mostPoints = mostPoints;
    }

    /**
     * What a table of geometries is for.
     *
     * @param layer name of the layer
     * @param version state of its features
     * @param crs reference system of the coordinates
     * @param step tolerance of the generalisation as a power of two
     */
    record Key(String layer, String version, Crs crs, int step) {
    }

    /** The table of a key, which may be empty. */
    Table table(Key key) {
        synchronized (tables) {
            Table table = tables.computeIfAbsent(key, absent -> new Table());
            if (points.get() > mostPoints) {
                forget(table);
            }
            return table;
        }
    }

    private void forget(Table kept) {
        var eldest = tables.values().iterator();
        while (points.get() > mostPoints && eldest.hasNext()) {
            Table table = eldest.next();
            if (table != kept) {
                eldest.remove();
                points.addAndGet(-table.points.get());
            }
        }
    }

    /** Geometries by feature identifier. */
    final class Table {

        private final Map<String, FlatGeometry> shapes = new ConcurrentHashMap<>();
        private final AtomicLong points = new AtomicLong();

        /** The geometry of a feature, made if it is not there. */
        FlatGeometry get(String featureId, Supplier<FlatGeometry> maker) {
            FlatGeometry known = shapes.get(featureId);
            if (known != null) {
                return known;
            }
            FlatGeometry made = maker.get();
            if (shapes.putIfAbsent(featureId, made) == null) {
                points.addAndGet(made.points());
                ShapeCache.this.points.addAndGet(made.points());
            }
            return made;
        }
    }
}
