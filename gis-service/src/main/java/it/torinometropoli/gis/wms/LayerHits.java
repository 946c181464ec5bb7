package it.torinometropoli.gis.wms;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import it.torinometropoli.gis.catalog.Attribute;
import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.feature.FeatureSource;
import org.geotools.api.feature.simple.SimpleFeature;

/**
 * The features of one layer that were found at a place of a map.
 *
 * @param layer the layer
 * @param features the nearest first, x,y in EPSG:32632; may be empty
 * @param properties which of their properties are told, in the order of the layer, the geometry last
 */
record LayerHits(Layer layer, List<SimpleFeature> features, List<String> properties) {

    LayerHits {
        features = List.copyOf(features);
        properties = List.copyOf(properties);
    }

    /** Features of which all is told. */
    static LayerHits whole(Layer layer, List<SimpleFeature> features) {
        return new LayerHits(layer, features, properties(layer));
    }

    /** All properties of a layer in its order, the geometry last. */
    static List<String> properties(Layer layer) {
        return Stream.concat(layer.attributes().stream().map(Attribute::name), Stream.of(FeatureSource.GEOMETRY)).toList();
    }

    /** The same of which no more than these properties are told. */
    LayerHits only(Set<String> wanted) {
        return new LayerHits(layer, features, properties.stream().filter(wanted::contains).toList());
    }
}
