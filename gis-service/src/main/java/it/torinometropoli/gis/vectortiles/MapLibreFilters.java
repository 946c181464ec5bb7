package it.torinometropoli.gis.vectortiles;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import it.torinometropoli.gis.catalog.Attribute;
import org.geotools.api.filter.And;
import org.geotools.api.filter.BinaryComparisonOperator;
import org.geotools.api.filter.BinaryLogicOperator;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.Not;
import org.geotools.api.filter.PropertyIsBetween;
import org.geotools.api.filter.PropertyIsEqualTo;
import org.geotools.api.filter.PropertyIsGreaterThan;
import org.geotools.api.filter.PropertyIsGreaterThanOrEqualTo;
import org.geotools.api.filter.PropertyIsLessThan;
import org.geotools.api.filter.PropertyIsLessThanOrEqualTo;
import org.geotools.api.filter.PropertyIsLike;
import org.geotools.api.filter.PropertyIsNil;
import org.geotools.api.filter.PropertyIsNotEqualTo;
import org.geotools.api.filter.PropertyIsNull;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.filter.expression.Literal;
import org.geotools.api.filter.expression.PropertyName;

/**
 * Says conditions of rules in MapLibre's expressions. A comparison with an attribute that a feature does not have is false, as in SLD, and not an
 * error.
 */
final class MapLibreFilters {

    private final MapLibreValues values;

    MapLibreFilters(MapLibreValues values) {
        this.values = values;
    }

    /**
     * A condition.
     *
     * @throws UnsayableException when there are no words for it
     */
    Object of(Filter filter) {
        if (filter == null || filter == Filter.INCLUDE) {
            return true;
        }
        if (filter == Filter.EXCLUDE) {
            return false;
        }
        if (filter instanceof BinaryLogicOperator logic) {
            List<Object> expression = new ArrayList<>(List.of(filter instanceof And ? "all" : "any"));
            logic.getChildren().forEach(child -> expression.add(of(child)));
            return expression;
        }
        if (filter instanceof Not not) {
            return List.of("!", of(not.getFilter()));
        }
        if (filter instanceof BinaryComparisonOperator comparison) {
            return comparison(comparison);
        }
        if (filter instanceof PropertyIsBetween between) {
            return List.of("all", compared(">=", between.getExpression(), between.getLowerBoundary()),
                    compared("<=", between.getExpression(), between.getUpperBoundary()));
        }
        if (filter instanceof PropertyIsLike like) {
            return like(like);
        }
        return missing(filter);
    }

    private Object missing(Filter filter) {
        Expression tested = filter instanceof PropertyIsNull isNull ? isNull.getExpression() : filter instanceof PropertyIsNil nil ? nil.getExpression() : null;
        if (tested instanceof PropertyName property) {
            return List.of("!", List.of("has", values.attribute(property).name()));
        }
        throw new UnsayableException("a condition of type " + filter.getClass().getSimpleName().replace("Impl", ""));
    }

    private Object comparison(BinaryComparisonOperator comparison) {
        Expression one = comparison.getExpression1();
        Expression other = comparison.getExpression2();
        if (comparison instanceof PropertyIsEqualTo || comparison instanceof PropertyIsNotEqualTo) {
            String operator = comparison instanceof PropertyIsEqualTo ? "==" : "!=";
            Object left = side(one, other);
            Object right = side(other, one);
            return comparison.isMatchingCase() ? List.of(operator, left, right)
                    : List.of(operator, lower(left, one, other), lower(right, one, other));
        }
        String operator = comparison instanceof PropertyIsLessThan ? "<" : comparison instanceof PropertyIsLessThanOrEqualTo ? "<="
                : comparison instanceof PropertyIsGreaterThan ? ">" : comparison instanceof PropertyIsGreaterThanOrEqualTo ? ">=" : null;
        if (operator == null) {
            throw new UnsayableException("a comparison of type " + comparison.getClass().getSimpleName().replace("Impl", ""));
        }
        return compared(operator, one, other);
    }

    /** A comparison by size. */
    private Object compared(String operator, Expression one, Expression other) {
        List<Object> condition = new ArrayList<>(List.of("all"));
        for (Expression side : List.of(one, other)) {
            if (side instanceof PropertyName property) {
                condition.add(List.of("has", values.attribute(property).name()));
            }
        }
        condition.add(List.of(operator, typed(one, other), typed(other, one)));
        return condition;
    }

    private Object typed(Expression side, Expression facing) {
        Object said = side(side, facing);
        return values.type(side).<Object>map(type -> List.of(isText(type) ? "string" : type == Attribute.Type.BOOLEAN ? "boolean" : "number", said))
                .orElse(said);
    }

    /** One side of a comparison; a literal has the type of the attribute that it is compared with. */
    private Object side(Expression side, Expression facing) {
        return side instanceof Literal literal ? values.type(facing).map(type -> MapLibreValues.literal(literal, type)).orElseGet(() -> number(literal))
                : values.of(side);
    }

    private Object number(Literal literal) {
        Double number = literal.evaluate(null, Double.class);
        return number == null ? values.of(literal) : MapLibreValues.plain(number);
    }

    private Object lower(Object said, Expression one, Expression other) {
        boolean text = values.type(one).or(() -> values.type(other)).map(MapLibreFilters::isText).orElse(false);
        return text ? List.of("downcase", said instanceof String ? said : List.of("to-string", said)) : said;
    }

    private static boolean isText(Attribute.Type type) {
        return type == Attribute.Type.STRING || type == Attribute.Type.DATE || type == Attribute.Type.TIMESTAMP;
    }

    /** Patterns with a beginning, an end or a middle that is given, and nothing else. */
    private Object like(PropertyIsLike like) {
        String pattern = like.getLiteral();
        String any = like.getWildCard();
        String inner = pattern;
        boolean open = inner.startsWith(any);
        inner = open ? inner.substring(any.length()) : inner;
        boolean openEnd = inner.endsWith(any);
        inner = openEnd ? inner.substring(0, inner.length() - any.length()) : inner;
        if (inner.contains(any) || inner.contains(like.getSingleChar()) || inner.contains(like.getEscape())) {
            throw new UnsayableException("the pattern '%s'".formatted(pattern));
        }
        Object text = values.text(like.getExpression());
        String sought = inner;
        if (!like.isMatchingCase()) {
            text = List.of("downcase", text);
            sought = inner.toLowerCase(Locale.ROOT);
        }
        int length = sought.length();
        if (open && openEnd) {
            return List.of("in", sought, text);
        }
        return open ? List.of("==", List.of("slice", text, -length), sought)
                : openEnd ? List.of("==", List.of("slice", text, 0, length), sought) : List.of("==", text, sought);
    }
}
