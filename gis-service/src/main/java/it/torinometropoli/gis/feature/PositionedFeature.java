package it.torinometropoli.gis.feature;

import org.geotools.api.feature.simple.SimpleFeature;

/** A feature that knows its position in its layer, for tables kept by position. Cannot be changed. */
public interface PositionedFeature extends SimpleFeature {

    /** The position: from 0, in the layer's own order; the one that {@link ShapeTable} means. */
    int position();
}
