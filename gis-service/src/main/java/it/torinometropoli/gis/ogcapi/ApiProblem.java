package it.torinometropoli.gis.ogcapi;

import java.util.Collection;
import java.util.Optional;

import org.springframework.http.HttpStatus;

/** A request that is refused; becomes an {@code application/problem+json} (RFC 9457) or a page. The message is meant for the client. */
final class ApiProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST_ECHO = 100;

    private final HttpStatus status;
    private final String parameter;

    /**
     * @param parameter the parameter at fault, or null when there is none
     * @param detail what is wrong and what is allowed
     */
    ApiProblem(HttpStatus status, String parameter, String detail) {
        super(detail, null, false, false);
        this.status = status;
        this.parameter = parameter;
    }

    /** A parameter with a value that cannot be taken (400). */
    static ApiProblem badParameter(String parameter, String value, String allowed) {
        return new ApiProblem(HttpStatus.BAD_REQUEST, parameter, "%s is '%s'; it must be %s".formatted(parameter, shortened(value), allowed));
    }

    /** A parameter with a value that is none of the allowed ones (400). */
    static ApiProblem notOffered(String parameter, String value, Collection<String> allowed) {
        return new ApiProblem(HttpStatus.BAD_REQUEST, parameter,
                "%s '%s' is not offered; allowed: %s".formatted(parameter, shortened(value), String.join(", ", allowed)));
    }

    /** A resource that is not there (404). */
    static ApiProblem notFound(String detail) {
        return new ApiProblem(HttpStatus.NOT_FOUND, null, detail);
    }

    HttpStatus status() {
        return status;
    }

    /** The parameter at fault. */
    Optional<String> parameter() {
        return Optional.ofNullable(parameter);
    }

    /** A client's text cut to a length that can be repeated in a message. */
    static String shortened(String text) {
        return text.length() <= LONGEST_ECHO ? text : text.substring(0, LONGEST_ECHO) + "…";
    }
}
