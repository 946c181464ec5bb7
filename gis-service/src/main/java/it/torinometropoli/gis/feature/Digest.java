package it.torinometropoli.gis.feature;

import java.util.HexFormat;

/**
 * A checksum of 64 bits that tells changes of data, not forgeries: FNV-1a with a final mixing of the bits. The same on every machine. For
 * one thread.
 */
final class Digest {

    private static final long START = 0xCBF29CE484222325L;
    private static final long PRIME = 0x100000001B3L;
    private static final long MIX = 0xFF51AFD7ED558CCDL;
    private static final long SECOND_MIX = 0xC4CEB9FE1A85EC53L;

    private long state = START;

    void add(byte[] bytes, int length) {
        for (int i = 0; i < length; i++) {
            state = (state ^ bytes[i] & 0xFF) * PRIME;
        }
        add(length);
    }

    /** Adds a text; null differs from every text. */
    void add(String text) {
        if (text == null) {
            add(-1);
            return;
        }
        for (int i = 0; i < text.length(); i++) {
            state = (state ^ text.charAt(i)) * PRIME;
        }
        add(text.length());
    }

    void add(long value) {
        state = mixed(state ^ value) * PRIME;
    }

    /** The checksum of what was added since the last call. */
    long end() {
        long digest = mixed(state);
        state = START;
        return digest;
    }

    /** The checksum of what was added since the last call as 16 hexadecimal digits. */
    String text() {
        return HexFormat.of().toHexDigits(end());
    }

    private static long mixed(long value) {
        long mixed = value;
        mixed = (mixed ^ mixed >>> 33) * MIX;
        mixed = (mixed ^ mixed >>> 33) * SECOND_MIX;
        return mixed ^ mixed >>> 33;
    }
}
