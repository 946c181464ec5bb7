package it.torinometropoli.gis.vectortiles;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import it.torinometropoli.gis.catalog.Attribute;
import it.torinometropoli.gis.catalog.Layer;
import org.geotools.api.filter.expression.Add;
import org.geotools.api.filter.expression.BinaryExpression;
import org.geotools.api.filter.expression.Divide;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.filter.expression.Function;
import org.geotools.api.filter.expression.Literal;
import org.geotools.api.filter.expression.Multiply;
import org.geotools.api.filter.expression.PropertyName;
import org.geotools.api.filter.expression.Subtract;

/**
 * Says expressions of SLD in MapLibre's expressions: lists that begin with the name of an operator, and literals. What attributes hold is known
 * from the layer.
 */
final class MapLibreValues {

    /** Functions of one meaning in both, by their name in lower case. */
    private static final Map<String, String> SAME = Map.ofEntries(Map.entry("abs", "abs"), Map.entry("ceil", "ceil"), Map.entry("floor", "floor"),
            Map.entry("sqrt", "sqrt"), Map.entry("sin", "sin"), Map.entry("cos", "cos"), Map.entry("tan", "tan"), Map.entry("asin", "asin"),
            Map.entry("acos", "acos"), Map.entry("atan", "atan"), Map.entry("log", "ln"), Map.entry("round", "round"), Map.entry("min", "min"),
            Map.entry("max", "max"), Map.entry("pow", "^"), Map.entry("modulo", "%"));
    private static final Map<String, String> COMPARISONS = Map.of("equalto", "==", "notequalto", "!=", "greaterthan", ">",
            "greaterequalthan", ">=", "lessthan", "<", "lessequalthan", "<=");

    private final Layer layer;

    MapLibreValues(Layer layer) {
        this.layer = layer;
    }

    /**
     * An expression of any type.
     *
     * @throws UnsayableException when there are no words for it
     */
    Object of(Expression expression) {
        if (expression instanceof Literal literal) {
            return literal(literal.getValue());
        }
        if (expression instanceof PropertyName property) {
            return List.of("get", attribute(property).name());
        }
        if (expression instanceof BinaryExpression sum) {
            return List.of(operator(sum), number(sum.getExpression1()), number(sum.getExpression2()));
        }
        if (expression instanceof Function function) {
            return function(function);
        }
        throw new UnsayableException("an expression of type " + expression.getClass().getSimpleName());
    }

    /** An expression of which a number is wanted. */
    Object number(Expression expression) {
        if (expression instanceof Literal literal) {
            Double number = literal.evaluate(null, Double.class);
            if (number == null) {
                throw new UnsayableException("'%s' where a number is needed".formatted(literal.getValue()));
            }
            return plain(number);
        }
        Optional<Attribute.Type> type = type(expression);
        boolean numeric = type.map(known -> known == Attribute.Type.INTEGER || known == Attribute.Type.NUMBER).orElse(false);
        return numeric || type.isEmpty() ? of(expression) : List.of("to-number", of(expression));
    }

    /** An expression of which a text is wanted; nothing becomes the empty text. */
    Object text(Expression expression) {
        return expression instanceof Literal literal ? String.valueOf(literal.getValue()) : List.of("to-string", of(expression));
    }

    /** The type of an attribute that the expression is; empty when it is anything else. */
    Optional<Attribute.Type> type(Expression expression) {
        return expression instanceof PropertyName property ? Optional.of(attribute(property).type()) : Optional.empty();
    }

    /** The attribute that a property is. */
    Attribute attribute(PropertyName property) {
        return layer.attribute(property.getPropertyName())
                .orElseThrow(() -> new UnsayableException("the property '%s', which tiles do not hold as an attribute".formatted(property.getPropertyName())));
    }

    /** A literal to compare something of a type with. */
    static Object literal(Literal literal, Attribute.Type type) {
        Object value = switch (type) {
            case INTEGER, NUMBER -> Optional.ofNullable(literal.evaluate(null, Double.class)).map(MapLibreValues::plain).orElse(null);
            case BOOLEAN -> literal.evaluate(null, Boolean.class);
            case STRING, DATE, TIMESTAMP -> String.valueOf(literal.getValue());
        };
        if (value == null) {
            throw new UnsayableException("'%s' where a value of type %s is needed".formatted(literal.getValue(), type.name().toLowerCase(Locale.ROOT)));
        }
        return value;
    }

