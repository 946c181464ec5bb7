package it.torinometropoli.gis.feature;

import java.util.Optional;
import java.util.stream.Stream;

import it.torinometropoli.gis.catalog.Layer;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.locationtech.jts.geom.Envelope;

/**
 * The features of one layer. Coordinates are x,y in EPSG:32632; features must not be changed. A source keeps answering from the
 * state of the data that {@link #version()} names, whatever happens to the database. Safe for use by many threads.
 */
public interface FeatureSource {

    /** The name of the geometry property of every feature type. */
    String GEOMETRY = "geom";

    /** The layer's description. */
    Layer layer();

    /** Name and type of every property: the layer's attributes in order, then {@value #GEOMETRY}. The reference system is left out. */
    SimpleFeatureType type();

    /** The envelope of all features, x,y in EPSG:32632; a null envelope when there are none. */
    Envelope bounds();

    /** Changes whenever any feature does, and only then; equal on every instance that holds the same data. */
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

    /** How many features match, whatever the page. */
    long count(FeatureQuery query);

    /** The features that match, in order, cut to the page. */
    Stream<SimpleFeature> features(FeatureQuery query);

    /** The feature of an identifier as {@link Layer#featureId} makes it. */
    Optional<SimpleFeature> feature(String featureId);

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
