package it.torinometropoli.gis.vectortiles;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Writes the wire format of Protocol Buffers: fields of one message after the other. */
final class ProtobufWriter {

    private static final int VARINT = 0;
    private static final int FIXED64 = 1;
    private static final int LENGTH_DELIMITED = 2;
    private static final int MOST_VARINT_BYTES = 10;

    private byte[] bytes = new byte[256];
    private int length;

    /** A whole number, not below zero unless the field is of a type that takes the two's complement. */
    void number(int field, long value) {
        head(field, VARINT);
        varint(value);
    }

    /** A whole number of a field of type {@code sint64}. */
    void signed(int field, long value) {
        number(field, value << 1 ^ value >> 63);
    }

    void decimal(int field, double value) {
        head(field, FIXED64);
        room(Double.BYTES);
        long bits = Double.doubleToRawLongBits(value);
        for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
            bytes[length++] = (byte) (bits >>> shift);
        }
    }

    void text(int field, String value) {
        byte[] encoded = value.getBytes(StandardCharsets.UTF_8);
        append(field, encoded, encoded.length);
    }

    /** A message within this one. */
    void message(int field, ProtobufWriter content) {
        append(field, content.bytes, content.length);
    }

    /** Whole numbers from zero up without gaps between them. */
    void packed(int field, int[] values, int count) {
        int size = 0;
        for (int i = 0; i < count; i++) {
            size += size(values[i]);
        }
        head(field, LENGTH_DELIMITED);
        varint(size);
        for (int i = 0; i < count; i++) {
            varint(Integer.toUnsignedLong(values[i]));
        }
    }

    /** The fields of another message as if they had been written here. */
    void fields(ProtobufWriter other) {
        room(other.length);
        System.arraycopy(other.bytes, 0, bytes, length, other.length);
        length += other.length;
    }

    /** Forgets what was written. */
    void clear() {
        length = 0;
    }

    boolean isEmpty() {
        return length == 0;
    }

    byte[] toByteArray() {
        return Arrays.copyOf(bytes, length);
    }

    private void append(int field, byte[] content, int count) {
        head(field, LENGTH_DELIMITED);
        varint(count);
        room(count);
        System.arraycopy(content, 0, bytes, length, count);
        length += count;
    }

    private void head(int field, int wireType) {
        varint((long) field << 3 | wireType);
    }

    private void varint(long value) {
        room(MOST_VARINT_BYTES);
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            bytes[length++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        bytes[length++] = (byte) rest;
    }

    private static int size(int value) {
        return value == 0 ? 1 : (Integer.SIZE - Integer.numberOfLeadingZeros(value) + 6) / 7;
    }

    private void room(int further) {
        if (length + further > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(length + further, 2 * bytes.length));
        }
    }
}
