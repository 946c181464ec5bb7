package it.torinometropoli.gis.feature;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Texts by number, kept as bytes, for columns in which few are alike. */
final class PackedTexts {

    private static final int FIRST = 16;

    private final ByteChunks bytes = new ByteChunks();
    private int[] addresses = new int[FIRST];
    private int[] lengths = new int[FIRST];
    private int size;

    void add(String text) {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        if (size == addresses.length) {
            addresses = Arrays.copyOf(addresses, size + (size >> 1));
            lengths = Arrays.copyOf(lengths, size + (size >> 1));
        }
        addresses[size] = bytes.add(encoded, encoded.length);
        lengths[size++] = encoded.length;
    }

    String get(int number) {
        int address = addresses[number];
        return new String(bytes.chunk(address), ByteChunks.offset(address), lengths[number], StandardCharsets.UTF_8);
    }

    int size() {
        return size;
    }

    void trim() {
        bytes.trim();
        addresses = Arrays.copyOf(addresses, size);
        lengths = Arrays.copyOf(lengths, size);
    }
}
