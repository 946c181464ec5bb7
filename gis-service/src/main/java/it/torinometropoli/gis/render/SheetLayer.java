package it.torinometropoli.gis.render;

import it.torinometropoli.gis.feature.FeatureQuery;
import it.torinometropoli.gis.feature.SnapshotSource;
import org.geotools.api.filter.Filter;

/**
 * A layer of a map with all that drawing it needs.
 *
 * @param filter which features to draw
 */
record SheetLayer(SnapshotSource source, StyleSheet sheet, Filter filter) {

    /** The features of the layer that the map is about, wherever they are. */
    FeatureQuery all() {
        return FeatureQuery.ALL.withFilter(filter);
    }
}
