package it.torinometropoli.gis.ows;

import java.util.Collection;
import java.util.Optional;

/** A request that is refused. The message is meant for the client: what is wrong and what is allowed. */
public class OwsException extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST_ECHO = 100;

    private final ExceptionCode code;
    private final String locator;

    /**
     * @param code what kind of fault it is; decides the HTTP status
     * @param locator the parameter at fault, or null when there is none
     * @param message what is wrong and what is allowed
     */
    public OwsException(ExceptionCode code, String locator, String message) {
        super(message, null, false, false);
        this.code = code;
        this.locator = locator;
    }

    /** A value that is none of the allowed ones; the message names them. */
    public static OwsException notAllowed(String parameter, String value, Collection<String> allowed) {
        return notAllowed(ExceptionCode.INVALID_PARAMETER_VALUE, parameter, value, allowed);
    }

    /** A value that is none of the allowed ones, under a code of its own; the message names them. */
    public static OwsException notAllowed(ExceptionCode code, String parameter, String value, Collection<String> allowed) {
        return new OwsException(code, parameter,
                "%s '%s' is not offered; allowed: %s".formatted(parameter, shortened(value), String.join(", ", allowed)));
    }

    /** A parameter that must be given. */
    public static OwsException missing(String parameter) {
        return new OwsException(ExceptionCode.MISSING_PARAMETER_VALUE, parameter, "%s is missing".formatted(parameter));
    }

    /** What kind of fault it is. */
    public ExceptionCode code() {
        return code;
    }

    /** The parameter at fault. */
    public Optional<String> locator() {
        return Optional.ofNullable(locator);
    }

    /** A client's text cut to a length that can be repeated in a message. */
    static String shortened(String text) {
        return text.length() <= LONGEST_ECHO ? text : text.substring(0, LONGEST_ECHO) + "…";
    }
}
