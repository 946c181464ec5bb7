package it.torinometropoli.gis.feature;

import java.util.List;

import it.torinometropoli.gis.catalog.Attribute;
import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.filter.FilterScope;
import it.torinometropoli.gis.filter.TextPattern;
import org.geotools.api.filter.BinaryComparisonOperator;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.FilterFactory;
import org.geotools.api.filter.PropertyIsBetween;
import org.geotools.api.filter.PropertyIsEqualTo;
import org.geotools.api.filter.PropertyIsGreaterThan;
import org.geotools.api.filter.PropertyIsGreaterThanOrEqualTo;
import org.geotools.api.filter.PropertyIsLessThan;
import org.geotools.api.filter.PropertyIsLessThanOrEqualTo;
import org.geotools.api.filter.PropertyIsLike;
import org.geotools.api.filter.PropertyIsNotEqualTo;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.filter.expression.Literal;
import org.geotools.api.filter.expression.PropertyName;
import org.geotools.api.filter.spatial.BBOX;
import org.geotools.api.filter.spatial.Equals;
import org.geotools.api.filter.temporal.After;
import org.geotools.api.filter.temporal.AnyInteracts;
import org.geotools.api.filter.temporal.Before;
import org.geotools.api.filter.temporal.Begins;
import org.geotools.api.filter.temporal.BegunBy;
import org.geotools.api.filter.temporal.During;
import org.geotools.api.filter.temporal.EndedBy;
import org.geotools.api.filter.temporal.Ends;
import org.geotools.api.filter.temporal.Meets;
import org.geotools.api.filter.temporal.MetBy;
import org.geotools.api.filter.temporal.OverlappedBy;
import org.geotools.api.filter.temporal.TContains;
import org.geotools.api.filter.temporal.TEquals;
import org.geotools.api.filter.temporal.TOverlaps;
import org.geotools.api.geometry.BoundingBox;
import org.geotools.factory.CommonFactoryFinder;
import org.geotools.filter.visitor.DuplicatingFilterVisitor;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * Copies a condition into one that means the same wherever it is evaluated: values that attributes are compared with are of their class,
 * relations of time and ranges are comparisons, boxes are shapes. GeoTools by itself would find that 1 equals 1.5, and take a day for its
 * beginning in the time zone of the machine.
 */
public final class TypedConditions extends DuplicatingFilterVisitor {

    private static final FilterFactory FILTERS = CommonFactoryFinder.getFilterFactory();
    private static final GeometryFactory GEOMETRIES = new GeometryFactory();

    private final Layer layer;
    private final TemporalConditions times;

    private TypedConditions(Layer layer) {
        this.layer = layer;
        this.times = new TemporalConditions(layer);
    }

    /**
     * The condition with the types of a layer's attributes.
     *
     * @throws FilterException when an attribute is compared with what is not of its type
     */
    public static Filter of(Filter filter, Layer layer) {
        return filter == Filter.INCLUDE || filter == Filter.EXCLUDE ? filter
                : (Filter) filter.accept(new TypedConditions(layer), FILTERS);
    }

    @Override
    public Object visit(PropertyIsEqualTo condition, Object data) {
        return compared(condition, Comparison.EQUAL, super.visit(condition, data));
    }

    @Override
    public Object visit(PropertyIsNotEqualTo condition, Object data) {
        return compared(condition, Comparison.DIFFERENT, super.visit(condition, data));
    }

    @Override
    public Object visit(PropertyIsLessThan condition, Object data) {
        return compared(condition, Comparison.LESS, super.visit(condition, data));
    }

    @Override
    public Object visit(PropertyIsLessThanOrEqualTo condition, Object data) {
        return compared(condition, Comparison.LESS_OR_EQUAL, super.visit(condition, data));
    }

    @Override
    public Object visit(PropertyIsGreaterThan condition, Object data) {
        return compared(condition, Comparison.GREATER, super.visit(condition, data));
    }

