package it.torinometropoli.gis.style;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import it.torinometropoli.gis.filter.ExpressionReader;
import it.torinometropoli.gis.filter.FilterFunctions;
import it.torinometropoli.gis.xml.XmlCursor;
import it.torinometropoli.gis.xml.XmlException.Fault;
import it.torinometropoli.gis.xml.XmlPlace;
import org.geotools.api.filter.FilterFactory;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.filter.expression.Function;
import org.geotools.api.filter.expression.Literal;
import org.geotools.factory.CommonFactoryFinder;

/**
 * Reads the functions of styles: those called by name, which in styles never fail, and those that SE 1.1.0 has as elements (clause 11.6),
 * as calls of GeoTools' functions.
 */
final class StyleFunctions {

    private static final FilterFactory FILTERS = CommonFactoryFinder.getFilterFactory();

    private static final int MAX_SUBSTRINGS = 4;

    private final XmlCursor xml;
    private final StyleScope scope;
    private int substrings;

    StyleFunctions(XmlCursor xml, StyleScope scope) {
        this.xml = xml;
        this.scope = scope;
    }

    /** Reads the element that the cursor stands on; empty, and nothing read, when it is no function. */
    Optional<Expression> read(ExpressionReader expressions) {
        if (xml.name().equals("Function")) {
            return Optional.of(named(expressions));
        }
        Optional<String> fallback = xml.attribute("fallbackValue");
        return element(expressions).map(value -> fallback.isEmpty() ? value : new SafeFunction(value, FILTERS.literal(fallback.get())));
    }

    private Expression named(ExpressionReader expressions) {
        XmlPlace place = xml.place();
        String name = xml.requiredAttribute("name");
        FilterFunctions.check(name, scope.functions(), place);
        List<Expression> arguments = expressions.readAll();
        boolean environment = name.equals(EnvironmentVisitor.FUNCTION);
        if (environment && (arguments.isEmpty() || arguments.size() > 2 || !(arguments.get(0) instanceof Literal))) {
            throw place.wrong(Fault.FORM, null, "env needs a Literal, which names the value, and may have a default");
        }
        return new SafeFunction(FilterFunctions.call(name, arguments, place));
    }

    private Optional<Function> element(ExpressionReader expressions) {
        return Optional.ofNullable(switch (xml.name()) {
            case "Categorize" -> categorize(expressions);
            case "Interpolate" -> interpolate(expressions);
            case "Recode" -> recode(expressions);
            case "FormatNumber" -> formatNumber(expressions);
            case "FormatDate" -> formatDate(expressions);
            case "Substring" -> substring(expressions);
            case "Concatenate" -> concatenate(expressions);
            case "ChangeCase" -> changeCase(expressions);
            case "Trim" -> trim(expressions);
            case "StringPosition" -> position(expressions);
            case "StringLength" -> call("strLength", new FunctionParts(expressions, "StringValue").one("StringValue"));
            default -> null;
        });
    }

    private Function categorize(ExpressionReader expressions) {
        Expression side = FILTERS.literal(choice("thresholdBelongsTo", "succeeding", Set.of("succeeding", "preceding")));
        FunctionParts parts = new FunctionParts(expressions, "LookupValue", "Value", "Threshold");
        List<Expression> arguments = new ArrayList<>(List.of(parts.one("LookupValue")));
        List<Expression> values = parts.all("Value");
        List<Expression> thresholds = parts.all("Threshold");
        if (values.size() != thresholds.size() + 1) {
            throw parts.wrong("Categorize needs a Value, and after each Threshold another");
        }
        arguments.add(values.get(0));
        for (int i = 0; i < thresholds.size(); i++) {
            arguments.add(thresholds.get(i));
            arguments.add(values.get(i + 1));
        }
        arguments.add(side);
        return call("Categorize", arguments.toArray(Expression[]::new));
    }

    private Function interpolate(ExpressionReader expressions) {
        Expression method = FILTERS.literal(choice("method", "numeric", Set.of("numeric", "color")));
        Expression mode = FILTERS.literal(choice("mode", "linear", Set.of("linear", "cosine", "cubic")));
        FunctionParts parts = new FunctionParts(expressions, "LookupValue", "InterpolationPoint");
        List<Expression> arguments = new ArrayList<>(List.of(parts.one("LookupValue")));
        arguments.addAll(parts.pairs("InterpolationPoint", 2));
        arguments.add(method);
        arguments.add(mode);
        return call("Interpolate", arguments.toArray(Expression[]::new));
    }

