package it.torinometropoli.gis.feature;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Records of bytes one after the other, in chunks of a megabyte, so that growing copies nothing. Each record lies within one chunk. */
final class ByteChunks {

    private static final int OFFSET_BITS = 20;
    private static final int CHUNK = 1 << OFFSET_BITS;
    private static final int MOST_CHUNKS = 1 << 32 - OFFSET_BITS;
    private static final int FIRST = 1 << 12;

    private final List<byte[]> chunks = new ArrayList<>();
    private int filled;

    /**
     * Adds a record.
     *
     * @return where it is
     * @throws IllegalStateException when four gigabytes are full
     */
    int add(byte[] record, int length) {
        if (chunks.isEmpty()) {
            chunks.add(new byte[Math.max(FIRST, length)]);
        }
        byte[] last = chunks.get(chunks.size() - 1);
        if (filled + length > last.length) {
            last = filled + length <= CHUNK ? grow(last, filled + length) : next(length);
        }
        System.arraycopy(record, 0, last, filled, length);
        int address = chunks.size() - 1 << OFFSET_BITS | filled;
        filled += length;
        return address;
    }

    /** Gives back the room that no record has taken. */
    void trim() {
        if (!chunks.isEmpty()) {
            chunks.set(chunks.size() - 1, Arrays.copyOf(chunks.get(chunks.size() - 1), filled));
        }
    }

    /** The chunk that holds the record at an address. */
    byte[] chunk(int address) {
        return chunks.get(address >>> OFFSET_BITS);
    }

    /** Where in its chunk the record at an address begins. */
    static int offset(int address) {
        return address & CHUNK - 1;
    }

    private byte[] grow(byte[] last, int least) {
        byte[] grown = Arrays.copyOf(last, Math.min(CHUNK, Math.max(2 * last.length, least)));
        chunks.set(chunks.size() - 1, grown);
        return grown;
    }

    private byte[] next(int length) {
        trim();
        if (chunks.size() == MOST_CHUNKS) {
            throw new IllegalStateException("a layer's shapes take more than four gigabytes");
        }
        byte[] chunk = new byte[Math.max(CHUNK, length)];
        chunks.add(chunk);
        filled = 0;
        return chunk;
    }
}
