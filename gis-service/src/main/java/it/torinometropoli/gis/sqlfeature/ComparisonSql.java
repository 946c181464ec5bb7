package it.torinometropoli.gis.sqlfeature;

import java.nio.charset.StandardCharsets;
import java.sql.Date;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import it.torinometropoli.gis.catalog.Attribute;
import it.torinometropoli.gis.database.Dialect;
import it.torinometropoli.gis.filter.FilterScope;
import it.torinometropoli.gis.filter.TextPattern;
import org.geotools.api.filter.BinaryComparisonOperator;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.PropertyIsBetween;
import org.geotools.api.filter.PropertyIsEqualTo;
import org.geotools.api.filter.PropertyIsGreaterThan;
import org.geotools.api.filter.PropertyIsGreaterThanOrEqualTo;
import org.geotools.api.filter.PropertyIsLessThan;
import org.geotools.api.filter.PropertyIsLessThanOrEqualTo;
import org.geotools.api.filter.PropertyIsNotEqualTo;
import org.geotools.api.filter.PropertyIsNull;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.filter.expression.Literal;
import org.geotools.api.filter.expression.PropertyName;

/** Comparisons of an attribute with values in SQL, as far as SQL says exactly what GeoTools evaluates. */
final class ComparisonSql {

    /** GeoTools minds the case of letters in these whatever the condition says, and what reads ECQL says nothing. */
    private static final Set<String> ORDERS = Set.of("<", "<=", ">", ">=");
    private static final Map<String, String> REVERSED = Map.of("<", ">", "<=", ">=", ">", "<", ">=", "<=", "=", "=", "<>", "<>");

    private final SqlTable table;

    ComparisonSql(SqlTable table) {
        this.table = table;
    }

    /** The condition in SQL; empty when SQL cannot say it. */
    Optional<SqlCondition> of(Filter filter) {
        if (filter instanceof PropertyIsNull missing) {
            return missing(missing.getExpression());
        }
        if (filter instanceof TextPattern pattern) {
            return like(pattern);
        }
        if (filter instanceof PropertyIsBetween between) {
            return between(between);
        }
        return filter instanceof BinaryComparisonOperator comparison ? compared(comparison) : Optional.empty();
    }

    private Optional<SqlCondition> missing(Expression expression) {
        if (expression instanceof PropertyName name && name.getPropertyName().equals(FilterScope.GEOMETRY)) {
            return Optional.of(SqlCondition.of(table.names().geometry() + " IS NULL"));
        }
        return column(expression).map(column -> SqlCondition.of(column.name() + " IS NULL"));
    }

    private Optional<SqlColumn> column(Expression expression) {
        return expression instanceof PropertyName name ? table.column(name.getPropertyName()) : Optional.empty();
    }

    /** Without regard to case databases compare by rules of their own; H2 counts characters beyond the basic plane twice. */
    private Optional<SqlCondition> like(TextPattern pattern) {
        boolean same = pattern.isMatchingCase() && !(table.dialect() == Dialect.H2 && pattern.countsCharacters()) && storable(pattern.getLiteral());
        return column(pattern.getExpression()).filter(column -> same && column.attribute().type() == Attribute.Type.STRING)
                .map(column -> SqlCondition.of(column.value() + " LIKE ? ESCAPE '\\'", pattern.getLiteral()));
    }

    private Optional<SqlCondition> between(PropertyIsBetween between) {
        Optional<SqlColumn> column = column(between.getExpression()).filter(text -> text.attribute().type() == Attribute.Type.STRING);
        if (column.isPresent() && text(between.getLowerBoundary()) != null && text(between.getUpperBoundary()) != null) {
            String value = table.dialect().byCodePoint(column.get().value());
            return Optional.of(SqlCondition.of(value + " BETWEEN ? AND ?", text(between.getLowerBoundary()), text(between.getUpperBoundary())));
        }
        return Optional.empty();
    }

    private Optional<SqlCondition> compared(BinaryComparisonOperator comparison) {
        String operator = operator(comparison);
        Expression one = comparison.getExpression1();
        Expression other = comparison.getExpression2();
        if (operator == null || !comparison.isMatchingCase() && !ORDERS.contains(operator)) {
            return Optional.empty();
        }
        return column(one).isPresent() ? compared(column(one).get(), operator, other)
                : column(other).flatMap(column -> compared(column, REVERSED.get(operator), one));
    }

    private static String operator(Filter comparison) {
        return comparison instanceof PropertyIsEqualTo ? "="
                : comparison instanceof PropertyIsNotEqualTo ? "<>"
                : comparison instanceof PropertyIsLessThan ? "<"
                : comparison instanceof PropertyIsLessThanOrEqualTo ? "<="
                : comparison instanceof PropertyIsGreaterThan ? ">"
                : comparison instanceof PropertyIsGreaterThanOrEqualTo ? ">=" : null;
    }

    /** To GeoTools what is missing differs from every value. */
    private Optional<SqlCondition> compared(SqlColumn column, String operator, Expression with) {
        if (operator.equals("<>")) {
            return compared(column, "=", with).map(SqlCondition::not);
        }
        Object value = with instanceof Literal literal ? value(column, literal.getValue()) : null;
        boolean text = column.attribute().type() == Attribute.Type.STRING;
        if (value == null || text && !operator.equals("=") && numeric(value.toString())) {
            return Optional.empty();
        }
        String compared = text && !operator.equals("=") ? table.dialect().byCodePoint(column.value()) : column.value();
        return Optional.of(SqlCondition.of("%s %s ?".formatted(compared, operator), value));
    }

    /** The value of a parameter; null when it is of another class than the attribute, so that GeoTools must decide. */
    private static Object value(SqlColumn column, Object value) {
        return switch (column.attribute().type()) {
            case STRING -> value instanceof String text && storable(text) ? text : null;
            case INTEGER, NUMBER -> value instanceof Integer || value instanceof Double ? value : null;
            case BOOLEAN -> value instanceof Boolean ? value : null;
            case DATE -> value instanceof Date day ? day.toLocalDate() : null;
            case TIMESTAMP -> value instanceof Instant moment ? column.moment(moment) : null;
        };
    }

    private static String text(Expression expression) {
        return expression instanceof Literal literal && literal.getValue() instanceof String text && storable(text) ? text : null;
    }

    /** Whether a database takes a text: PostgreSQL has no character zero, and none has halves of characters. */
    static boolean storable(String text) {
        return text.indexOf(0) < 0 && StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }

    /** Whether GeoTools compares texts with this one as numbers where it can. */
    private static boolean numeric(String text) {
        try {
            Double.parseDouble(text);
            return true;
        } catch (NumberFormatException notANumber) {
            return false;
        }
    }
}
