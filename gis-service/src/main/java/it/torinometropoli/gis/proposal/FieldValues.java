package it.torinometropoli.gis.proposal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import tools.jackson.databind.JsonNode;

/** Values of fields as the form allows them, made of JSON. What is only begun is allowed, as drafts are; what could never be is not. */
final class FieldValues {

    private static final int MOST_ITEMS = 20;
    private static final BigDecimal MOST_EURO = new BigDecimal("1000000000");
    private static final Pattern ACTION = Pattern.compile("[1-9]\\.[0-9]{1,2}\\.[0-9]{1,2}");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]|\\p{Cs}");

    private FieldValues() {
    }

    /**
     * The value of a field: a text, a list of texts, a {@link BigDecimal} or a {@link Boolean}.
     *
     * @return null for none: JSON's null, an empty text or an empty list
     * @throws ProposalProblem when the field cannot have it
     */
    static Object read(FormField field, JsonNode given) {
        if (given == null || given.isNull()) {
            return null;
        }
        return switch (field.type()) {
            case TEXT, LONG_TEXT -> text(field, given);
            case CODE -> code(field, given);
            case TEXTS, CODES, ACTIONS -> list(field, given);
            case EURO -> euro(field, given);
            case DATE -> date(field, given);
            case FLAG -> flag(field, given);
        };
    }

    private static Boolean flag(FormField field, JsonNode given) {
        if (!given.isBoolean()) {
            throw ProposalProblem.wrong("proposal.problem.flag", field.name()).with("field", field.name());
        }
        return given.asBoolean();
    }

    private static String text(FormField field, JsonNode given) {
        String text = given.isString() ? given.asString().replace("\r\n", "\n") : null;
        if (text == null || CONTROL.matcher(text).find() || field.type() != FormField.Type.LONG_TEXT && text.contains("\n")) {
            throw ProposalProblem.wrong("proposal.problem.text", field.name()).with("field", field.name());
        }
        if (text.length() > field.longest()) {
            throw ProposalProblem.wrong("proposal.problem.long", field.name(), field.longest()).with("field", field.name());
        }
        return text.isBlank() ? null : text.strip();
    }

    private static String code(FormField field, JsonNode given) {
        String code = given.isString() ? given.asString() : "?";
        if (code.isEmpty()) {
            return null;
        }
        boolean known = field.type() == FormField.Type.ACTIONS ? ACTION.matcher(code).matches() : field.codes().contains(code);
        if (!known) {
            throw ProposalProblem.wrong("proposal.problem.code", field.name(), shortened(code), String.join(", ", field.codes()))
                    .with("field", field.name());
        }
        return code;
    }

    private static List<String> list(FormField field, JsonNode given) {
        if (!given.isArray() || given.size() > MOST_ITEMS) {
            throw ProposalProblem.wrong("proposal.problem.list", field.name(), MOST_ITEMS).with("field", field.name());
        }
        Set<String> items = new LinkedHashSet<>();
        for (JsonNode item : given) {
            String value = field.type() == FormField.Type.TEXTS ? text(field, item) : code(field, item);
            if (value != null) {
                items.add(value);
            }
        }
        return items.isEmpty() ? null : inOrder(field, items);
    }

    /** Codes in the order of the form, so that the same choice is the same value. */
    private static List<String> inOrder(FormField field, Set<String> items) {
        List<String> list = new ArrayList<>(items);
        if (field.type() == FormField.Type.CODES) {
            list.sort(Comparator.comparingInt(field.codes()::indexOf));
        }
        return List.copyOf(list);
    }

    private static BigDecimal euro(FormField field, JsonNode given) {
        if (given.isNumber()) {
            BigDecimal euro = given.decimalValue();
            if (euro.signum() >= 0 && euro.compareTo(MOST_EURO) <= 0 && euro.stripTrailingZeros().scale() <= 2) {
                return euro.stripTrailingZeros();
            }
        }
        throw ProposalProblem.wrong("proposal.problem.euro", field.name()).with("field", field.name());
    }

    private static String date(FormField field, JsonNode given) {
        try {
            String text = given.isString() ? given.asString() : "?";
            return text.isEmpty() ? null : LocalDate.parse(text).toString();
        } catch (DateTimeParseException none) {
            throw ProposalProblem.wrong("proposal.problem.date", field.name()).with("field", field.name());
        }
    }

    private static String shortened(String code) {
        return code.length() > 40 ? code.substring(0, 40) + "…" : code;
    }
}
