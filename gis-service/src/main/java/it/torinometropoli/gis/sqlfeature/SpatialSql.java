package it.torinometropoli.gis.sqlfeature;

import java.util.Optional;

import it.torinometropoli.gis.database.Dialect;
import it.torinometropoli.gis.database.GeometryCodec;
import it.torinometropoli.gis.filter.FilterScope;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.filter.expression.Literal;
import org.geotools.api.filter.expression.PropertyName;
import org.geotools.api.filter.spatial.Beyond;
import org.geotools.api.filter.spatial.BinarySpatialOperator;
import org.geotools.api.filter.spatial.Contains;
import org.geotools.api.filter.spatial.Crosses;
import org.geotools.api.filter.spatial.DWithin;
import org.geotools.api.filter.spatial.Disjoint;
import org.geotools.api.filter.spatial.DistanceBufferOperator;
import org.geotools.api.filter.spatial.Intersects;
import org.geotools.api.filter.spatial.Overlaps;
import org.geotools.api.filter.spatial.Touches;
import org.geotools.api.filter.spatial.Within;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * Spatial conditions in SQL. PostGIS decides about shapes in the stored system by the same rules as JTS; elsewhere SQL finds those whose
 * envelopes meet, and the condition is evaluated on them.
 */
final class SpatialSql {

    private static final GeometryFactory GEOMETRIES = new GeometryFactory();

    private final SqlTable table;

    SpatialSql(SqlTable table) {
        this.table = table;
    }

    /** The condition in SQL; empty when SQL cannot say it exactly. */
    Optional<SqlCondition> exact(Filter filter) {
        boolean stored = table.dialect() == Dialect.POSTGIS && table.crs() == null;
        if (!stored || !(filter instanceof BinarySpatialOperator operator) || shape(operator) == null || !decidable(shape(operator))) {
            return Optional.empty();
        }
        Object bytes = bytes(shape(operator));
        String operands = (operator.getExpression1() instanceof Literal ? "ST_GeomFromEWKB(?), %s" : "%s, ST_GeomFromEWKB(?)")
                .formatted(table.names().geometry());
        if (filter instanceof DistanceBufferOperator distance) {
            String within = "ST_DWithin(%s, ?)".formatted(operands);
            return !metres(distance) ? Optional.empty()
                    : Optional.of(SqlCondition.of(filter instanceof Beyond ? "NOT " + within : within, bytes, distance.getDistance()));
        }
        return Optional.ofNullable(function(filter)).map(function -> SqlCondition.of("%s(%s)".formatted(function, operands), bytes));
    }

    private static String function(Filter filter) {
        return filter instanceof Intersects ? "ST_Intersects"
                : filter instanceof Disjoint ? "ST_Disjoint"
                : filter instanceof Within ? "ST_Within"
                : filter instanceof Contains ? "ST_Contains"
                : filter instanceof Touches ? "ST_Touches"
                : filter instanceof Crosses ? "ST_Crosses"
                : filter instanceof Overlaps ? "ST_Overlaps" : null;
    }

    /** A condition that holds wherever the given one does, and elsewhere too; empty when there is none. */
    Optional<SqlCondition> near(Filter filter) {
        if (!(filter instanceof BinarySpatialOperator operator) || shape(operator) == null) {
            return Optional.empty();
        }
        Envelope area = new Envelope(shape(operator).getEnvelopeInternal());
        if (filter instanceof DWithin distance && metres(distance)) {
            area.expandBy(distance.getDistance());
            return Optional.of(meeting(area));
        }
        return function(filter) == null || filter instanceof Disjoint ? Optional.empty() : Optional.of(meeting(area));
    }

    /**
     * The condition that envelopes of features meet an area; some that do not may be among them.
     *
     * @param area x,y in EPSG:32632
     */
    SqlCondition meeting(Envelope area) {
        Envelope searched = table.crs() == null ? area : table.crs().around(area);
        return searched.isNull() ? SqlCondition.FALSE : SqlCondition.of("%s && %s".formatted(table.names().geometry(),
                table.dialect() == Dialect.H2 ? "CAST(? AS GEOMETRY)" : table.dialect().writeGeometry()), bytes(GEOMETRIES.toGeometry(searched)));
    }

    private byte[] bytes(Geometry shape) {
        return GeometryCodec.write(shape, table.srid());
    }

    private static boolean metres(DistanceBufferOperator distance) {
        return (distance.getDistanceUnits() == null || distance.getDistanceUnits().equals("m")) && distance.getDistance() >= 0;
    }

    /** The shape that features are compared with; null when there is none, or something else is compared than the geometry of a feature. */
    private static Geometry shape(BinarySpatialOperator operator) {
        Expression one = operator.getExpression1();
        Expression other = operator.getExpression2();
        if (one instanceof Literal) {
            return shape(other, one);
        }
        return shape(one, other);
    }

    private static Geometry shape(Expression property, Expression value) {
        return property instanceof PropertyName name && name.getPropertyName().equals(FilterScope.GEOMETRY) && value instanceof Literal literal
                && literal.getValue() instanceof Geometry shape ? shape : null;
    }

    /** Whether PostGIS and JTS answer alike: they may differ on shapes that break the rules of OGC 06-103r4 and on mixed collections. */
    private static boolean decidable(Geometry shape) {
        return !shape.isEmpty() && shape.getClass() != GeometryCollection.class && shape.isValid();
    }
}
