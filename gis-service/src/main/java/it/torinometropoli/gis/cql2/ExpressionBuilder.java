package it.torinometropoli.gis.cql2;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

import it.torinometropoli.gis.catalog.Attribute;
import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.filter.FilterFunctions;
import it.torinometropoli.gis.filter.FilterScope;
import it.torinometropoli.gis.xml.XmlException;
import it.torinometropoli.gis.xml.XmlPlace;
import org.geotools.api.filter.FilterFactory;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.filter.expression.Function;
import org.geotools.api.filter.expression.Literal;
import org.geotools.factory.CommonFactoryFinder;

/** Makes values of nodes: properties, literals, arithmetic, and the functions of the allow-list. */
final class ExpressionBuilder {

    /** What letters are made the same by: {@code casei} and {@code accenti}, with the function that does it. */
    static final Map<String, String> FOLDINGS = Map.of("casei", "strToLowerCase", "accenti", "strStripAccents");

    private static final FilterFactory FILTERS = CommonFactoryFinder.getFilterFactory();
    private static final XmlPlace NOWHERE = new XmlPlace(0, null);

    private static final Map<String, BiFunction<Expression, Expression, Expression>> ARITHMETIC = Map.of(
            "+", FILTERS::add,
            "-", FILTERS::subtract,
            "*", FILTERS::multiply,
            "/", FILTERS::divide,
            "^", (base, exponent) -> FILTERS.function("pow", base, exponent),
            "div", (one, other) -> truncated(FILTERS.divide(one, other)),
            "%", (one, other) -> FILTERS.subtract(one, FILTERS.multiply(other, truncated(FILTERS.divide(one, other)))));

    /** The arithmetic operators. */
    static final Set<String> OPERATORS = ARITHMETIC.keySet();

    private final Layer layer;
    private final Shapes shapes;

    ExpressionBuilder(Layer layer, Shapes shapes) {
        this.layer = layer;
        this.shapes = shapes;
    }

    /** Without what comes after the decimal point, towards zero. */
    private static Expression truncated(Expression number) {
        return FILTERS.function("if_then_else", FILTERS.function("lessThan", number, FILTERS.literal(0)), FILTERS.function("ceil", number),
                FILTERS.function("floor", number));
    }

    /**
     * The attribute of a name.
     *
     * @throws Cql2Exception when there is none
     */
    Attribute attribute(Node.Property property) {
        return layer.attribute(property.name()).orElseThrow(() -> new Cql2Exception(property.place(), "there is no property '%s' to compare; there are: %s"
                .formatted(Cql2Exception.shortened(property.name()), String.join(", ", layer.attributes().stream().map(Attribute::name).toList()))));
    }

    /** A value that can be compared; shapes cannot. */
    Expression scalar(Node node) {
        if (node instanceof Node.Property property) {
            return FILTERS.property(attribute(property).name());
        }
        if (node instanceof Node.Value value) {
            return FILTERS.literal(literal(value.value()));
        }
        if (node instanceof Node.Time time) {
            return FILTERS.literal(time.instant());
        }
        if (node instanceof Node.Call call) {
            return call(call);
        }
        throw new Cql2Exception(node.place(), "a property, a value or a function is needed here");
    }

    /** A value or a shape. */
    Expression any(Node node) {
        boolean shape = node instanceof Node.Shape || node instanceof Node.Box
                || node instanceof Node.Property property && property.name().equals(FilterScope.GEOMETRY);
        return shape ? geometry(node) : scalar(node);
    }

    /** A shape, x,y in EPSG:32632. */
    Expression geometry(Node node) {
        if (node instanceof Node.Property property && property.name().equals(FilterScope.GEOMETRY)) {
            return FILTERS.property(FilterScope.GEOMETRY);
        }
        if (node instanceof Node.Shape shape) {
            return FILTERS.literal(shapes.stored(shape));
        }
        if (node instanceof Node.Box box) {
            return FILTERS.literal(shapes.stored(box));
        }
        if (node instanceof Node.Call call) {
            return call(call);
        }
        throw new Cql2Exception(node.place(), "a shape is needed here: the property %s, a literal or a function".formatted(FilterScope.GEOMETRY));
    }

    /** A pattern of LIKE: a text, perhaps within {@code CASEI} and {@code ACCENTI}. */
    String pattern(Node node) {
        boolean text = node instanceof Node.Value value && value.value() instanceof String;
        boolean folded = node instanceof Node.Call call && FOLDINGS.containsKey(call.name());
        if (text || folded) {
            Expression pattern = scalar(node);
            if (pattern instanceof Literal literal) {
                return literal.getValue().toString();
            }
        }
        throw new Cql2Exception(node.place(), "the pattern of LIKE is a text");
    }

    private Expression call(Node.Call call) {
        if (OPERATORS.contains(call.name())) {
            List<Node> operands = ConditionBuilder.count(call, 2);
            return ARITHMETIC.get(call.name()).apply(scalar(operands.get(0)), scalar(operands.get(1)));
        }
        if (FOLDINGS.containsKey(call.name())) {
            Expression folded = FILTERS.function(FOLDINGS.get(call.name()), scalar(ConditionBuilder.count(call, 1).get(0)));
            return folded instanceof Function function && function.getParameters().get(0) instanceof Literal
                    ? FILTERS.literal(folded.evaluate(null, String.class)) : folded;
        }
        return function(call);
    }

    private Expression function(Node.Call call) {
        try {
            FilterFunctions.check(call.name(), FilterFunctions.NAMES, NOWHERE);
            return FilterFunctions.call(call.name(), call.arguments().stream().map(this::any).toList(), NOWHERE);
        } catch (XmlException refused) {
            throw new Cql2Exception(call.place(), refused.reason());
        }
    }

    /** Whole numbers as such, since functions that count letters want them. */
    private static Object literal(Object value) {
        return value instanceof Double number && number == Math.rint(number) && Math.abs(number) <= Integer.MAX_VALUE ? (Object) number.intValue() : value;
    }
}
