package it.torinometropoli.gis.render;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Values worth keeping, up to a number; the one least recently used is forgotten first. Safe for use by many threads, which may make the
 * same value twice.
 */
final class RecentlyUsed<K, V> {

    private final Map<K, V> values;

    RecentlyUsed(int most) {
        this.values = new LinkedHashMap<>(16, 0.75f, true) {

            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        };
    }

    /** The value of a key, made if it is not there. */
    V get(K key, Supplier<V> maker) {
        synchronized (values) {
            V known = values.get(key);
            if (known != null) {
                return known;
            }
        }
        V made = maker.get();
        synchronized (values) {
            V other = values.putIfAbsent(key, made);
            return other == null ? made : other;
        }
    }
}
