package it.torinometropoli.gis.ows;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The parameters of a request as key and value pairs. Names are the same in upper and lower case (OGC 06-121r3, 11.5), values are
 * taken without spaces at their ends, and a blank value counts as absent. Every reading method refuses a value that it cannot take with
 * an {@link OwsException} whose locator is the name as the caller spells it.
 */
public final class KvpParameters {

    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,3})?");
    private static final Pattern WHOLE_NUMBER = Pattern.compile("[+-]?\\d{1,9}");

    private final SortedMap<String, List<String>> values = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    /** Takes parameters as a servlet request gives them; several spellings of one name are the same parameter. */
    public KvpParameters(Map<String, String[]> parameters) {
        parameters.forEach((name, given) -> values.merge(name, Arrays.stream(given).map(String::strip).toList(),
                (first, second) -> Stream.concat(first.stream(), second.stream()).toList()));
    }

    /** Takes parameters of one value each. */
    public static KvpParameters of(Map<String, String> parameters) {
        Map<String, String[]> single = new TreeMap<>();
        parameters.forEach((name, value) -> single.put(name, new String[] {value}));
        return new KvpParameters(single);
    }

    /**
     * Refuses a request that gives a parameter more than once: which of the values is meant cannot be known.
     *
     * @throws OwsException naming the parameter
     */
    public void refuseRepeated() {
        values.forEach((name, given) -> {
            if (given.size() > 1) {
                throw new OwsException(ExceptionCode.INVALID_PARAMETER_VALUE, name.toUpperCase(Locale.ROOT),
                        "%s is given %d times; give it once".formatted(OwsException.shortened(name), given.size()));
            }
        });
    }

    /** The names in alphabetical order, as the client spells them. */
    public Collection<String> names() {
        return values.keySet();
    }

    /** The value, empty when absent or blank. */
    public Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name)).map(given -> given.get(0)).filter(value -> !value.isEmpty());
    }

    /** The value, which must be there. */
    public String required(String name) {
        return text(name).orElseThrow(() -> OwsException.missing(name));
    }

    /** The one of the allowed values that is given, in any case of letters; empty when absent. */
    public Optional<String> oneOf(String name, Collection<String> allowed) {
        return text(name).map(value -> allowed.stream().filter(value::equalsIgnoreCase).findFirst()
                .orElseThrow(() -> OwsException.notAllowed(name, value, allowed)));
    }

    /** {@code TRUE} or {@code FALSE} in any case of letters; the fallback when absent. */
    public boolean flag(String name, boolean fallback) {
        return oneOf(name, List.of("TRUE", "FALSE")).map("TRUE"::equals).orElse(fallback);
    }

    /** A whole number within bounds, both included; empty when absent. */
    public Optional<Integer> integer(String name, int least, int most) {
        return text(name).map(value -> {
            if (WHOLE_NUMBER.matcher(value).matches()) {
                int number = Integer.parseInt(value);
                if (number >= least && number <= most) {
                    return number;
                }
            }
            throw invalid(name, value, "a whole number from %d to %d".formatted(least, most));
        });
    }

    /** A whole number within bounds, both included, which must be there. */
    public int requiredInteger(String name, int least, int most) {
        return integer(name, least, most).orElseThrow(() -> OwsException.missing(name));
    }

    /** The values of a comma-separated list in order, blank ones kept as empty texts; an empty list when absent. */
    public List<String> list(String name, int most) {
        String value = text(name).orElse("");
        if (value.isEmpty()) {
            return List.of();
        }
        if (value.chars().filter(letter -> letter == ',').count() >= most) {
            throw new OwsException(ExceptionCode.INVALID_PARAMETER_VALUE, name, "%s has more than %d values".formatted(name, most));
        }
        return Arrays.stream(value.split(",", -1)).map(String::strip).toList();
    }

    /** Exactly so many finite numbers separated by commas, which must be there. */
    public double[] numbers(String name, int count) {
        String value = required(name);
        String[] parts = value.length() > count * 40 ? new String[0] : value.split(",", -1);
        if (parts.length != count) {
            throw invalid(name, value, "%d numbers separated by commas".formatted(count));
        }
        return Arrays.stream(parts).mapToDouble(part -> number(name, part.strip())).toArray();
    }

    /**
     * A finite decimal number in a parameter's value.
     *
     * @throws OwsException naming the parameter when the text is anything else
     */
    public static double number(String name, String text) {
        double number = text.length() <= 40 && NUMBER.matcher(text).matches() ? Double.parseDouble(text) : Double.NaN;
        if (!Double.isFinite(number)) {
            throw invalid(name, text, "made of finite decimal numbers");
        }
        return number;
    }

    private static OwsException invalid(String name, String value, String allowed) {
        return new OwsException(ExceptionCode.INVALID_PARAMETER_VALUE, name,
                "%s is '%s'; it must be %s".formatted(name, OwsException.shortened(value), allowed));
    }
}
