package it.torinometropoli.gis.maptools;

import java.util.List;

import org.springframework.http.HttpStatus;

/** A request of a tool that cannot be answered; becomes an {@code application/problem+json} (RFC 9457) in the reader's language. */
final class ToolProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final transient List<Object> arguments;

    private ToolProblem(HttpStatus status, String messageKey, Object... arguments) {
        super(messageKey);
        this.status = status;
        this.arguments = List.of(arguments);
    }

    /**
     * Something that is not there (404).
     *
     * @param messageKey key of the message that tells what there is instead
     * @param arguments what the message names
     */
    static ToolProblem notThere(String messageKey, Object... arguments) {
        return new ToolProblem(HttpStatus.NOT_FOUND, messageKey, arguments);
    }

    /**
     * A request that cannot be understood (400).
     *
     * @param messageKey key of the message that names the parameter and what it takes
     * @param arguments what the message names
     */
    static ToolProblem wrong(String messageKey, Object... arguments) {
        return new ToolProblem(HttpStatus.BAD_REQUEST, messageKey, arguments);
    }

    HttpStatus status() {
        return status;
    }

    Object[] arguments() {
        return arguments.toArray();
    }
}
