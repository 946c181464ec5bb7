package it.torinometropoli.gis.vectortiles;

import java.util.Collection;
import java.util.List;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** A request for tiles or what describes them that cannot be answered; becomes an {@code application/problem+json} (RFC 9457). */
final class TileProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST_ECHO = 100;

    private final HttpStatus status;
    private final String parameter;
    private final transient List<String> allowed;

    private TileProblem(HttpStatus status, String parameter, Collection<String> allowed, String detail) {
        super(detail, null, false, false);
        this.status = status;
        this.parameter = parameter;
        this.allowed = List.copyOf(allowed);
    }

    /** Something that is not there (404): the detail names what there is instead. */
    static TileProblem notThere(String parameter, String value, Collection<String> allowed) {
        return new TileProblem(HttpStatus.NOT_FOUND, parameter, allowed,
                "%s '%s' is not there; there are: %s".formatted(parameter, shortened(value), String.join(", ", allowed)));
    }

    /** A parameter of the query with a value that is not allowed (400). */
    static TileProblem badValue(String parameter, String value, Collection<String> allowed) {
        return new TileProblem(HttpStatus.BAD_REQUEST, parameter, allowed,
                "%s '%s' is not offered here; allowed: %s".formatted(parameter, shortened(value), String.join(", ", allowed)));
    }

    /** A parameter of the query that is none (400). */
    static TileProblem unknownParameter(String parameter, Collection<String> allowed) {
        String name = shortened(parameter);
        return new TileProblem(HttpStatus.BAD_REQUEST, name, allowed,
                "there is no parameter '%s'; allowed: %s".formatted(name, allowed.isEmpty() ? "none" : String.join(", ", allowed)));
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_ECHO ? text : text.substring(0, LONGEST_ECHO) + "…";
    }

    /** The answer: beside the members of the standard {@code parameter}, which is at fault, and {@code allowed}, its values. */
    ProblemDetail detail() {
        ProblemDetail detail = ProblemDetail.forStatusAndDetail(status, getMessage());
        detail.setProperty("parameter", parameter);
        detail.setProperty("allowed", allowed);
        return detail;
    }
}
