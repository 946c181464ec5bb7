package it.torinometropoli.gis.feature;

import org.locationtech.jts.geom.Geometry;

/** Takes the features of a layer one after the other. */
@FunctionalInterface
interface RowReader {

    /**
     * Takes a feature.
     *
     * @param id its identifier within the layer
     * @param values those of the layer's attributes in order, of the classes that their types name; null where there is none
     * @param shape x,y in EPSG:32632; null when it has none
     */
    void row(String id, Object[] values, Geometry shape);
}
