package it.torinometropoli.gis.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A random text that gives access to whoever has it. Only its hash is kept; a fast one is enough, as nobody guesses 120 random bits.
 *
 * @param text what its owner gets, once
 * @param hash what the database keeps
 */
record Secret(String text, String hash) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int TOKEN_BYTES = 32;
    private static final int PASSWORD_LETTERS = 25;
    private static final int GROUP = 5;
    /** Letters and digits that are not mistaken for each other. */
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

    /** One for an address, of 256 bits. */
    static Secret token() {
        byte[] bytes = new byte[TOKEN_BYTES];
        RANDOM.nextBytes(bytes);
        return of(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** One that a person may have to type: groups of small letters and digits. */
    static Secret applicationPassword() {
        StringBuilder text = new StringBuilder();
        for (int letter = 0; letter < PASSWORD_LETTERS; letter++) {
            text.append(letter > 0 && letter % GROUP == 0 ? "-" : "").append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return of(text.toString());
    }

    /** One that somebody shows. */
    static Secret of(String text) {
        try {
            return new Secret(text, HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8))));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
