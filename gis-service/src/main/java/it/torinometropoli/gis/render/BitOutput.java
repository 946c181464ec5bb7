package it.torinometropoli.gis.render;

import java.util.Arrays;

/** Bytes written bit by bit, the lowest bit of each first. For one thread. */
final class BitOutput {

    private byte[] bytes;
    private int length;
    private long bits;
    private int count;

    BitOutput(int expected) {
        this.bytes = new byte[expected];
    }

    /** Adds at most 32 bits, the lowest first. */
    void put(int value, int size) {
        bits |= (value & 0xFFFFFFFFL) << count;
        count += size;
        if (count >= 32) {
            room(4);
            bytes[length++] = (byte) bits;
            bytes[length++] = (byte) (bits >> 8);
            bytes[length++] = (byte) (bits >> 16);
            bytes[length++] = (byte) (bits >> 24);
            bits >>>= 32;
            count -= 32;
        }
    }

    /** Fills the last byte with zeros. */
    void align() {
        room(8);
        for (; count > 0; count -= 8) {
            bytes[length++] = (byte) bits;
            bits >>>= 8;
        }
        count = 0;
        bits = 0;
    }

    byte[] bytes() {
        return bytes;
    }

    int length() {
        return length;
    }

    private void room(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * bytes.length + more);
        }
    }
}
