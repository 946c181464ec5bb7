package it.torinometropoli.gis.qml;

import java.util.stream.Collectors;

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
import org.geotools.api.filter.PropertyIsNotEqualTo;
import org.geotools.api.filter.PropertyIsNull;
import org.geotools.api.filter.expression.Expression;

/** Says conditions as expressions of QGIS, to which a comparison with a missing value is neither true nor false; in SLD it is false. */
final class Conditions {

    private final Values values;

    Conditions(Values values) {
        this.values = values;
    }

    /**
     * A condition.
     *
     * @param filter null holds always
     * @throws UnsayableException when QGIS has no words for it
     */
    String of(Filter filter) {
        if (filter == null || filter == Filter.INCLUDE || filter == Filter.EXCLUDE) {
            return filter == Filter.EXCLUDE ? "FALSE" : "TRUE";
        }
        if (filter instanceof BinaryLogicOperator logic) {
            return logic.getChildren().stream().map(this::of).collect(Collectors.joining(filter instanceof And ? " AND " : " OR ", "(", ")"));
        }
        if (filter instanceof Not not) {
            return "NOT coalesce(%s, FALSE)".formatted(of(not.getFilter()));
        }
        if (filter instanceof BinaryComparisonOperator comparison) {
            return comparison(comparison);
        }
        if (filter instanceof PropertyIsBetween between) {
            return "(%s AND %s)".formatted(compared(">=", between.getExpression(), between.getLowerBoundary()),
                    compared("<=", between.getExpression(), between.getUpperBoundary()));
        }
        if (filter instanceof PropertyIsLike like) {
            return "%s %s %s".formatted(values.of(like.getExpression()), like.isMatchingCase() ? "LIKE" : "ILIKE", Values.quoted(pattern(like)));
        }
        if (filter instanceof PropertyIsNull missing) {
            return values.of(missing.getExpression()) + " IS NULL";
        }
        throw new UnsayableException("a condition of type " + filter.getClass().getSimpleName());
    }

    /** Only whether texts are equal depends on the case of letters. */
    private String comparison(BinaryComparisonOperator comparison) {
        Expression one = comparison.getExpression1();
        Expression other = comparison.getExpression2();
        boolean different = comparison instanceof PropertyIsNotEqualTo;
        if (!different && !(comparison instanceof PropertyIsEqualTo)) {
            return compared(operator(comparison), one, other);
        }
        String equal = comparison.isMatchingCase() || !values.texts(one, other) ? compared("=", one, other)
                : "lower(%s) = lower(%s)".formatted(values.facing(one, other), values.facing(other, one));
        return different ? "NOT coalesce(%s, FALSE)".formatted(equal) : equal;
    }

    private static String operator(BinaryComparisonOperator comparison) {
        if (comparison instanceof PropertyIsLessThan || comparison instanceof PropertyIsLessThanOrEqualTo) {
            return comparison instanceof PropertyIsLessThan ? "<" : "<=";
        }
        if (comparison instanceof PropertyIsGreaterThan || comparison instanceof PropertyIsGreaterThanOrEqualTo) {
            return comparison instanceof PropertyIsGreaterThan ? ">" : ">=";
        }
        throw new UnsayableException("a comparison of type " + comparison.getClass().getSimpleName());
    }

    private String compared(String operator, Expression one, Expression other) {
        return "%s %s %s".formatted(values.facing(one, other), operator, values.facing(other, one));
    }

    /** The pattern in the characters of SQL. */
    private static String pattern(PropertyIsLike like) {
        StringBuilder pattern = new StringBuilder();
        String given = like.getLiteral();
        for (int at = 0; at < given.length(); at++) {
            if (given.startsWith(like.getEscape(), at) && at + 1 < given.length()) {
                literal(given.charAt(++at), pattern);
            } else if (given.startsWith(like.getWildCard(), at)) {
                pattern.append('%');
            } else if (given.startsWith(like.getSingleChar(), at)) {
                pattern.append('_');
            } else {
                literal(given.charAt(at), pattern);
            }
        }
        return pattern.toString();
    }

    private static void literal(char letter, StringBuilder pattern) {
        if (letter == '%' || letter == '_' || letter == '\\') {
            pattern.append('\\');
        }
        pattern.append(letter);
    }
}
