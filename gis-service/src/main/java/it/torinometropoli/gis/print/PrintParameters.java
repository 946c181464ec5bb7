package it.torinometropoli.gis.print;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import it.torinometropoli.gis.site.ReaderLanguage;

/** The parameters of a request for a sheet, as they were written. */
final class PrintParameters {

    static final String BOX = "bbox";
    static final String LAYERS = "livelli";
    static final String ACTIONS = "azione";
    static final String TITLE = "titolo";
    static final String FORMAT = "formato";
    static final String ORIENTATION = "orientamento";
    static final String SCALE = "scala";

    private static final int MOST_VALUES = 100;
    private static final int LONGEST = 2_000;

    private final HttpServletRequest request;

    PrintParameters(HttpServletRequest request) {
        this.request = request;
    }

    /**
     * Refuses a language that is not offered.
     *
     * @throws PrintProblem naming the offered ones
     */
    void checkLanguage() {
        String asked = request.getParameter(ReaderLanguage.PARAMETER);
        if (!ReaderLanguage.offers(asked)) {
            throw PrintProblem.badParameter(ReaderLanguage.PARAMETER, asked, ReaderLanguage.codes());
        }
    }

    /** Whether the parameter is there, be it without a value. */
    boolean given(String name) {
        return request.getParameter(name) != null;
    }

    /** The text of a parameter without space around it, or null when it is not there or blank. */
    String text(String name) {
        String value = request.getParameter(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    /** The values of a parameter that may be repeated and may hold several values separated by commas, each once. */
    List<String> list(String name, String allowed) {
        String[] values = request.getParameterValues(name);
        if (values == null) {
            return List.of();
        }
        List<String> parts = Arrays.stream(values).limit(MOST_VALUES).flatMap(value -> Stream.of(cut(value).split(",", MOST_VALUES)))
                .map(String::strip).filter(part -> !part.isEmpty()).distinct().toList();
        if (parts.size() > MOST_VALUES) {
            throw PrintProblem.badParameter(name, String.join(",", parts), allowed);
        }
        return parts;
    }

    /**
     * The constant that a parameter names.
     *
     * @param words gives the word for a constant
     * @param constants the allowed ones, the usual one first
     */
    <T> T choice(String name, Function<T, String> words, List<T> constants) {
        String asked = text(name);
        if (asked == null) {
            return constants.get(0);
        }
        return constants.stream().filter(constant -> words.apply(constant).equalsIgnoreCase(asked)).findFirst()
                .orElseThrow(() -> PrintProblem.badParameter(name, asked, String.join(", ", constants.stream().map(words).toList())));
    }

    private static String cut(String value) {
        return value.length() <= LONGEST ? value : value.substring(0, LONGEST);
    }
}
