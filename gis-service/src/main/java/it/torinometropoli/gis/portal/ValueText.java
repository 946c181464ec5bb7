package it.torinometropoli.gis.portal;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

import it.torinometropoli.gis.catalog.Attribute;
import it.torinometropoli.gis.catalog.LocalizedText;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes attribute values as a reader of a language does. */
@Component
public class ValueText {

    private static final ZoneId ROME = ZoneId.of("Europe/Rome");
    private static final int MOST_DECIMALS = 2;
    private static final int FIVE_DIGITS = 10_000;

    private final MessageSource messages;

    ValueText(MessageSource messages) {
        this.messages = messages;
    }

    /**
     * A value in words.
     *
     * @param value a value of the attribute, not null
     * @return the readable form of a code; numbers with their thousands separated, but for those of four digits without unit, which
     *         are read as years
     */
    public String of(Attribute attribute, Object value, Locale locale) {
        LocalizedText readable = attribute.values().get(value.toString());
        if (readable != null) {
            return readable.in(locale);
        }
        return switch (attribute.type()) {
            case INTEGER, NUMBER -> number(attribute, (Number) value, locale);
            case DATE -> ((java.sql.Date) value).toLocalDate().format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale));
            case TIMESTAMP -> DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.MEDIUM).withLocale(locale).withZone(ROME)
                    .format((Instant) value);
            case BOOLEAN -> messages.getMessage((Boolean) value ? "value.yes" : "value.no", null, locale);
            case STRING -> value.toString();
        };
    }

    private static String number(Attribute attribute, Number value, Locale locale) {
        NumberFormat format = NumberFormat.getInstance(locale);
        format.setMaximumFractionDigits(MOST_DECIMALS);
        format.setGroupingUsed(attribute.unit() != null || Math.abs(value.doubleValue()) >= FIVE_DIGITS);
        return format.format(value);
    }
}
