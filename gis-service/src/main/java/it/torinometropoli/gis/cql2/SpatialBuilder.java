package it.torinometropoli.gis.cql2;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

import org.geotools.api.filter.Filter;
import org.geotools.api.filter.FilterFactory;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.filter.expression.Literal;
import org.geotools.api.filter.expression.PropertyName;
import org.geotools.factory.CommonFactoryFinder;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;

/** Makes the spatial conditions (OGC 21-065r2, 7.4 to 7.6). */
final class SpatialBuilder {

    private static final FilterFactory FILTERS = CommonFactoryFinder.getFilterFactory();

    private static final Map<String, BiFunction<Expression, Expression, Filter>> RELATIONS = Map.of(
            "s_intersects", FILTERS::intersects,
            "s_disjoint", FILTERS::disjoint,
            "s_equals", (one, other) -> FILTERS.and(FILTERS.within(one, other), FILTERS.contains(one, other)),
            "s_touches", FILTERS::touches,
            "s_within", FILTERS::within,
            "s_overlaps", FILTERS::overlaps,
            "s_crosses", FILTERS::crosses,
            "s_contains", FILTERS::contains);

    /** The relations that are known of collections of points, lines and areas together. */
    private static final Set<String> OF_ANY_SHAPE = Set.of("s_intersects", "s_disjoint");

    private final ExpressionBuilder expressions;

    SpatialBuilder(ExpressionBuilder expressions) {
        this.expressions = expressions;
    }

    /** The relations that are offered. */
    static Set<String> names() {
        return RELATIONS.keySet();
    }

    /**
     * The condition that two shapes have a relation. Of one that is not between the features' shape and a literal GeoTools would find wrong bounds
     * to search in; the two negations keep it from looking for any.
     */
    Filter condition(String relation, List<Node> operands) {
        Expression one = operand(relation, operands.get(0));
        Expression other = operand(relation, operands.get(1));
        Filter condition = RELATIONS.get(relation).apply(one, other);
        boolean searchable = one instanceof PropertyName && other instanceof Literal || one instanceof Literal && other instanceof PropertyName;
        return searchable ? condition : FILTERS.not(FILTERS.not(condition));
    }

    private Expression operand(String relation, Node node) {
        Expression shape = expressions.geometry(node);
        boolean mixed = shape instanceof Literal literal && literal.getValue() instanceof Geometry geometry
                && geometry.getClass() == GeometryCollection.class;
        if (!mixed || OF_ANY_SHAPE.contains(relation)) {
            return shape;
        }
        Geometry collection = (Geometry) ((Literal) shape).getValue();
        Set<Integer> dimensions = new HashSet<>();
        for (int part = 0; part < collection.getNumGeometries(); part++) {
            dimensions.add(collection.getGeometryN(part).getDimension());
        }
        if (dimensions.size() > 1) {
            throw new Cql2Exception(node.place(), "%s is not offered of points, lines and areas in one collection; there are s_intersects and s_disjoint"
                    .formatted(relation));
        }
        return FILTERS.literal(collection.union());
    }
}
