package it.torinometropoli.gis.print;

import java.util.List;

import org.springframework.http.HttpStatus;

/** A sheet that cannot be printed as it is asked for. */
final class PrintProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST_ECHO = 100;

    private final HttpStatus status;
    private final transient List<Object> arguments;

    private PrintProblem(HttpStatus status, String messageKey, Object... arguments) {
        super(messageKey, null, false, false);
        this.status = status;
        this.arguments = List.of(arguments);
    }

    /**
     * A parameter with a value that is not allowed (400).
     *
     * @param allowed the allowed values, for the reader
     */
    static PrintProblem badParameter(String name, String value, String allowed) {
        String echo = value.length() <= LONGEST_ECHO ? value : value.substring(0, LONGEST_ECHO) + "…";
        return new PrintProblem(HttpStatus.BAD_REQUEST, "problem.parameter", name, echo, allowed);
    }

    /** Something that is not there (404). */
    static PrintProblem notThere(String messageKey, Object... arguments) {
        return new PrintProblem(HttpStatus.NOT_FOUND, messageKey, arguments);
    }

    HttpStatus status() {
        return status;
    }

    Object[] arguments() {
        return arguments.toArray();
    }
}
