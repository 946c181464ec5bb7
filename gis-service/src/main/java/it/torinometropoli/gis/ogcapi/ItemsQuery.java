package it.torinometropoli.gis.ogcapi;

import java.util.List;

import it.torinometropoli.gis.feature.FeatureQuery;
import it.torinometropoli.gis.feature.FeatureSource;
import it.torinometropoli.gis.geo.CrsName;

/**
 * Which features of a collection a client wants, checked.
 *
 * @param source the features of the collection
 * @param query the condition and the order, cut to the page
 * @param properties the properties to write, the geometry among them
 * @param crs the reference system of the answer, its axes in the authority's order
 */
record ItemsQuery(FeatureSource source, FeatureQuery query, List<String> properties, CrsName crs) {

    /** Copies the list. */
    ItemsQuery {
        properties = List.copyOf(properties);
    }

    /** This query with a page of this length at most. */
    ItemsQuery atMost(long limit) {
        return new ItemsQuery(source, query.page(query.offset(), Math.min(query.limit(), limit)), properties, crs);
    }
}
