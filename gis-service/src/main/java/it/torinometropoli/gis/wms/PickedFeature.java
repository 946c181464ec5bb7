package it.torinometropoli.gis.wms;

import it.torinometropoli.gis.catalog.Layer;
import org.geotools.api.feature.simple.SimpleFeature;

/**
 * A feature found at a place of a map.
 *
 * @param layer its layer
 * @param feature the feature, geometry x,y in EPSG:32632
 */
record PickedFeature(Layer layer, SimpleFeature feature) {
}
