package it.torinometropoli.gis.feature;

import org.geotools.api.filter.Filter;
import org.geotools.api.filter.FilterFactory;
import org.geotools.api.filter.expression.Expression;
import org.geotools.factory.CommonFactoryFinder;

/** The ways of comparing two values. */
enum Comparison {

    EQUAL, DIFFERENT, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL;

    private static final FilterFactory FILTERS = CommonFactoryFinder.getFilterFactory();

    /** The comparison that says the same of the operands in the other order. */
    Comparison reversed() {
        return switch (this) {
            case LESS -> GREATER;
            case LESS_OR_EQUAL -> GREATER_OR_EQUAL;
            case GREATER -> LESS;
            case GREATER_OR_EQUAL -> LESS_OR_EQUAL;
            default -> this;
        };
    }

    Filter filter(Expression one, Object value) {
        Expression other = FILTERS.literal(value);
        return switch (this) {
            case EQUAL -> FILTERS.equals(one, other);
            case DIFFERENT -> FILTERS.notEqual(one, other);
            case LESS -> FILTERS.less(one, other);
            case LESS_OR_EQUAL -> FILTERS.lessOrEqual(one, other);
            case GREATER -> FILTERS.greater(one, other);
            case GREATER_OR_EQUAL -> FILTERS.greaterOrEqual(one, other);
        };
    }
}
