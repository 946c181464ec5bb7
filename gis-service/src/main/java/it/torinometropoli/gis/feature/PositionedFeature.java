package it.torinometropoli.gis.feature;

import org.geotools.api.feature.simple.SimpleFeature;
import org.locationtech.jts.geom.Geometry;

/** A feature that knows its position in its layer, for tables kept by position. Cannot be changed. */
public interface PositionedFeature extends SimpleFeature {

    /** The position: from 0, in the layer's own order; the one that {@link ShapeTable} means. */
    int position();

    /**
     * The geometry as {@link #getDefaultGeometry()} gives it, but with coordinates in flat arrays of numbers
     * ({@link org.locationtech.jts.geom.impl.PackedCoordinateSequence}): quicker to make and to read through once, slower for all else. Made at
     * every call; must not be changed.
     *
     * @return x,y in EPSG:32632; null when there is none
     */
    Geometry flatGeometry();

    /**
     * About how many bytes the geometry takes where it is kept, which tells large ones from small ones without making them.
     *
     * @return 0 when there is no geometry
     */
    int geometrySize();

    /**
     * Stands for the state of the layer that the feature belongs to, for what is kept by state and position: the same for all of its features,
     * equal to that of no other state. Does not hold on to the layer.
     */
    Object state();
}
