package it.torinometropoli.gis.feature;

import java.util.List;

import org.geotools.api.filter.Filter;
import org.geotools.api.filter.sort.SortBy;
import org.locationtech.jts.geom.Envelope;

/**
 * Which features of a layer, in which order.
 *
 * @param filter the condition; geometries in it are x,y in EPSG:32632
 * @param envelope x,y in EPSG:32632: only features whose own envelope meets it, give or take a centimetre; null for everywhere
 * @param sortBy the order; the feature identifier always decides last, so that paging is stable
 * @param offset how many to leave out at the start, from 0
 * @param limit how many at most; {@link #NO_LIMIT} for all
 */
public record FeatureQuery(Filter filter, Envelope envelope, List<SortBy> sortBy, long offset, long limit) {

    /** No bound on the number of features. */
    public static final long NO_LIMIT = Long.MAX_VALUE;

    /** Every feature in the layer's own order. */
    public static final FeatureQuery ALL = new FeatureQuery(Filter.INCLUDE, null, List.of(), 0, NO_LIMIT);

    /** Refuses a negative page. */
    public FeatureQuery {
        if (offset < 0 || limit < 0) {
            throw new IllegalArgumentException("offset and limit may not be negative");
        }
        sortBy = List.copyOf(sortBy);
    }

    /** This query under another condition. */
    public FeatureQuery withFilter(Filter condition) {
        return new FeatureQuery(condition, envelope, sortBy, offset, limit);
    }

    /** This query within an x,y envelope in EPSG:32632. */
    public FeatureQuery within(Envelope area) {
        return new FeatureQuery(filter, area, sortBy, offset, limit);
    }

    /** This query in another order. */
    public FeatureQuery sortedBy(List<SortBy> order) {
        return new FeatureQuery(filter, envelope, order, offset, limit);
    }

    /** This query cut to a page. */
    public FeatureQuery page(long first, long most) {
        return new FeatureQuery(filter, envelope, sortBy, first, most);
    }
}
