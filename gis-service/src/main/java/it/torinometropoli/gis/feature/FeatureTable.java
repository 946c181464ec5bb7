package it.torinometropoli.gis.feature;

import java.util.List;

import org.geotools.api.feature.simple.SimpleFeatureType;

/**
 * What is kept of a layer's features, by position.
 *
 * @param ids without the layer's name
 * @param columns one for each attribute of the type but the geometry, which is the last
 */
record FeatureTable(SimpleFeatureType type, FeatureIds ids, List<Column> columns, PackedShapes shapes) {

    /** The value of an attribute of the type; null when the feature has none. */
    Object value(int position, int attribute) {
        return attribute == columns.size() ? shapes.geometry(position) : columns.get(attribute).get(position);
    }
}
