package it.torinometropoli.gis.wms;

import java.util.List;

import it.torinometropoli.gis.catalog.Layer;
import org.geotools.api.feature.simple.SimpleFeature;

/**
 * The features of one layer that were found at a place of a map.
 *
 * @param layer the layer
 * @param features the nearest first, x,y in EPSG:32632; may be empty
 */
record LayerHits(Layer layer, List<SimpleFeature> features) {

    LayerHits {
        features = List.copyOf(features);
    }
}
