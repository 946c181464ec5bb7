package it.torinometropoli.gis.identity;

import java.util.Locale;
import java.util.Optional;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;

/** Checks what forms say about people. */
final class PersonFields {

    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_ADDRESS = 254;

    private PersonFields() {
    }

    /** A mail address in the form in which it is kept; without the character that PostgreSQL has no place for. */
    static String address(String given) {
        return given.replace("\0", "").strip().toLowerCase(Locale.ROOT);
    }

    /** What is wrong with a mail address, by the key of a message. */
    static Optional<String> addressProblem(String address) {
        try {
            new InternetAddress(address, true).validate();
            boolean plain = address.length() <= LONGEST_ADDRESS && address.matches("[^\\s@<>\"(),]+@[^\\s@<>\"(),]+");
            return plain ? Optional.empty() : Optional.of("identity.problem.address");
        } catch (AddressException none) {
            return Optional.of("identity.problem.address");
        }
    }

    /** What is wrong with a name, by the key of a message. */
    static Optional<String> nameProblem(String name) {
        return name.isBlank() || name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)
                ? Optional.of("identity.problem.name") : Optional.empty();
    }
}
