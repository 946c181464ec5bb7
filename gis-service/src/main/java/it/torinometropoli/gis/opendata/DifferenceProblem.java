package it.torinometropoli.gis.opendata;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;

/** Differences that cannot be told; becomes an {@code application/problem+json} (RFC 9457) in the reader's language. */
final class DifferenceProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final String ORDER = "opendata.differences.order";

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

    /** Days of which the last is before the first (400). */
    static DifferenceProblem wrongOrder(String parameter, LocalDate last, LocalDate first) {
        return new DifferenceProblem(HttpStatus.BAD_REQUEST, parameter, ORDER, last, first);
    }

    HttpStatus status() {
        return status;
    }

    /** The name of the parameter that is wrong. */
    String parameter() {
        return parameter;
    }

    /** What to choose in a form, whose fields are not called as the parameters are. */
    String advice(MessageSource messages, Locale locale) {
        boolean day = status == HttpStatus.BAD_REQUEST;
        return day ? messages.getMessage("opendata.differences.choose." + (getMessage().equals(ORDER) ? "order" : parameter), null, locale)
                : text(messages, locale);
    }

    /** What is wrong, with days as they are asked for. */
    String text(MessageSource messages, Locale locale) {
        return messages.getMessage(getMessage(), arguments.stream().map(Object::toString).toArray(), locale);
    }
}
