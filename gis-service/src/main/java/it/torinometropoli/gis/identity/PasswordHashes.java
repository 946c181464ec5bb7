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

    /** As strong as all others, and of no known text. */
    private static final String NOBODYS = "$2a$11$C6UzMDM.H6dfI/f/IKcEeO..............................q";

    private final PasswordEncoder encoder = new BCryptPasswordEncoder(STRENGTH);

    String hash(String password) {
        return encoder.encode(PasswordRules.normalised(password));
    }

    /**
     * Whether a password is the one of a hash. It takes as long when there is no hash to compare with.
     *
     * @param hash null when there is none
     */
    boolean matches(String password, String hash) {
        boolean same = encoder.matches(PasswordRules.normalised(password), hash == null ? NOBODYS : hash);
        return same && hash != null;
    }
}
