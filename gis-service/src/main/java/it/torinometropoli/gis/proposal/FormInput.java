package it.torinometropoli.gis.proposal;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** What a browser without scripts sends of the form, as the JSON that scripts send; and values as the form's controls show them. */
final class FormInput {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String YES = "si";
    private static final String NO = "no";

    private FormInput() {
    }

    /**
     * The value of a field that a form was sent with.
     *
     * @param given the values of its controls; null when it has sent none, as boxes without a check do
     */
    static JsonNode json(FormField field, String[] given) {
        List<String> values = given == null ? List.of() : Arrays.stream(given).map(String::strip).filter(value -> !value.isEmpty()).toList();
        if (values.isEmpty()) {
            return JSON.nullNode();
        }
        return switch (field.type()) {
            case TEXT, LONG_TEXT, CODE, DATE -> JSON.stringNode(values.get(0));
            case TEXTS -> array(values.get(0).lines().map(String::strip).filter(line -> !line.isEmpty()).toList());
            case CODES, ACTIONS -> array(values);
            case EURO -> euro(values.get(0));
            case FLAG -> values.get(0).equals(YES) || values.get(0).equals(NO) ? JSON.booleanNode(values.get(0).equals(YES))
                    : JSON.stringNode(values.get(0));
        };
    }

    /** The texts that the controls of a field show for a value: one for a control of text, several for boxes, none for null. */
    static List<String> shown(FormField field, Object value) {
        if (value == null) {
            return List.of();
        }
        return switch (field.type()) {
            case TEXTS -> List.of(String.join("\n", ((List<?>) value).stream().map(String::valueOf).toList()));
            case CODES, ACTIONS -> ((List<?>) value).stream().map(String::valueOf).toList();
            case EURO -> List.of(((BigDecimal) value).toPlainString().replace('.', ','));
            case FLAG -> List.of((Boolean) value ? YES : NO);
            default -> List.of(String.valueOf(value));
        };
    }

    /** The texts that controls were sent with, to show them again. */
    static List<String> shown(FormField field, Map<String, String[]> parameters) {
        String[] given = parameters.get(field.name());
        return given == null ? List.of() : List.of(given);
    }

    private static ArrayNode array(List<String> values) {
        ArrayNode array = JSON.arrayNode();
        values.forEach(array::add);
        return array;
    }

    /** An amount as people write it: 12.345,67 or 12345.67 or € 12 345. What is none goes on as text, and is refused with the field's name. */
    private static JsonNode euro(String text) {
        String digits = text.replaceAll("[€\\s\\u00a0\\u202f']", "");
        boolean comma = digits.contains(",");
        boolean thousands = !comma && digits.matches("\\d{1,3}(\\.\\d{3})+");
        String number = comma || thousands ? digits.replace(".", "").replace(',', '.') : digits;
        return number.matches("\\d{1,12}(\\.\\d{1,6})?") ? JSON.numberNode(new BigDecimal(number)) : JSON.stringNode(text);
    }
}
