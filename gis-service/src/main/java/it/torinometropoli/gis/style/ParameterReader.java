package it.torinometropoli.gis.style;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import it.torinometropoli.gis.xml.XmlCursor;
import it.torinometropoli.gis.xml.XmlException.Fault;
import it.torinometropoli.gis.xml.XmlPlace;
import org.geotools.api.filter.FilterFactory;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.filter.expression.Literal;
import org.geotools.factory.CommonFactoryFinder;

/**
 * Reads {@code CssParameter} of SLD 1.0.0, {@code SvgParameter} of SE 1.1.0 and other values, checking what can be checked before any feature
 * is drawn.
 */
final class ParameterReader {

    /** The elements that are parameters. */
    static final List<String> ELEMENTS = List.of("CssParameter", "SvgParameter");

    private static final FilterFactory FILTERS = CommonFactoryFinder.getFilterFactory();

    private final StyleDocument document;
    private final XmlCursor xml;

    ParameterReader(StyleDocument document) {
        this.document = document;
        this.xml = document.xml();
    }

    /** What a value may be. */
    enum Kind {
        COLOUR("a colour as #RRGGBB", Pattern.compile("#[0-9a-fA-F]{6}").asMatchPredicate()),
        NUMBER("a number", Kind::isNumber),
        SIZE("a number from 0", text -> isNumber(text) && Double.parseDouble(text) >= 0),
        OPACITY("a number from 0 to 1", text -> isNumber(text) && Double.parseDouble(text) >= 0 && Double.parseDouble(text) <= 1),
        LINE_JOIN("mitre, miter, round or bevel", List.of("mitre", "miter", "round", "bevel")::contains),
        LINE_CAP("butt, round or square", List.of("butt", "round", "square")::contains),
        DASHES("numbers from 0, not all 0, with spaces between", Kind::areDashes),
        FONT_STYLE("normal, italic or oblique", List.of("normal", "italic", "oblique")::contains),
        FONT_WEIGHT("normal or bold", List.of("normal", "bold")::contains),
        TEXT("a text", text -> true);

        private static final Pattern NUMBER_FORM = Pattern.compile("[-+]?(\\d{1,20}(\\.\\d{0,20})?|\\.\\d{1,20})([eE][-+]?\\d{1,2})?");
        private final String description;
        private final Predicate<String> valid;

        Kind(String description, Predicate<String> valid) {
            this.description = description;
            this.valid = valid;
        }

        private static boolean isNumber(String text) {
            return NUMBER_FORM.matcher(text).matches();
        }

        private static boolean areDashes(String text) {
            String[] dashes = text.strip().split("[\\s,]+");
            return Arrays.stream(dashes).allMatch(SIZE.valid) && Arrays.stream(dashes).anyMatch(dash -> Double.parseDouble(dash) > 0);
        }
    }

    /** Reads the value in the element that the cursor stands on; a literal must be of the kind. */
    Expression value(Kind kind) {
        XmlPlace place = xml.place();
        Expression value = new MixedValue(document.expressions()).read();
        check(value, kind, place);
        return value;
    }

    /** Reads an element that holds one expression, be it in the text of a literal. */
    boolean flag() {
        XmlPlace place = xml.place();
        return switch (xml.text()) {
            case "true", "1" -> true;
            case "false", "0" -> false;
            default -> throw place.wrong("the value must be true or false");
        };
    }

    /** Reads the list of dashes and gaps in the element that the cursor stands on, which may be expressions. */
    List<Expression> dashes() {
        XmlPlace place = xml.place();
        List<Expression> parts = new MixedValue(document.expressions()).readParts();
        if (parts.isEmpty()) {
            throw place.wrong("a value is missing");
        }
        return parts.stream().flatMap(part -> {
            boolean text = part instanceof Literal literal && literal.getValue() instanceof String;
            if (!text) {
                return List.of(part).stream();
            }
            check(part, parts.size() == 1 ? Kind.DASHES : Kind.TEXT, place);
            return Arrays.stream(part.toString().strip().split("[\\s,]+")).filter(dash -> !dash.isEmpty()).<Expression>map(dash -> {
                Expression number = FILTERS.literal(dash);
                check(number, Kind.SIZE, place);
                return number;
            });
        }).toList();
    }

    /** Reads the parameter that the cursor stands on into the values by name. */
    void parameter(Map<String, Kind> allowed, Map<String, Expression> values) {
        String name = parameterName(allowed, values.keySet());
        values.put(name, value(allowed.get(name)));
    }

    /** The name of the parameter that the cursor stands on, which must be one of those allowed and not yet given. */
    String parameterName(Map<String, Kind> allowed, Set<String> given) {
        String name = xml.requiredAttribute("name");
        if (!allowed.containsKey(name)) {
            throw xml.place().wrong(Fault.VALUE, null, "parameter '%s' is not known here; there are: %s".formatted(name,
                    allowed.keySet().stream().sorted().collect(Collectors.joining(", "))));
        }
        if (given.contains(name)) {
            throw xml.wrong("parameter '%s' is given twice".formatted(name));
        }
        return name;
    }

    /**
     * Reads an element that holds parameters only.
     *
     * @param list the name of the one that may be given several times
     * @return the values by name, those of the list in their order
     */
    Map<String, List<Expression>> parameters(Map<String, Kind> allowed, String list) {
        Map<String, List<Expression>> values = new HashMap<>();
        xml.children(element -> {
            if (!ELEMENTS.contains(element)) {
                throw xml.unexpected(String.join(", ", ELEMENTS));
            }
            String name = parameterName(allowed, values.keySet().stream().filter(given -> !given.equals(list)).collect(Collectors.toSet()));
            values.computeIfAbsent(name, first -> new ArrayList<>()).add(value(allowed.get(name)));
        });
        return values;
    }

    /** Reads an element that holds two numbers of these names. */
    Expression[] pair(String first, String second) {
        XmlPlace place = xml.place();
        Expression[] pair = new Expression[2];
        xml.children(name -> {
            if (!name.equals(first) && !name.equals(second)) {
                throw xml.unexpected(first + ", " + second);
            }
            pair[name.equals(first) ? 0 : 1] = value(Kind.NUMBER);
        });
        if (pair[0] == null || pair[1] == null) {
            throw place.wrong("%s and %s are needed".formatted(first, second));
        }
        return pair;
    }

    private static void check(Expression value, Kind kind, XmlPlace place) {
        if (value instanceof Literal literal && !kind.valid.test(String.valueOf(literal.getValue()))) {
            throw place.wrong(Fault.VALUE, null, "the value must be " + kind.description);
        }
    }
}
