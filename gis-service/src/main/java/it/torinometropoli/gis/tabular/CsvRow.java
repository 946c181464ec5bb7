package it.torinometropoli.gis.tabular;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One row of a {@link CsvFile}. Every reading method checks the value and, when it does not fit, throws a
 * {@link DataFileException} that names the file, the line, the column and what is allowed.
 */
public final class CsvRow {

    private final Path file;
    private final long line;
    private final Map<String, String> values;

    CsvRow(Path file, long line, Map<String, String> values) {
        this.file = file;
        this.line = line;
        this.values = values;
    }

    /** Line of the file on which this row ends, from 1; the header is line 1. */
    public long line() {
        return line;
    }

    /** The value of a column, empty when the field is blank. */
    public Optional<String> text(String column) {
        if (!values.containsKey(column)) {
            throw new IllegalArgumentException("No column '" + column + "' was declared for " + file);
        }
        return Optional.of(values.get(column)).filter(value -> !value.isBlank());
    }

    /** The value of a column that may not be blank. */
    public String required(String column) {
        return text(column).orElseThrow(() -> failure("column '%s' is empty".formatted(column)));
    }

    /** The value of a column that may not be blank and must match a pattern as a whole. */
    public String matching(String column, Pattern pattern) {
        String value = required(column);
        if (!pattern.matcher(value).matches()) {
            throw failure("column '%s' is '%s'; it must match %s".formatted(column, value, pattern));
        }
        return value;
    }

    /** The value of a column that must be one of the allowed values. */
    public String oneOf(String column, Collection<String> allowed) {
        String value = required(column);
        if (!allowed.contains(value)) {
            throw failure("column '%s' is '%s'; allowed: %s".formatted(column, value, String.join(", ", allowed)));
        }
        return value;
    }

    /** A decimal number with a point, or empty when the field is blank. */
    public Optional<Double> number(String column) {
        return text(column).map(value -> {
            try {
                return Double.valueOf(value);
            } catch (NumberFormatException notANumber) {
                throw failure("column '%s' is '%s'; it must be a number with a decimal point".formatted(column, value));
            }
        });
    }

    /** A decimal number that must be there and lie within the bounds, both included. */
    public double numberWithin(String column, double least, double most) {
        double value = number(column).orElseThrow(() -> failure("column '%s' is empty".formatted(column)));
        if (!(value >= least && value <= most)) {
            throw failure("column '%s' is %s; it must lie between %s and %s".formatted(column, value, least, most));
        }
        return value;
    }

    /** A whole number, or empty when the field is blank. */
    public Optional<Integer> integer(String column) {
        return text(column).map(value -> {
            try {
                return Integer.valueOf(value);
            } catch (NumberFormatException notANumber) {
                throw failure("column '%s' is '%s'; it must be a whole number".formatted(column, value));
            }
        });
    }

    /** An exception that names this file and line; for the caller to throw. */
    public DataFileException failure(String reason) {
        return new DataFileException(file, line, reason);
    }
}