    @Override
    public Object visit(PropertyIsGreaterThanOrEqualTo condition, Object data) {
        return compared(condition, Comparison.GREATER_OR_EQUAL, super.visit(condition, data));
    }

    private Object compared(BinaryComparisonOperator condition, Comparison comparison, Object otherwise) {
        Expression one = condition.getExpression1();
        Expression other = condition.getExpression2();
        if (typed(one, other)) {
            return filter(one, comparison, other);
        }
        return typed(other, one) ? filter(other, comparison.reversed(), one) : otherwise;
    }

    /** Whether it is an attribute of a type other than text and a value. */
    private boolean typed(Expression one, Expression other) {
        Attribute attribute = attribute(one);
        return attribute != null && attribute.type() != Attribute.Type.STRING && other instanceof Literal value && value.getValue() != null;
    }

    private Attribute attribute(Expression expression) {
        return expression instanceof PropertyName name ? layer.attribute(name.getPropertyName()).orElse(null) : null;
    }

    private Filter filter(Expression name, Comparison comparison, Expression value) {
        return new TypedComparison(attribute(name), (PropertyName) name).filter(comparison, ((Literal) value).getValue());
    }

    @Override
    public Object visit(PropertyIsBetween condition, Object data) {
        Expression name = condition.getExpression();
        if (typed(name, condition.getLowerBoundary()) && typed(name, condition.getUpperBoundary())) {
            return FILTERS.and(filter(name, Comparison.GREATER_OR_EQUAL, condition.getLowerBoundary()),
                    filter(name, Comparison.LESS_OR_EQUAL, condition.getUpperBoundary()));
        }
        return super.visit(condition, data);
    }

    @Override
    public Object visit(PropertyIsLike condition, Object data) {
        return TextPattern.of((PropertyIsLike) super.visit(condition, data));
    }

    @Override
    public Object visit(BBOX box, Object data) {
        BoundingBox bounds = box.getBounds();
        return FILTERS.intersects(FILTERS.property(FilterScope.GEOMETRY), FILTERS.literal(GEOMETRIES.toGeometry(
                new Envelope(bounds.getMinX(), bounds.getMaxX(), bounds.getMinY(), bounds.getMaxY()))));
    }

    /** GeoTools tells shapes apart that begin with another of their points. */
    @Override
    public Object visit(Equals condition, Object data) {
        Expression one = visit(condition.getExpression1(), data);
        Expression other = visit(condition.getExpression2(), data);
        return FILTERS.and(List.of(FILTERS.within(one, other), FILTERS.contains(one, other)));
    }

    @Override
    public Object visit(After relation, Object data) {
        return times.of(relation);
    }

    @Override
    public Object visit(AnyInteracts relation, Object data) {
        return times.of(relation);
    }

    @Override
    public Object visit(Before relation, Object data) {
        return times.of(relation);
    }

    @Override
    public Object visit(Begins relation, Object data) {
        return times.of(relation);
    }

    @Override
    public Object visit(BegunBy relation, Object data) {
        return times.of(relation);
    }

    @Override
    public Object visit(During relation, Object data) {
        return times.of(relation);
    }

    @Override
    public Object visit(EndedBy relation, Object data) {
        return times.of(relation);
    }

    @Override
    public Object visit(Ends relation, Object data) {
        return times.of(relation);
    }

    @Override
    public Object visit(Meets relation, Object data) {
        return times.of(relation);
    }

    @Override
    public Object visit(MetBy relation, Object data) {
        return times.of(relation);
    }

    @Override
    public Object visit(OverlappedBy relation, Object data) {
        return times.of(relation);
    }

    @Override
    public Object visit(TContains relation, Object data) {
        return times.of(relation);
    }

    @Override
    public Object visit(TEquals relation, Object data) {
        return times.of(relation);
    }

    @Override
    public Object visit(TOverlaps relation, Object data) {
        return times.of(relation);
    }
}
