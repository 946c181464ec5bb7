package it.torinometropoli.gis.explorer;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import it.torinometropoli.gis.site.PageProblem;
import it.torinometropoli.gis.site.ReaderLanguage;
import org.springframework.web.util.UriUtils;

/**
 * What a reader has asked of a page: the parameters of its address that are not blank, without the language, which the frame of the page
 * adds to links.
 */
record Parameters(Map<String, List<String>> values) {

    /** The number of the page of a list; the parameters of further lists begin with it. */
    static final String PAGE = "pagina";

    private static final Pattern WHOLE = Pattern.compile("\\d{1,9}");

    /** Copies and drops what is blank. */
    static Parameters of(Map<String, List<String>> sent) {
        Map<String, List<String>> kept = new LinkedHashMap<>();
        sent.forEach((name, all) -> {
            List<String> filled = all.stream().map(String::strip).filter(value -> !value.isEmpty()).distinct().toList();
            if (!filled.isEmpty() && !name.equals(ReaderLanguage.PARAMETER)) {
                kept.put(name, filled);
            }
        });
        return new Parameters(kept);
    }

    /** All values of a parameter, in the order sent. */
    List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    /** The first value of a parameter. */
    Optional<String> one(String name) {
        return all(name).stream().findFirst();
    }

    /**
     * A whole number.
     *
     * @param allowed the allowed values, for the reader
     * @throws PageProblem when it is none, or out of bounds
     */
    OptionalInt whole(String name, int least, int most, String allowed) {
        Optional<String> sent = one(name);
        if (sent.isEmpty()) {
            return OptionalInt.empty();
        }
        String text = sent.get();
        if (!WHOLE.matcher(text).matches() || Integer.parseInt(text) < least || Integer.parseInt(text) > most) {
            throw PageProblem.badParameter(name, text, allowed);
        }
        return OptionalInt.of(Integer.parseInt(text));
    }

    /** These with another value of a parameter, from the first page. */
    Parameters with(String name, String value) {
        Parameters changed = without(List.of(name));
        changed.values().put(name, List.of(value));
        return changed;
    }

    /** These without some parameters, from the first page. */
    Parameters without(List<String> names) {
        Map<String, List<String>> changed = new LinkedHashMap<>(values);
        changed.keySet().removeIf(name -> name.startsWith(PAGE) || names.contains(name));
        return new Parameters(changed);
    }

    /** The address of a path with these parameters, encoded. */
    String address(String path) {
        List<String> pairs = new ArrayList<>();
        values.forEach((name, all) -> all.forEach(value -> pairs.add(encoded(name) + "=" + encoded(value))));
        return pairs.isEmpty() ? path : path + pairs.stream().collect(Collectors.joining("&", "?", ""));
    }

    private static String encoded(String text) {
        return UriUtils.encode(text, StandardCharsets.UTF_8);
    }
}
