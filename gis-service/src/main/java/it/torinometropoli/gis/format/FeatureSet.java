package it.torinometropoli.gis.format;

import java.util.List;
import java.util.stream.Stream;

import it.torinometropoli.gis.catalog.Layer;
import org.geotools.api.feature.simple.SimpleFeature;

/**
 * Features of one layer that are to be written.
 *
 * @param layer the layer
 * @param properties names of the properties to write, in the order of the layer's schema
 * @param features coordinates x,y in EPSG:32632; read once and closed by who writes them
 * @param matched how many features match, whatever the page
 * @param returned how many features the stream holds
 */
public record FeatureSet(Layer layer, List<String> properties, Stream<SimpleFeature> features, long matched, long returned) {

    /** Copies the list of properties. */
    public FeatureSet {
        properties = List.copyOf(properties);
    }
}
