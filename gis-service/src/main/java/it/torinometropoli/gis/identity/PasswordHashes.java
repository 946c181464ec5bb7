package it.torinometropoli.gis.identity;

import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Hashes passwords with bcrypt: Argon2 would take 19 MB of memory for each sign-in, where the whole service has 256, and a cryptographic library
 * besides.
 */
@Component
class PasswordHashes {

    private static final int STRENGTH = 11;

    private final PasswordEncoder encoder = new BCryptPasswordEncoder(STRENGTH);
    private final String nobodys = encoder.encode(Secret.applicationPassword().text());

    String hash(String password) {
        return encoder.encode(PasswordRules.normalised(password));
    }

    /**
     * Whether a password is the one of a hash. It takes as long when there is no hash to compare with.
     *
     * @param hash null when there is none
     */
    boolean matches(String password, String hash) {
        boolean same = encoder.matches(PasswordRules.normalised(password), hash == null ? nobodys : hash);
        return same && hash != null;
    }
}
