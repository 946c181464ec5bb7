package it.torinometropoli.gis.attachment;

import java.nio.charset.StandardCharsets;

/** Looks for texts of Latin letters in bytes. */
final class Bytes {

    private Bytes() {
    }

    /** Whether a text, a byte per character, stands at a place. */
    static boolean at(byte[] bytes, int place, String text) {
        if (place < 0 || place + text.length() > bytes.length) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if ((bytes[place + i] & 0xff) != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** The first place of a text from a place on, or -1. */
    static int find(byte[] bytes, int from, String text) {
        for (int place = Math.max(0, from); place <= bytes.length - text.length(); place++) {
            if (at(bytes, place, text)) {
                return place;
            }
        }
        return -1;
    }

    /** The characters of some bytes. */
    static String text(byte[] bytes, int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
    }
}
