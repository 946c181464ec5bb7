package it.torinometropoli.gis.format;

import java.util.Objects;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import it.torinometropoli.gis.feature.PositionedFeature;
import it.torinometropoli.gis.geo.CrsName;
import it.torinometropoli.gis.ows.Utf8Output;
import org.geotools.api.feature.simple.SimpleFeature;
import org.springframework.stereotype.Component;

/**
 * The texts of large geometries as documents hold them, kept from one answer to the next as far as {@link FormatSettings} allows: the same
 * boundaries are asked for again and again, and making their numbers takes most of the time of an answer. Of features in memory only. Kept for a
 * state of the layer, so that a change of data makes them unreachable. Safe for use by many threads.
 */
@Component
final class GeometryTexts {

    /** Some thirty points: what is smaller is made as fast as it is found. */
    private static final int LEAST_SIZE = 512;
    /** So that an answer copies little at a time, and one text takes no large part of the room. */
    private static final int MOST_SIZE = 1 << 17;
    private static final int PART_OF_ROOM = 32;
    /** What a text takes besides its bytes. */
    private static final int ENTRY_BYTES = 200;

    private final Cache<Key, byte[]> texts;
    private final int mostSize;

    GeometryTexts(FormatSettings settings) {
        this.mostSize = (int) Math.min(MOST_SIZE, settings.keptTextBytes() / PART_OF_ROOM);
        this.texts = Caffeine.newBuilder().maximumWeight(settings.keptTextBytes())
                .weigher((Key key, byte[] text) -> ENTRY_BYTES + text.length).executor(Runnable::run).build();
    }

    /** The texts in one notation and reference system. */
    Kept in(PositionNotation notation, CrsName crs) {
        return new Kept(notation, crs);
    }

    private record Key(Object state, int position, Kept manner) {
    }

    /** Texts of one notation and reference system; equal to others of the same. */
    final class Kept {

        private final PositionNotation notation;
        private final CrsName crs;
        private final int hash;

        private Kept(PositionNotation notation, CrsName crs) {
            this.notation = notation;
            this.crs = crs;
            this.hash = Objects.hash(notation, crs);
        }

        /** Reference system and order of axes. */
        CrsName crs() {
            return crs;
        }

        /** The text of a feature's geometry, not to be changed; null when it is not kept. */
        byte[] of(SimpleFeature feature) {
            return feature instanceof PositionedFeature positioned && large(positioned) ? texts.getIfPresent(key(positioned)) : null;
        }

        /**
         * Has the text of a feature's geometry written, and keeps it when it is worth it.
         *
         * @param writer writes the whole text of the geometry, and nothing else, to the output
         */
        void write(SimpleFeature feature, Utf8Output output, Runnable writer) {
            if (feature instanceof PositionedFeature positioned && large(positioned)) {
                output.beginCopy();
                writer.run();
                texts.put(key(positioned), output.endCopy());
            } else {
                writer.run();
            }
        }

        private boolean large(PositionedFeature feature) {
            int size = feature.geometrySize();
            return size >= LEAST_SIZE && size <= mostSize;
        }

        private Key key(PositionedFeature feature) {
            return new Key(feature.state(), feature.position(), this);
        }

        @Override
        public boolean equals(Object other) {
            return this == other || other instanceof Kept kept && kept.notation == notation && kept.crs.equals(crs);
        }

        @Override
        public int hashCode() {
            return hash;
        }
    }
}
