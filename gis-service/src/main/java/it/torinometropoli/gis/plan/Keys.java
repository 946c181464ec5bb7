package it.torinometropoli.gis.plan;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import it.torinometropoli.gis.tabular.CsvRow;

/** The keys of one file of the plan: each is there once, and other files may refer to them. */
final class Keys {

    private final String file;
    private final Set<String> known = new LinkedHashSet<>();
    private final Map<String, Integer> children = new HashMap<>();

    /**
     * Makes an empty set.
     *
     * @param file name of the file, for messages
     */
    Keys(String file) {
        this.file = file;
    }

    /** Takes the key of a row, which must have this form and be new. */
    String claim(CsvRow row, String column, Pattern form) {
        String key = row.matching(column, form);
        if (!known.add(key)) {
            throw row.failure("column '%s' is '%s', which an earlier row has".formatted(column, key));
        }
        return key;
    }

    /**
     * Takes the code of a row, which must be the next one under its parent: the plan is numbered from 1 without gaps.
     *
     * @param parent code of the parent, or an empty text when there is none
     */
    String claimNext(CsvRow row, String parent) {
        int number = children.merge(parent, 1, Integer::sum);
        String expected = parent.isEmpty() ? String.valueOf(number) : parent + "." + number;
        String code = row.required("code");
        if (!code.equals(expected)) {
            throw row.failure("column 'code' is '%s'; the next code here is '%s'".formatted(code, expected));
        }
        known.add(code);
        return code;
    }

    /** The value of a column that must be one of these keys. */
    String reference(CsvRow row, String column) {
        return reference(row, column, row.required(column));
    }

    /** One of several values in a column, which must be one of these keys. */
    String reference(CsvRow row, String column, String key) {
        if (!known.contains(key)) {
            throw row.failure("column '%s' names '%s', which is not in %s".formatted(column, key, file));
        }
        return key;
    }
}