    private static Object literal(Object value) {
        return value instanceof Number number ? plain(number.doubleValue()) : value instanceof Boolean ? value : String.valueOf(value);
    }

    /** A number without a fraction that says nothing. */
    static Object plain(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e15 ? (Object) (long) number : (Object) number;
    }

    private static String operator(BinaryExpression sum) {
        return sum instanceof Add ? "+" : sum instanceof Subtract ? "-" : sum instanceof Multiply ? "*" : sum instanceof Divide ? "/" : "?";
    }

    private Object function(Function function) {
        String name = function.getName().toLowerCase(Locale.ROOT);
        List<Expression> arguments = function.getParameters();
        if (COMPARISONS.containsKey(name)) {
            return List.of(COMPARISONS.get(name), of(arguments.get(0)), of(arguments.get(1)));
        }
        return switch (name) {
            case "recode" -> recode(arguments);
            case "categorize" -> categorize(arguments);
            case "interpolate" -> interpolate(arguments);
            case "if_then_else" -> List.of("case", of(arguments.get(0)), of(arguments.get(1)), of(arguments.get(2)));
            case "strconcat", "concatenate" -> all("concat", arguments.stream().map(this::text).toList());
            case "strtolowercase" -> List.of("downcase", text(arguments.get(0)));
            case "strtouppercase" -> List.of("upcase", text(arguments.get(0)));
            case "strlength" -> List.of("length", text(arguments.get(0)));
            case "parsedouble", "parseint", "parselong" -> List.of("to-number", of(arguments.get(0)));
            default -> same(name, arguments);
        };
    }

    private Object same(String name, List<Expression> arguments) {
        String operator = SAME.get(name.replaceFirst("_\\d$", ""));
        if (operator == null) {
            throw new UnsayableException("the function " + name);
        }
        return all(operator, arguments.stream().map(this::number).toList());
    }

    /** Values for values (SE 1.1.0, clause 11.6.3); none where nothing matches. */
    private Object recode(List<Expression> arguments) {
        Attribute.Type type = type(arguments.get(0)).orElse(Attribute.Type.STRING);
        List<Object> match = new ArrayList<>(List.of("match", of(arguments.get(0))));
        for (int i = 1; i + 1 < arguments.size(); i += 2) {
            if (!(arguments.get(i) instanceof Literal label)) {
                throw new UnsayableException("Recode with values that are no literals");
            }
            match.add(literal(label, type));
            match.add(of(arguments.get(i + 1)));
        }
        match.add(colour(match.get(match.size() - 1)) ? "rgba(0,0,0,0)" : match.get(match.size() - 1));
        return match;
    }

    private static boolean colour(Object value) {
        return value instanceof String text && text.startsWith("#");
    }

    /** Values for ranges (SE 1.1.0, clause 11.6.2). */
    private Object categorize(List<Expression> arguments) {
        List<Object> step = new ArrayList<>(List.of("step", number(arguments.get(0)), of(arguments.get(1))));
        for (int i = 2; i + 1 < arguments.size(); i += 2) {
            step.add(number(arguments.get(i)));
            step.add(of(arguments.get(i + 1)));
        }
        return step;
    }

    /** Values in between (SE 1.1.0, clause 11.6.1). */
    private Object interpolate(List<Expression> arguments) {
        List<Object> curve = new ArrayList<>(List.of("interpolate", List.of("linear"), number(arguments.get(0))));
        for (int i = 1; i + 1 < arguments.size(); i += 2) {
            if (arguments.get(i).evaluate(null, Double.class) == null) {
                break;
            }
            curve.add(number(arguments.get(i)));
            curve.add(of(arguments.get(i + 1)));
        }
        String mode = String.valueOf(arguments.get(arguments.size() - 1).evaluate(null)).toLowerCase(Locale.ROOT);
        if (Arrays.asList("cosine", "cubic").contains(mode)) {
            throw new UnsayableException("Interpolate with mode " + mode);
        }
        return curve;
    }

    private static List<Object> all(String operator, List<Object> arguments) {
        List<Object> expression = new ArrayList<>();
        expression.add(operator);
        expression.addAll(arguments);
        return expression;
    }
}
