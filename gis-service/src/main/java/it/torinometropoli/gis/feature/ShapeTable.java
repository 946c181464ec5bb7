package it.torinometropoli.gis.feature;

import org.locationtech.jts.geom.Envelope;

/**
 * The shapes of a layer by the position of their feature: from 0, in the layer's own order. It is the way to draw many features without
 * making an object of each. Safe for use by many threads.
 */
public interface ShapeTable {

    /** The unit of {@link #boxes()} is a centimetre. */
    int UNITS_PER_METRE = 100;

    /** How many features there are, with and without shape. */
    int size();

    /**
     * The features whose envelope meets an area, boundaries included; one that misses it by a centimetre may be among them.
     *
     * @param area x,y in EPSG:32632
     * @return positions, ascending; the caller's own
     */
    int[] meeting(Envelope area);

    /**
     * The envelopes of all shapes, x,y in EPSG:32632, four numbers to a feature: least x and y, greatest x and y, in centimetres and rounded
     * outwards. Where there is no shape the least are above the greatest. Must not be changed.
     */
    int[] boxes();

    /** A reader of shapes; each thread needs its own. */
    ShapeReader reader();
}
