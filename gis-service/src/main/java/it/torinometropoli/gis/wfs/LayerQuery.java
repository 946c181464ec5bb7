package it.torinometropoli.gis.wfs;

import java.util.List;
import java.util.Optional;

import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.feature.FeatureQuery;
import it.torinometropoli.gis.feature.FeatureSource;
import it.torinometropoli.gis.geo.CrsName;

/**
 * One query of a request, checked.
 *
 * @param source the features of the layer
 * @param properties names of the properties to give, in the order of the schema
 * @param query which features in which order; the page is the request's
 * @param crs the reference system asked for; empty for the format's own
 */
record LayerQuery(FeatureSource source, List<String> properties, FeatureQuery query, Optional<CrsName> crs) {

    Layer layer() {
        return source.layer();
    }

    /** The same query for another reference system; empty for the format's own. */
    LayerQuery in(Optional<CrsName> system) {
        return new LayerQuery(source, properties, query, system);
    }
}
