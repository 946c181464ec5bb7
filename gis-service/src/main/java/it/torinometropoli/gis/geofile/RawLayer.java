package it.torinometropoli.gis.geofile;

import java.util.List;
import java.util.Map;

import it.torinometropoli.gis.geo.Crs;
import org.locationtech.jts.geom.Geometry;

/**
 * Features as a file has them.
 *
 * @param name of the layer; empty when it has none
 * @param crs null when the file states none
 */
record RawLayer(String name, Crs crs, List<RawFeature> features) {

    /**
     * A feature.
     *
     * @param shape x,y; null when it has none
     */
    record RawFeature(Map<String, Object> attributes, Geometry shape) {
    }
}
