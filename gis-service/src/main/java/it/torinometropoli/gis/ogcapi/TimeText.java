package it.torinometropoli.gis.ogcapi;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

/** The parameter {@code datetime} (OGC 17-069r4, 7.15.4). Layers have no property in time, so that every feature matches. */
final class TimeText {

    private static final String ALLOWED = "a time of RFC 3339 such as 2024-12-31T12:00:00Z, or an interval of two with a slash between, one of them "
            + ".. or empty when open, the earlier first";
    private static final List<String> OPEN = List.of("", "..");
    private static final int LONGEST = 80;

    private TimeText() {
    }

    /**
     * Refuses what is neither a time nor an interval.
     *
     * @throws ApiProblem saying what is allowed
     */
    static void check(String text) {
        String[] ends = text.length() > LONGEST ? new String[0] : text.split("/", -1);
        try {
            boolean right = ends.length == 1 ? instant(ends[0]) != null : ends.length == 2 && interval(ends[0], ends[1]);
            if (right) {
                return;
            }
        } catch (DateTimeException notATime) {
            throw ApiProblem.badParameter(ItemsParameters.DATETIME, text, ALLOWED);
        }
        throw ApiProblem.badParameter(ItemsParameters.DATETIME, text, ALLOWED);
    }

    private static boolean interval(String begin, String end) {
        boolean openBegin = OPEN.contains(begin);
        boolean openEnd = OPEN.contains(end);
        Instant from = openBegin ? null : instant(begin);
        Instant to = openEnd ? null : instant(end);
        return openBegin ? !openEnd : openEnd || !from.isAfter(to);
    }

    private static Instant instant(String text) {
        return text.length() == 10 ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant() : OffsetDateTime.parse(text).toInstant();
    }
}
