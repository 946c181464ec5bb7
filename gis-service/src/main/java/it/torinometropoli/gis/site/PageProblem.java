package it.torinometropoli.gis.site;

import java.util.List;

import org.springframework.http.HttpStatus;

/** A page that cannot be shown; the reader gets a page that tells why and what there is instead. */
public final class PageProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final transient List<Object> arguments;

    private PageProblem(HttpStatus status, String messageKey, Object... arguments) {
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
    public static PageProblem notThere(String messageKey, Object... arguments) {
        return new PageProblem(HttpStatus.NOT_FOUND, messageKey, arguments);
    }

    /**
     * A parameter with a value that is not allowed (400).
     *
     * @param allowed the allowed values, for the reader
     */
    public static PageProblem badParameter(String name, String value, String allowed) {
        return new PageProblem(HttpStatus.BAD_REQUEST, "problem.parameter", name, value, allowed);
    }

    /** The status of the answer. */
    public HttpStatus status() {
        return status;
    }

    /** What the message, whose key is {@link #getMessage}, names. */
    public Object[] arguments() {
        return arguments.toArray();
    }
}