    private Function recode(ExpressionReader expressions) {
        FunctionParts parts = new FunctionParts(expressions, "LookupValue", "MapItem");
        List<Expression> arguments = new ArrayList<>(List.of(parts.one("LookupValue")));
        arguments.addAll(parts.pairs("MapItem", 1));
        return call("Recode", arguments.toArray(Expression[]::new));
    }

    private Function formatNumber(ExpressionReader expressions) {
        Expression decimal = FILTERS.literal(xml.attribute("decimalPoint").orElse("."));
        Expression grouping = FILTERS.literal(xml.attribute("groupingSeparator").orElse(","));
        FunctionParts parts = new FunctionParts(expressions, "NumericValue", "Pattern", "NegativePattern");
        String pattern = parts.text("Pattern") + parts.optional("NegativePattern").map(negative -> ";" + parts.text("NegativePattern")).orElse("");
        return call("numberFormat2", FILTERS.literal(pattern), parts.one("NumericValue"), FILTERS.literal("-"), decimal, grouping);
    }

    private Function formatDate(ExpressionReader expressions) {
        FunctionParts parts = new FunctionParts(expressions, "DateValue", "Pattern");
        return call("dateFormat", FILTERS.literal(DatePattern.java(parts.text("Pattern"), parts)), parts.one("DateValue"));
    }

    /** Positions count from 1 (SE 1.1.0, 11.6.3.1). The text is evaluated twice, for its length. */
    private Function substring(ExpressionReader expressions) {
        if (++substrings > MAX_SUBSTRINGS) {
            throw xml.place().wrong(Fault.VALUE, null, "Substring is nested more than %d deep".formatted(MAX_SUBSTRINGS));
        }
        FunctionParts parts = new FunctionParts(expressions, "StringValue", "Position", "Length");
        substrings--;
        Expression text = parts.one("StringValue");
        Expression start = FILTERS.subtract(parts.optional("Position").orElse(FILTERS.literal(1)), FILTERS.literal(1));
        return parts.optional("Length").map(length -> call("strSubstring", text, start,
                call("min_4", FILTERS.add(start, length), call("strLength", text)))).orElseGet(() -> call("strSubstringStart", text, start));
    }

    private Function concatenate(ExpressionReader expressions) {
        List<Expression> texts = new ArrayList<>(new FunctionParts(expressions, "StringValue").all("StringValue"));
        if (texts.size() == 1) {
            texts.add(FILTERS.literal(""));
        }
        return call("Concatenate", texts.toArray(Expression[]::new));
    }

    private Function changeCase(ExpressionReader expressions) {
        String function = choice("direction", "toUpper", Set.of("toUpper", "toLower")).equals("toUpper") ? "strToUpperCase" : "strToLowerCase";
        return call(function, new FunctionParts(expressions, "StringValue").one("StringValue"));
    }

    private Function trim(ExpressionReader expressions) {
        Expression side = FILTERS.literal(choice("stripOffPosition", "leading", Set.of("leading", "trailing", "both")));
        Expression letter = FILTERS.literal(xml.attribute("stripOffChar").orElse(" "));
        return call("strTrim2", new FunctionParts(expressions, "StringValue").one("StringValue"), side, letter);
    }

    private Function position(ExpressionReader expressions) {
        Expression direction = FILTERS.literal(choice("searchDirection", "frontToBack", Set.of("frontToBack", "backToFront")));
        FunctionParts parts = new FunctionParts(expressions, "LookupString", "StringValue");
        return call("strPosition", parts.one("LookupString"), parts.one("StringValue"), direction);
    }

    private String choice(String attribute, String standard, Set<String> allowed) {
        String value = xml.attribute(attribute).orElse(standard);
        if (!allowed.contains(value)) {
            throw xml.wrong("%s must be one of: %s".formatted(attribute, String.join(", ", allowed.stream().sorted().toList())));
        }
        return value;
    }

    private static Function call(String function, Expression... arguments) {
        return new SafeFunction(FILTERS.function(function, arguments));
    }
}
