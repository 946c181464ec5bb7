package it.torinometropoli.gis.opendata;

import java.util.List;
import java.util.Locale;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;

/** Differences that cannot be told; becomes an {@code application/problem+json} (RFC 9457) in the reader's language. */
final class DifferenceProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final String parameter;
    private final transient List<Object> arguments;

    private DifferenceProblem(HttpStatus status, String parameter, String messageKey, Object... arguments) {
        super(messageKey);
        this.status = status;
        this.parameter = parameter;
        this.arguments = List.of(arguments);
    }

    /** A layer that there is not, or whose past nobody knows (404). */
    static DifferenceProblem noLayer(String messageKey, Object... arguments) {
        return new DifferenceProblem(HttpStatus.NOT_FOUND, "layer", messageKey, arguments);
    }

    /** A day that is none, or one of which nothing is known (400). */
    static DifferenceProblem badDay(String parameter, String messageKey, Object... arguments) {
        return new DifferenceProblem(HttpStatus.BAD_REQUEST, parameter, messageKey, arguments);
    }

    HttpStatus status() {
        return status;
    }

    /** The name of the parameter that is wrong. */
    String parameter() {
        return parameter;
    }

    /** What is wrong, with days as they are asked for. */
    String text(MessageSource messages, Locale locale) {
        return messages.getMessage(getMessage(), arguments.stream().map(Object::toString).toArray(), locale);
    }
}
