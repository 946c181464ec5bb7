package it.torinometropoli.gis.render;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReferenceArray;

import it.torinometropoli.gis.geo.Crs;

/**
 * Geometries made ready for drawing, kept for each state of a layer, reference system and step of zoom. The tables least recently
 * used are forgotten when there are too many points. Safe for use by many threads.
 */
final class ShapeCache {

    private static final int PAGE_BITS = 7;
    private static final int PAGE = 1 << PAGE_BITS;
    /** What a shape takes besides its points. */
    private static final int POINTS_OF_A_SHAPE = 8;

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

    /**
     * The table of a key, which may be empty.
     *
     * @param features how many features the layer has
     */
    Table table(Key key, int features) {
        synchronized (tables) {
            Table table = tables.computeIfAbsent(key, absent -> new Table(features));
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

    /** Geometries by the position of their feature. */
    final class Table {

        private final AtomicReferenceArray<FlatGeometry[]> pages;
        private final AtomicLong points = new AtomicLong();

        private Table(int features) {
            this.pages = new AtomicReferenceArray<>((features >> PAGE_BITS) + 1);
        }

        /** The geometry of a feature, or null when it is not there. */
        FlatGeometry get(int position) {
            FlatGeometry[] page = pages.get(position >> PAGE_BITS);
            return page == null ? null : page[position & PAGE - 1];
        }

        /** Keeps the geometry of a feature. Threads that see it too late make their own, which is the same. */
        void keep(int position, FlatGeometry geometry) {
            int number = position >> PAGE_BITS;
            pages.compareAndSet(number, null, new FlatGeometry[PAGE]);
            FlatGeometry[] page = pages.get(number);
            synchronized (page) {
                if (page[position & PAGE - 1] != null) {
                    return;
                }
                page[position & PAGE - 1] = geometry;
            }
            long kept = geometry.points() + POINTS_OF_A_SHAPE;
            points.addAndGet(kept);
            ShapeCache.this.points.addAndGet(kept);
        }
    }
}
