package it.torinometropoli.gis.cql2;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import it.torinometropoli.gis.catalog.Attribute;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.FilterFactory;
import org.geotools.api.filter.expression.Expression;
import org.geotools.factory.CommonFactoryFinder;

/** Makes conditions of nodes (OGC 21-065r2, clauses 6 and 7). */
final class ConditionBuilder {

    private static final FilterFactory FILTERS = CommonFactoryFinder.getFilterFactory();

    private static final Map<String, BiFunction<Expression, Expression, Filter>> COMPARISONS = Map.of(
            "=", (one, other) -> FILTERS.equal(one, other, true),
            "<>", (one, other) -> FILTERS.notEqual(one, other, true),
            "<", FILTERS::less,
            ">", FILTERS::greater,
            "<=", FILTERS::lessOrEqual,
            ">=", FILTERS::greaterOrEqual);

    private static final List<String> ARRAYS = List.of("a_containedBy", "a_contains", "a_equals", "a_overlaps");

    private final ExpressionBuilder expressions;
    private final SpatialBuilder spatial;
    private final TemporalBuilder temporal;

    ConditionBuilder(ExpressionBuilder expressions) {
        this.expressions = expressions;
        this.spatial = new SpatialBuilder(expressions);
        this.temporal = new TemporalBuilder(expressions);
    }

    /** The names of standardized functions as the JSON encoding has them, by their names in lower case. */
    static Map<String, String> standardized() {
        return Stream.of(SpatialBuilder.names(), TemporalBuilder.names(), ARRAYS, ExpressionBuilder.FOLDINGS.keySet()).flatMap(names -> names.stream())
                .collect(Collectors.toUnmodifiableMap(name -> name.toLowerCase(Locale.ROOT), name -> name));
    }

    /**
     * The condition that a node tells.
     *
     * @throws Cql2Exception when it tells none, or names what is not there
     */
    Filter condition(Node node) {
        if (node instanceof Node.Value value && value.value() instanceof Boolean truth) {
            return truth ? Filter.INCLUDE : Filter.EXCLUDE;
        }
        if (node instanceof Node.Call call) {
            return condition(call);
        }
        if (node instanceof Node.Property property && expressions.attribute(property).type() == Attribute.Type.BOOLEAN) {
            return FILTERS.equals(expressions.scalar(property), FILTERS.literal(true));
        }
        throw new Cql2Exception(node.place(), "a condition is needed here, such as a comparison");
    }

    private Filter condition(Node.Call call) {
        if (COMPARISONS.containsKey(call.name())) {
            count(call, 2);
            return COMPARISONS.get(call.name()).apply(expressions.scalar(call.arguments().get(0)), expressions.scalar(call.arguments().get(1)));
        }
        return switch (call.name()) {
            case "and", "or" -> {
                if (call.arguments().size() < 2) {
                    throw new Cql2Exception(call.place(), "%s needs two conditions at least".formatted(call.name()));
                }
                List<Filter> parts = call.arguments().stream().map(this::condition).toList();
                yield call.name().equals("and") ? FILTERS.and(parts) : FILTERS.or(parts);
            }
            case "not" -> FILTERS.not(condition(count(call, 1).get(0)));
            case "like" -> like(count(call, 2));
            case "between" -> FILTERS.between(expressions.scalar(count(call, 3).get(0)), expressions.scalar(call.arguments().get(1)),
                    expressions.scalar(call.arguments().get(2)));
            case "in" -> in(count(call, 2));
            case "isNull" -> FILTERS.isNull(expressions.any(count(call, 1).get(0)));
            default -> standardizedOrFunction(call);
        };
    }

    private Filter standardizedOrFunction(Node.Call call) {
        if (SpatialBuilder.names().contains(call.name())) {
            return spatial.condition(call.name(), count(call, 2));
        }
        if (TemporalBuilder.names().contains(call.name())) {
            return temporal.condition(call, count(call, 2));
        }
        if (ARRAYS.contains(call.name())) {
            throw new Cql2Exception(call.place(), "%s is not offered, as no property is an array".formatted(call.name()));
        }
        if (ExpressionBuilder.OPERATORS.contains(call.name()) || ExpressionBuilder.FOLDINGS.containsKey(call.name())) {
            throw new Cql2Exception(call.place(), "%s gives a value; a condition is needed here".formatted(call.name()));
        }
        return FILTERS.equals(expressions.scalar(call), FILTERS.literal(true));
    }

    private Filter like(List<Node> operands) {
        return FILTERS.like(expressions.scalar(operands.get(0)), expressions.pattern(operands.get(1)), "%", "_", "\\", true);
    }

    private Filter in(List<Node> operands) {
        if (!(operands.get(1) instanceof Node.Values list) || list.elements().isEmpty()) {
            throw new Cql2Exception(operands.get(1).place(), "IN needs a list of values");
        }
        Expression value = expressions.scalar(operands.get(0));
        List<Filter> equalities = list.elements().stream().<Filter>map(element -> FILTERS.equal(value, expressions.scalar(element), true)).toList();
        return equalities.size() == 1 ? equalities.get(0) : FILTERS.or(equalities);
    }

    /** The arguments, of which there must be so many. */
    static List<Node> count(Node.Call call, int count) {
        if (call.arguments().size() != count) {
            throw new Cql2Exception(call.place(), "%s has %d arguments; it needs %d".formatted(call.name(), call.arguments().size(), count));
        }
        return call.arguments();
    }
}
