package it.torinometropoli.gis.render;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Makes a short text of many, which differs when any of them does. For one thread. */
final class ContentDigest {

    private static final int BYTES = 12;

    private final MessageDigest digest;
    private boolean empty = true;

    ContentDigest() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    ContentDigest add(String part) {
        digest.update(part.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
        empty = false;
        return this;
    }

    /** Whether nothing has been added. */
    boolean isEmpty() {
        return empty;
    }

    /** Hexadecimal digits; ends the digest. */
    String text() {
        return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
    }
}
