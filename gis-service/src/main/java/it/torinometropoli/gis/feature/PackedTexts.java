package it.torinometropoli.gis.feature;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Texts by number, kept as bytes, for columns in which few are alike. */
final class PackedTexts {

    private static final int FIRST = 16;
    private static final int HEAD = 3;

    private final ByteChunks bytes = new ByteChunks();
    /** Of each text, its length in three bytes and then itself. */
    private int[] addresses = new int[FIRST];
    private byte[] record = new byte[FIRST];
    private int size;

    void add(String text) {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        if (size == addresses.length) {
            addresses = Arrays.copyOf(addresses, size + (size >> 1));
        }
        if (record.length < HEAD + encoded.length) {
            record = new byte[HEAD + encoded.length];
        }
        for (int i = 0; i < HEAD; i++) {
            record[i] = (byte) (encoded.length >> 8 * i);
        }
        System.arraycopy(encoded, 0, record, HEAD, encoded.length);
        addresses[size++] = bytes.add(record, HEAD + encoded.length);
    }

    String get(int number) {
        byte[] chunk = bytes.chunk(addresses[number]);
        int offset = ByteChunks.offset(addresses[number]);
        return new String(chunk, offset + HEAD, length(chunk, offset), StandardCharsets.UTF_8);
    }

    /** Whether a text is this one, given in UTF-8. */
    boolean equal(int number, byte[] text) {
        byte[] chunk = bytes.chunk(addresses[number]);
        int offset = ByteChunks.offset(addresses[number]);
        return length(chunk, offset) == text.length
                && Arrays.equals(chunk, offset + HEAD, offset + HEAD + text.length, text, 0, text.length);
    }

    private static int length(byte[] chunk, int offset) {
        int length = 0;
        for (int i = 0; i < HEAD; i++) {
            length |= (chunk[offset + i] & 0xFF) << 8 * i;
        }
        return length;
    }

    int size() {
        return size;
    }

    void trim() {
        bytes.trim();
        addresses = Arrays.copyOf(addresses, size);
    }
}
