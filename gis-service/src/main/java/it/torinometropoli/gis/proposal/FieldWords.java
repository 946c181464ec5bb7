package it.torinometropoli.gis.proposal;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import it.torinometropoli.gis.site.PageAddress;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Values of the form in words, as pages show them. */
@Component
class FieldWords {

    private final MessageSource messages;

    FieldWords(MessageSource messages) {
        this.messages = messages;
    }

    /**
     * A value.
     *
     * @param text of one line or several, as somebody has written it or in the reader's language
     * @param href page of what it names, without a language; null for none
     */
    record Value(String text, String href) {
    }

    /**
     * Who reads, and what names have to be known.
     *
     * @param actions titles of the plan's actions by code
     * @param formerEdition the edition of these actions; null when it is the one in force
     */
    record Reader(Locale locale, Map<String, String> actions, String formerEdition) {

        private String page(String action) {
            return PageAddress.ofAction(action) + (formerEdition == null ? "" : "?edizione=" + formerEdition);
        }
    }

    /** What a field is called. */
    String label(String field, Locale locale) {
        return messages.getMessage("proposal.field." + field, null, locale);
    }

    /** A value of a field in words; empty for null. */
    List<Value> of(FormField field, Object value, Reader reader) {
        if (value == null) {
            return List.of();
        }
        return (value instanceof List<?> several ? several : List.of(value)).stream().map(one -> value(field, one.toString(), reader)).toList();
    }

    private Value value(FormField field, String value, Reader reader) {
        return switch (field.type()) {
            case TEXT, LONG_TEXT, TEXTS -> new Value(value, null);
            case CODE, CODES -> new Value(code(field.name(), value, reader.locale()), null);
            case ACTIONS -> reader.actions().containsKey(value) ? new Value(value + " " + reader.actions().get(value), reader.page(value))
                    : new Value(value, null);
            case EURO -> new Value(NumberFormat.getCurrencyInstance(region(reader.locale())).format(new BigDecimal(value)), null);
            case DATE -> new Value(LocalDate.parse(value).format(DateTimeFormatter.ofPattern("d MMMM yyyy", reader.locale())), null);
            case FLAG -> new Value(messages.getMessage(Boolean.parseBoolean(value) ? "review.yes" : "review.no", null, reader.locale()), null);
        };
    }

    /** A code of a field in words; as it is where an earlier form had it. */
    String code(String field, String code, Locale locale) {
        return messages.getMessage("proposal.code." + field + "." + code, null, code, locale);
    }

    /** A region that pays in euro. */
    private static Locale region(Locale locale) {
        return locale.getLanguage().equals("en") ? new Locale.Builder().setLanguage("en").setRegion("IE").build() : Locale.ITALY;
    }
}
