package it.torinometropoli.gis.feature;

import java.util.List;
import java.util.Objects;

import org.geotools.api.filter.And;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.Or;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.filter.expression.Literal;
import org.geotools.api.filter.expression.PropertyName;
import org.geotools.api.filter.spatial.Beyond;
import org.geotools.api.filter.spatial.BinarySpatialOperator;
import org.geotools.api.filter.spatial.DWithin;
import org.geotools.api.filter.spatial.Disjoint;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * The area that the envelopes of all features that meet a condition meet. Only conditions about the geometry itself bound it: what a function
 * makes of a geometry may lie elsewhere, which GeoTools' own visitor overlooks.
 */
final class SearchedArea {

    private SearchedArea() {
    }

    /**
     * The area of a condition.
     *
     * @param filter with geometries x,y in EPSG:32632 and distances in metres
     * @return x,y in EPSG:32632; a null envelope when nothing can match; null when a match can be anywhere
     */
    static Envelope of(Filter filter) {
        if (filter instanceof And all) {
            return all.getChildren().stream().map(SearchedArea::of).filter(Objects::nonNull).reduce(Envelope::intersection).orElse(null);
        }
        if (filter instanceof Or any) {
            return union(any.getChildren().stream().map(SearchedArea::of).toList());
        }
        return filter instanceof BinarySpatialOperator operator ? area(operator) : null;
    }

    private static Envelope union(List<Envelope> areas) {
        Envelope union = new Envelope();
        for (Envelope area : areas) {
            if (area == null) {
                return null;
            }
            union.expandToInclude(area);
        }
        return union;
    }

    private static Envelope area(BinarySpatialOperator operator) {
        Geometry shape = shape(operator.getExpression1(), operator.getExpression2());
        if (shape == null || operator instanceof Disjoint || operator instanceof Beyond) {
            return null;
        }
        Envelope area = new Envelope(shape.getEnvelopeInternal());
        if (operator instanceof DWithin within) {
            area.expandBy(Math.max(0, within.getDistance()));
        }
        return area;
    }

    /** What the geometry is compared with; null when it is no literal, or something else than the geometry is compared. */
    private static Geometry shape(Expression one, Expression other) {
        if (one instanceof Literal && other instanceof PropertyName) {
            return shape(other, one);
        }
        return one instanceof PropertyName && other instanceof Literal literal && literal.getValue() instanceof Geometry shape ? shape : null;
    }
}
