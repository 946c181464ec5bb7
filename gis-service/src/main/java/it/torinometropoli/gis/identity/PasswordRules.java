package it.torinometropoli.gis.identity;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/**
 * What a password must be, after NIST SP 800-63B-4, section 3.1.1.2: long, as it is all that is asked for; of any characters; never to be changed
 * without need; nothing that is expected, such as the address it goes with.
 */
final class PasswordRules {

    /** The least number of characters. */
    static final int LEAST = 15;
    /** The most bytes in UTF-8: what bcrypt takes into account. */
    static final int MOST_BYTES = 72;
    private static final int LEAST_DIFFERENT = 5;
    private static final int LONG_ENOUGH_TO_TELL = 4;

    private PasswordRules() {
    }

    /** The form in which passwords are hashed and compared, whatever the keyboard made of accents. */
    static String normalised(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC);
    }

    /**
     * What is wrong with a password.
     *
     * @param person what must not be in it: name and address of its owner
     * @return the key of a message; empty when it may be used
     */
    static Optional<String> problem(String password, String... person) {
        String text = normalised(password);
        if (text.codePointCount(0, text.length()) < LEAST) {
            return Optional.of("identity.password.short");
        }
        if (text.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            return Optional.of("identity.password.long");
        }
        if (text.codePoints().distinct().count() < LEAST_DIFFERENT) {
            return Optional.of("identity.password.uniform");
        }
        String small = text.toLowerCase(Locale.ROOT);
        for (String part : person) {
            String expected = part == null ? "" : part.toLowerCase(Locale.ROOT).replaceFirst("@.*", "");
            if (expected.length() >= LONG_ENOUGH_TO_TELL && small.contains(expected)) {
                return Optional.of("identity.password.expected");
            }
        }
        return Optional.empty();
    }
}
