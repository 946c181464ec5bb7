package it.torinometropoli.gis.wfs;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

import it.torinometropoli.gis.ows.ExceptionCode;
import it.torinometropoli.gis.ows.OwsException;

/**
 * Values that belong to several queries, each in parentheses: {@code (a,b)(c)} (OGC 02-058, 13.2.2; 04-094, 14.2.2; 09-025r2, 6.2.5.3). A value
 * without parentheses is one for all.
 */
final class ParameterLists {

    /** The most values of one list. */
    static final int MOST_VALUES = 1_000;

    private static final Pattern BETWEEN_NAMES = Pattern.compile("\\)\\s*\\(");

    /** Between two documents: only where markup ends and begins, as their texts may hold parentheses; one may be left empty. */
    private static final Pattern BETWEEN_DOCUMENTS = Pattern.compile("(?<=[>(]|^)\\)\\s*\\((?=[<)]|$)");

    private ParameterLists() {
    }

    /** The values, one at least. */
    static List<String> of(String value) {
        if (!value.startsWith("(") || !value.endsWith(")") || value.length() < 2) {
            return List.of(value);
        }
        String inner = value.substring(1, value.length() - 1);
        Pattern between = inner.indexOf('<') >= 0 ? BETWEEN_DOCUMENTS : BETWEEN_NAMES;
        return Arrays.stream(between.split(inner, -1)).map(String::strip).toList();
    }

    /**
     * One value for each query.
     *
     * @param parameter to blame
     * @throws OwsException when there are several values, and not as many as queries
     */
    static List<String> perQuery(String value, int queries, String parameter) {
        List<String> values = of(value);
        if (values.size() == 1) {
            return Collections.nCopies(queries, values.get(0));
        }
        if (values.size() != queries) {
            throw new OwsException(ExceptionCode.INVALID_PARAMETER_VALUE, parameter,
                    "%s has %d lists; give one, or one for each of the %d feature types".formatted(parameter, values.size(), queries));
        }
        return values;
    }

    /**
     * The names in a list.
     *
     * @throws OwsException when there are too many
     */
    static List<String> names(String list, String parameter) {
        String[] names = list.split(",", MOST_VALUES + 1);
        if (names.length > MOST_VALUES) {
            throw new OwsException(ExceptionCode.INVALID_PARAMETER_VALUE, parameter, "%s has more than %d values".formatted(parameter, MOST_VALUES));
        }
        return Arrays.stream(names).map(String::strip).toList();
    }
}
