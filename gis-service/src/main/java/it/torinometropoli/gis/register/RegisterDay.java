package it.torinometropoli.gis.register;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;

/** Days as the register counts them, in Rome. */
public final class RegisterDay {

    /** Where days begin. */
    public static final ZoneId ROME = ZoneId.of("Europe/Rome");

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private RegisterDay() {
    }

    /** Today. */
    public static LocalDate today() {
        return LocalDate.now(ROME);
    }

    /** A day such as {@code 2025-01-01} that is not in the future; empty for all else. */
    public static Optional<LocalDate> past(String text) {
        return read(text).filter(day -> !day.isAfter(today()));
    }

    /** A day such as {@code 2025-01-01}; empty when there is none such. */
    static Optional<LocalDate> read(String text) {
        if (text == null || !DAY.matcher(text.strip()).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text.strip()));
        } catch (DateTimeParseException noSuchDay) {
            return Optional.empty();
        }
    }

    /** The day of a moment. */
    static LocalDate of(Instant moment) {
        return moment.atZone(ROME).toLocalDate();
    }

    /** The moment at which a day ends. */
    static Instant end(LocalDate day) {
        return day.plusDays(1).atStartOfDay(ROME).toInstant();
    }
}
