package it.torinometropoli.gis.loading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Dates of tables. */
final class Days {

    private static final List<String> USUAL = List.of("yyyy-MM-dd", "d/M/yyyy", "d.M.yyyy", "d-M-yyyy", "yyyy/MM/dd");
    private static final int DAY_OF_MOMENT = 10;

    private Days() {
    }

    /**
     * Looks whether a format is one.
     *
     * @param format may be null
     * @throws MappingProblem when it is none
     */
    static void checked(String format) {
        try {
            if (format != null) {
                formatter(format);
            }
        } catch (IllegalArgumentException none) {
            throw new MappingProblem("mapping_format", format);
        }
    }

    private static DateTimeFormatter formatter(String format) {
        return DateTimeFormatter.ofPattern(format.replace('y', 'u'), Locale.ITALIAN).withResolverStyle(ResolverStyle.STRICT);
    }

    /**
     * A day.
     *
     * @param value a date, or a text
     * @param format of the text; null for the usual ones, the day before the month
     * @return empty when it is none
     */
    static Optional<LocalDate> day(Object value, String format) {
        if (value instanceof LocalDate day) {
            return Optional.of(day);
        }
        String text = value.toString().strip();
        if (format != null) {
            return parsed(text, format);
        }
        String day = text.matches("\\d{4}-\\d\\d-\\d\\dT.*") ? text.substring(0, DAY_OF_MOMENT) : text;
        return USUAL.stream().flatMap(usual -> parsed(day, usual).stream()).findFirst();
    }

    private static Optional<LocalDate> parsed(String text, String format) {
        try {
            return Optional.of(LocalDate.parse(text, formatter(format)));
        } catch (DateTimeException other) {
            return Optional.empty();
        }
    }
}
