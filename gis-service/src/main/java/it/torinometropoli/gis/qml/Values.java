package it.torinometropoli.gis.qml;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import it.torinometropoli.gis.catalog.Attribute;
import it.torinometropoli.gis.catalog.Layer;
import org.geotools.api.filter.expression.Add;
import org.geotools.api.filter.expression.BinaryExpression;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.filter.expression.Function;
import org.geotools.api.filter.expression.Literal;
import org.geotools.api.filter.expression.Multiply;
import org.geotools.api.filter.expression.NilExpression;
import org.geotools.api.filter.expression.PropertyName;
import org.geotools.api.filter.expression.Subtract;

/** Says expressions of SLD as expressions of QGIS. */
final class Values {

    /** Functions of one meaning in both, by their name in lower case. */
    private static final Map<String, String> SAME = Map.ofEntries(Map.entry("abs", "abs"), Map.entry("ceil", "ceil"), Map.entry("floor", "floor"),
            Map.entry("sqrt", "sqrt"), Map.entry("sin", "sin"), Map.entry("cos", "cos"), Map.entry("tan", "tan"), Map.entry("round", "round"),
            Map.entry("min", "min"), Map.entry("max", "max"), Map.entry("log", "ln"), Map.entry("exp", "exp"), Map.entry("area", "area"),
            Map.entry("perimeter", "perimeter"), Map.entry("geomlength", "length"), Map.entry("centroid", "centroid"), Map.entry("if_then_else", "if"),
            Map.entry("strconcat", "concat"), Map.entry("concatenate", "concat"), Map.entry("strtolowercase", "lower"), Map.entry("strtouppercase", "upper"),
            Map.entry("strlength", "length"), Map.entry("strtrim", "trim"));
    private static final Map<String, String> OPERATORS = Map.of("equalto", "=", "notequalto", "<>", "greaterthan", ">", "greaterequalthan", ">=",
            "lessthan", "<", "lessequalthan", "<=", "pow", "^", "modulo", "%");

    private final Layer layer;

    Values(Layer layer) {
        this.layer = layer;
    }

    /**
     * An expression.
     *
     * @throws UnsayableException when QGIS has no words for it
     */
    String of(Expression expression) {
        if (expression instanceof Literal literal) {
            return literal(literal.getValue());
        }
        if (expression instanceof PropertyName property) {
            return name(property);
        }
        if (expression instanceof BinaryExpression sum) {
            String operator = sum instanceof Add ? "+" : sum instanceof Subtract ? "-" : sum instanceof Multiply ? "*" : "/";
            return "(%s %s %s)".formatted(of(sum.getExpression1()), operator, of(sum.getExpression2()));
        }
        if (expression instanceof Function function) {
            return function(function.getName().toLowerCase(Locale.ROOT).replaceFirst("_\\d$", ""), function.getParameters());
        }
        throw new UnsayableException("an expression of type " + expression.getClass().getSimpleName());
    }

    /** One side of a comparison; a literal has the type of what it is compared with. */
    String facing(Expression side, Expression other) {
        boolean number = other instanceof PropertyName ? numeric(other) : !(other instanceof Literal);
        if (side instanceof Literal literal && number) {
            Double value = literal.evaluate(null, Double.class);
            return value == null ? of(side) : plain(value);
        }
        return side instanceof Literal literal && !(literal.getValue() instanceof Boolean) ? quoted(String.valueOf(literal.getValue())) : of(side);
    }

    /** Whether two sides are compared as texts. */
    boolean texts(Expression one, Expression other) {
        return !numeric(one) && !numeric(other);
    }

    /** A number that is the same for all features; the fallback when there is none. */
    static double number(Expression expression, double fallback) {
        if (absent(expression)) {
            return fallback;
        }
        Double number = expression instanceof Literal literal ? literal.evaluate(null, Double.class) : null;
        if (number == null) {
            throw new UnsayableException("a number that depends on attributes");
        }
        return number;
    }

    static boolean absent(Expression expression) {
        return expression == null || expression instanceof NilExpression;
    }

    /** A number as QGIS reads it, with at most three decimals. */
    static String plain(double number) {
        BigDecimal rounded = BigDecimal.valueOf(Math.round(number * 1000)).movePointLeft(3).stripTrailingZeros();
        return rounded.toPlainString();
    }

    /** A text as a literal. */
    static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "''").replace("\n", "\\n").replace("\t", "\\t") + "'";
    }

    private static String literal(Object value) {
        return value instanceof Number number ? new BigDecimal(number.toString()).toPlainString()
                : value instanceof Boolean ? value.toString().toUpperCase(Locale.ROOT) : quoted(String.valueOf(value));
    }

    private String name(PropertyName property) {
        return attribute(property).map(known -> '"' + known.name().replace("\"", "\"\"") + '"').orElse("$geometry");
    }

    private Optional<Attribute> attribute(PropertyName property) {
        Optional<Attribute> attribute = layer.attribute(property.getPropertyName());
        if (attribute.isEmpty() && !property.getPropertyName().isEmpty() && !property.getPropertyName().equals("geom")) {
            throw new UnsayableException("the property " + property.getPropertyName());
        }
        return attribute;
    }

    private boolean numeric(Expression side) {
        return side instanceof PropertyName property && attribute(property)
                .filter(known -> known.type() == Attribute.Type.INTEGER || known.type() == Attribute.Type.NUMBER).isPresent();
    }

    private String function(String name, List<Expression> arguments) {
        if (OPERATORS.containsKey(name)) {
            return "(%s %s %s)".formatted(of(arguments.get(0)), OPERATORS.get(name), of(arguments.get(1)));
        }
        return switch (name) {
            case "recode" -> recode(arguments);
            case "categorize" -> categorize(arguments);
            default -> call(name, arguments);
        };
    }

    private String call(String name, List<Expression> arguments) {
        if (!SAME.containsKey(name)) {
            throw new UnsayableException("the function " + name);
        }
        return arguments.stream().map(this::of).collect(Collectors.joining(", ", SAME.get(name) + "(", ")"));
    }

    /** Values for values (SE 1.1.0, clause 11.6.3). */
    private String recode(List<Expression> arguments) {
        StringBuilder choice = new StringBuilder("CASE");
        for (int i = 1; i + 1 < arguments.size(); i += 2) {
            choice.append(" WHEN %s = %s THEN %s".formatted(of(arguments.get(0)), facing(arguments.get(i), arguments.get(0)), of(arguments.get(i + 1))));
        }
        return choice.append(" END").toString();
    }

    /** Values for ranges (SE 1.1.0, clause 11.6.2); a threshold belongs to the range above it unless the last argument says otherwise. */
    private String categorize(List<Expression> arguments) {
        boolean named = arguments.size() % 2 == 1;
        boolean preceding = named && "preceding".equals(String.valueOf(arguments.get(arguments.size() - 1).evaluate(null)));
        int last = arguments.size() - (named ? 2 : 1);
        StringBuilder choice = new StringBuilder("CASE");
        for (int i = 1; i < last; i += 2) {
            choice.append(" WHEN %s %s %s THEN %s".formatted(of(arguments.get(0)), preceding ? "<=" : "<", facing(arguments.get(i + 1), arguments.get(0)),
                    of(arguments.get(i))));
        }
        return choice.append(" ELSE %s END".formatted(of(arguments.get(last)))).toString();
    }
}
