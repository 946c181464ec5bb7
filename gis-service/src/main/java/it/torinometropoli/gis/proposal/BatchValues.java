package it.torinometropoli.gis.proposal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Values of a table as the form has them: codes may be written as the words that people read, several values stand with semicolons between them or
 * as QGIS writes lists, amounts and days as Italians write them.
 */
@Component
class BatchValues {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Map<String, Boolean> FLAGS = Map.of("true", true, "1", true, "sì", true, "si", true, "yes", true, "false", false, "0", false,
            "no", false);
    private static final List<DateTimeFormatter> DAYS = List.of(DateTimeFormatter.ISO_LOCAL_DATE, DateTimeFormatter.ofPattern("d/M/uuuu"));

    private final Map<String, Map<String, String>> codes = new HashMap<>();

    BatchValues(MessageSource messages) {
        for (FormField field : ProposalForm.fields()) {
            Map<String, String> words = new HashMap<>();
            field.codes().forEach(code -> {
                words.put(code, code);
                List.of(Locale.ITALIAN, Locale.ENGLISH).forEach(language ->
                        words.put(plain(messages.getMessage("proposal.code." + field.name() + "." + code, null, language)), code));
            });
            codes.put(field.name(), words);
        }
    }

    /**
     * The value of a field.
     *
     * @param value text, number, boolean, {@link LocalDate} or null
     * @return null for none
     * @throws ProposalProblem when the field cannot have it
     */
    Object read(FormField field, Object value) {
        if (value == null || value instanceof String text && text.isBlank()) {
            return null;
        }
        return FieldValues.read(field, JSON.<JsonNode>valueToTree(given(field, value)));
    }

    private Object given(FormField field, Object value) {
        String text = value instanceof Number number ? new BigDecimal(number.toString()).stripTrailingZeros().toPlainString() : value.toString().strip();
        return switch (field.type()) {
            case TEXT, LONG_TEXT -> text;
            case CODE -> code(field, text);
            case CODES -> several(text).stream().map(one -> code(field, one)).toList();
            case TEXTS, ACTIONS -> several(text);
            case EURO -> euro(text);
            case DATE -> day(text);
            case FLAG -> FLAGS.getOrDefault(plain(text), null) == null ? text : FLAGS.get(plain(text));
        };
    }

    private String code(FormField field, String text) {
        return codes.get(field.name()).getOrDefault(plain(text), text);
    }

    /** QGIS writes lists of values as {@code {a,b}}. */
    private static List<String> several(String text) {
        boolean list = text.startsWith("{") && text.endsWith("}");
        String inner = list ? text.substring(1, text.length() - 1) : text;
        return Arrays.stream(inner.split(list ? "," : ";")).map(one -> one.strip().replaceAll("^\"|\"$", "")).filter(one -> !one.isEmpty()).toList();
    }

    private static Object euro(String text) {
        String digits = text.replaceAll("[€\\s\u00a0]", "");
        try {
            return new BigDecimal(digits.contains(",") ? digits.replace(".", "").replace(',', '.') : digits);
        } catch (NumberFormatException none) {
            return text;
        }
    }

    private static String day(String text) {
        for (DateTimeFormatter format : DAYS) {
            try {
                return LocalDate.parse(text, format).toString();
            } catch (DateTimeParseException other) {
                continue;
            }
        }
        return text;
    }

    private static String plain(String text) {
        return text.strip().toLowerCase(Locale.ROOT).replace('’', '\'').replaceAll("\\s+", " ");
    }
}
