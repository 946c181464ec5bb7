package it.torinometropoli.gis.style;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.geotools.api.filter.expression.Expression;
import org.geotools.api.filter.expression.Literal;

/** Reads {@code CssParameter} and other values, checking what can be checked before any feature is drawn. */
final class ParameterReader {

    private final ExpressionReader expressions;

    ParameterReader(ExpressionReader expressions) {
        this.expressions = expressions;
    }

    /** What a value may be. */
    enum Kind {
        COLOUR("a colour as #RRGGBB", Pattern.compile("#[0-9a-fA-F]{6}").asMatchPredicate()),
        NUMBER("a number", Kind::isNumber),
        SIZE("a number from 0", text -> isNumber(text) && Double.parseDouble(text) >= 0),
        OPACITY("a number from 0 to 1", text -> isNumber(text) && Double.parseDouble(text) >= 0 && Double.parseDouble(text) <= 1),
        LINE_JOIN("mitre, miter, round or bevel", List.of("mitre", "miter", "round", "bevel")::contains),
        LINE_CAP("butt, round or square", List.of("butt", "round", "square")::contains),
        DASHES("numbers above 0 with spaces between", text -> Arrays.stream(text.split("[ ,]+"))
                .allMatch(dash -> isNumber(dash) && Double.parseDouble(dash) > 0)),
        FONT_STYLE("normal, italic or oblique", List.of("normal", "italic", "oblique")::contains),
        FONT_WEIGHT("normal or bold", List.of("normal", "bold")::contains),
        TEXT("a text", text -> true);

        private static final Pattern NUMBER_FORM = Pattern.compile("[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d{1,2})?");
        private final String description;
        private final Predicate<String> valid;

        Kind(String description, Predicate<String> valid) {
            this.description = description;
            this.valid = valid;
        }

        private static boolean isNumber(String text) {
            return NUMBER_FORM.matcher(text).matches();
        }
    }

    /** Reads the value in the element that starts here; a literal must be of the kind. */
    Expression value(XmlCursor cursor, Kind kind) {
        StyleException wrong = cursor.wrong("the value must be " + kind.description);
        Expression value = expressions.readValue(cursor);
        if (value instanceof Literal literal && !kind.valid.test(String.valueOf(literal.getValue()))) {
            throw wrong;
        }
        return value;
    }

    /** Reads the {@code CssParameter} that starts here into the values by name. */
    void cssParameter(XmlCursor cursor, Map<String, Kind> allowed, Map<String, Expression> values) {
        String name = cursor.requiredAttribute("name");
        Kind kind = allowed.get(name);
        if (kind == null) {
            throw cursor.wrong("parameter '%s' is not known here; there are: %s".formatted(name,
                    allowed.keySet().stream().sorted().collect(Collectors.joining(", "))));
        }
        if (values.containsKey(name)) {
            throw cursor.wrong("parameter '%s' is given twice".formatted(name));
        }
        values.put(name, value(cursor, kind));
    }

    /** Reads an element that holds {@code CssParameter} only. */
    Map<String, Expression> cssParameters(XmlCursor cursor, Map<String, Kind> allowed) {
        Map<String, Expression> values = new HashMap<>();
        cursor.children(name -> {
            if (!name.equals("CssParameter")) {
                throw cursor.unknown("CssParameter");
            }
            cssParameter(cursor, allowed, values);
        });
        return values;
    }
}
