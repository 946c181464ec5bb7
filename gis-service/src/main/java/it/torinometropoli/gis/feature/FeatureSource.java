package it.torinometropoli.gis.feature;

import java.util.Optional;
import java.util.stream.Stream;

import it.torinometropoli.gis.catalog.Layer;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.locationtech.jts.geom.Envelope;

/**
 * The features of one layer, in memory ({@link SnapshotSource}) or in the database. Coordinates are x,y in EPSG:32632; features must not be
 * changed. Safe for use by many threads.
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

    /**
     * Changes whenever any feature does. What is in memory tells it by its features; what is in the database by the changes that were noted of
     * its tables, so that it may change when no feature does, and a little after one does.
     */
    String version();

    /**
     * How many features match, whatever the page.
     *
     * @throws FilterException when the condition does not fit the layer or takes too long
     * @throws FeaturesBusyException when as many queries as the database is to answer at once are running
     */
    long count(FeatureQuery query);

    /**
     * The features that match, in order, cut to the page. The stream must be closed: it may hold a connection to the database from its first
     * feature on. Reading it may throw what {@link #count} does.
     */
    Stream<SimpleFeature> features(FeatureQuery query);

    /** The feature of an identifier as {@link Layer#featureId} makes it. */
    Optional<SimpleFeature> feature(String featureId);
}
