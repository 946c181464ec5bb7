package it.torinometropoli.gis.feature;

import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

import org.geotools.api.filter.And;
import org.geotools.api.filter.BinaryComparisonOperator;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.Id;
import org.geotools.api.filter.Not;
import org.geotools.api.filter.Or;
import org.geotools.api.filter.PropertyIsEqualTo;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.filter.expression.Literal;
import org.geotools.api.filter.expression.PropertyName;
import org.geotools.api.filter.spatial.Intersects;
import org.locationtech.jts.geom.Geometry;

/**
 * What can be told of a condition from columns and envelopes alone, so that no feature is made and no shape unpacked where that is enough. It
 * never contradicts the condition. Safe for use by many threads.
 */
@FunctionalInterface
interface Glance {

    /** Whether the condition holds. */
    enum Verdict {
        YES, NO, UNKNOWN;

        static Verdict of(boolean holds) {
            return holds ? YES : NO;
        }
    }

    /** What is told of the feature at a position. */
    Verdict at(int position);

    /**
     * The way to tell.
     *
     * @param filter with values of the types of the attributes that they are compared with, as {@link TypedConditions} gives it
     */
    static Glance of(Filter filter, FeatureTable table) {
        if (filter instanceof And all) {
            return combined(all.getChildren(), table, Verdict.NO, Verdict.YES);
        }
        if (filter instanceof Or any) {
            return combined(any.getChildren(), table, Verdict.YES, Verdict.NO);
        }
        if (filter instanceof Not not) {
            return opposite(of(not.getFilter(), table));
        }
        if (filter instanceof Id id) {
            return identified(id, table);
        }
        if (filter instanceof BinaryComparisonOperator comparison && comparison.getExpression1() instanceof PropertyName name
                && comparison.getExpression2() instanceof Literal value) {
            return compared(comparison, name, value.getValue(), table);
        }
        if (filter instanceof Intersects meeting && isGeometry(meeting.getExpression1()) && meeting.getExpression2() instanceof Literal value
                && value.getValue() instanceof Geometry area) {
            return new EnvelopeGlance(table.shapes().boxes(), area);
        }
        return position -> Verdict.UNKNOWN;
    }

    /** @param deciding what settles the matter as soon as one part says so; otherwise all must agree */
    private static Glance combined(List<Filter> filters, FeatureTable table, Verdict deciding, Verdict otherwise) {
        Glance[] parts = filters.stream().map(filter -> of(filter, table)).toArray(Glance[]::new);
        return position -> {
            Verdict verdict = otherwise;
            for (Glance part : parts) {
                Verdict told = part.at(position);
                if (told == deciding) {
                    return deciding;
                }
                verdict = told == Verdict.UNKNOWN ? told : verdict;
            }
            return verdict;
        };
    }

    private static Glance opposite(Glance glance) {
        return position -> switch (glance.at(position)) {
            case YES -> Verdict.NO;
            case NO -> Verdict.YES;
            case UNKNOWN -> Verdict.UNKNOWN;
        };
    }

    private static Glance identified(Id id, FeatureTable table) {
        String prefix = table.type().getTypeName() + ".";
        Set<Integer> positions = id.getIDs().stream().map(Object::toString).filter(text -> text.startsWith(prefix))
                .map(text -> table.ids().find(text.substring(prefix.length()))).collect(Collectors.toUnmodifiableSet());
        return position -> Verdict.of(positions.contains(position));
    }

    private static Glance compared(BinaryComparisonOperator comparison, PropertyName name, Object value, FeatureTable table) {
        int attribute = table.type().indexOf(name.getPropertyName());
        Column column = attribute < 0 || attribute == table.columns().size() ? null : table.columns().get(attribute);
        if (column instanceof TextColumn texts && value instanceof String text && comparison instanceof PropertyIsEqualTo
                && comparison.isMatchingCase()) {
            IntPredicate equal = texts.equalTo(text);
            return position -> Verdict.of(equal.test(position));
        }
        return column != null && value instanceof Number number ? NumberGlance.of(comparison, column, number.doubleValue())
                : position -> Verdict.UNKNOWN;
    }

    private static boolean isGeometry(Expression expression) {
        return expression instanceof PropertyName name && name.getPropertyName().equals(FeatureSource.GEOMETRY);
    }
}
