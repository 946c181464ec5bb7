package it.torinometropoli.gis.feature;

import org.geotools.api.filter.BinaryComparisonOperator;
import org.geotools.api.filter.PropertyIsEqualTo;
import org.geotools.api.filter.PropertyIsGreaterThan;
import org.geotools.api.filter.PropertyIsGreaterThanOrEqualTo;
import org.geotools.api.filter.PropertyIsLessThan;
import org.geotools.api.filter.PropertyIsLessThanOrEqualTo;

/** Tells of comparisons with a number where the two are clearly apart; what is equal or nearly so is left to the condition itself. */
final class NumberGlance implements Glance {

    private static final double NEARLY = 1e-9;

    private final Column column;
    private final double value;
    private final Verdict below;
    private final Verdict above;

    private NumberGlance(Column column, double value, Verdict below, Verdict above) {
        this.column = column;
        this.value = value;
        this.below = below;
        this.above = above;
    }

    /** @param value the attribute of the column stands to the left of it */
    static Glance of(BinaryComparisonOperator comparison, Column column, double value) {
        if (comparison instanceof PropertyIsEqualTo) {
            return new NumberGlance(column, value, Verdict.NO, Verdict.NO);
        }
        if (comparison instanceof PropertyIsLessThan || comparison instanceof PropertyIsLessThanOrEqualTo) {
            return new NumberGlance(column, value, Verdict.YES, Verdict.NO);
        }
        if (comparison instanceof PropertyIsGreaterThan || comparison instanceof PropertyIsGreaterThanOrEqualTo) {
            return new NumberGlance(column, value, Verdict.NO, Verdict.YES);
        }
        return position -> Verdict.UNKNOWN;
    }

    @Override
    public Verdict at(int position) {
        double number = column.number(position);
        double apart = number - value;
        if (!(Math.abs(apart) > NEARLY * Math.max(1, Math.abs(value)))) {
            return Verdict.UNKNOWN;
        }
        return apart < 0 ? below : above;
    }
}
