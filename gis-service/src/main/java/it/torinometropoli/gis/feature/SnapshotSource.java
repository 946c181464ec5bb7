package it.torinometropoli.gis.feature;

import org.locationtech.jts.geom.Envelope;

/**
 * The features of a layer in memory, from which maps are drawn. It keeps answering from the state of the data that {@link #version()} names,
 * whatever happens to the database. Safe for use by many threads.
 */
public interface SnapshotSource extends FeatureSource {

    /** Changes whenever any feature does, and only then; equal on every instance that holds the same data. */
    @Override
    String version();

    /**
     * Changes whenever a feature does that meets an area, comes into it or leaves it, and only then; equal on every instance that holds
     * the same features there. A feature meets the area when its envelope does. Where the area holds the whole layer it is
     * {@link #version()}.
     *
     * @param area x,y in EPSG:32632
     * @return the empty text when no feature meets the area
     */
    String version(Envelope area);

    /**
     * How many letters the longest value of an attribute has.
     *
     * @return {@link Integer#MAX_VALUE} where that is not known
     */
    default int longestText(String attribute) {
        return Integer.MAX_VALUE;
    }

    /** The shapes of the features by their position: from 0, in the layer's own order. */
    ShapeTable shapes();

    /**
     * The feature at a position.
     *
     * @throws IndexOutOfBoundsException when there is none
     */
    PositionedFeature featureAt(int position);
}
