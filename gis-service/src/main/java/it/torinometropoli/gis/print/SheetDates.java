package it.torinometropoli.gis.print;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** Writes days as they are in Torino. */
final class SheetDates {

    private static final ZoneId ROME = ZoneId.of("Europe/Rome");

    private SheetDates() {
    }

    /** The day of a moment in words, day before month in every language: {@code 3 marzo 2026}, {@code 3 March 2026}. */
    static String day(Instant moment, Locale locale) {
        Locale european = locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? Locale.UK : locale;
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(european).withZone(ROME).format(moment);
    }
}
