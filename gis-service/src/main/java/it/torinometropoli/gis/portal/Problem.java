package it.torinometropoli.gis.portal;

import java.util.List;

import org.springframework.http.HttpStatus;

/** A request to the portal's JSON that cannot be answered; becomes an {@code application/problem+json} (RFC 9457). */
final class Problem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final String messageKey;
    private final transient List<Object> arguments;

    private Problem(HttpStatus status, String messageKey, Object... arguments) {
        super(messageKey);
        this.status = status;
        this.messageKey = messageKey;
        this.arguments = List.of(arguments);
    }

    /**
     * Something that is not published (404).
     *
     * @param messageKey key of the message that tells what there is instead
     * @param arguments what the message names
     */
    static Problem notThere(String messageKey, Object... arguments) {
        return new Problem(HttpStatus.NOT_FOUND, messageKey, arguments);
    }

    /**
     * A parameter with a value that is not allowed (400).
     *
     * @param allowed the allowed values, for the reader
     */
    static Problem badParameter(String name, String value, String allowed) {
        return new Problem(HttpStatus.BAD_REQUEST, "problem.parameter", name, value, allowed);
    }

    HttpStatus status() {
        return status;
    }

    String messageKey() {
        return messageKey;
    }

    Object[] arguments() {
        return arguments.toArray();
    }
}
