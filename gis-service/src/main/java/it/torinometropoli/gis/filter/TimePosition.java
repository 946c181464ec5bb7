package it.torinometropoli.gis.filter;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.Optional;

/** Moments as texts (ISO 8601, {@code xsd:date} and {@code xsd:dateTime}). A day is its beginning in UTC; a time without zone is in UTC. */
public final class TimePosition {

    private static final int LONGEST = 40;

    private TimePosition() {
    }

    /** The moment that a text tells; empty when it is neither a day nor a day with a time. */
    public static Optional<Instant> parse(String text) {
        String stripped = text.strip();
        if (stripped.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            return Optional.of(stripped.indexOf('T') < 0 ? LocalDate.from(DateTimeFormatter.ISO_DATE.parse(stripped)).atStartOfDay().toInstant(ZoneOffset.UTC)
                    : moment(DateTimeFormatter.ISO_DATE_TIME.parse(stripped)));
        } catch (DateTimeException wrong) {
            return Optional.empty();
        }
    }

    private static Instant moment(TemporalAccessor time) {
        ZoneOffset offset = time.query(TemporalQueries.offset());
        return LocalDateTime.from(time).toInstant(offset == null ? ZoneOffset.UTC : offset);
    }
}
