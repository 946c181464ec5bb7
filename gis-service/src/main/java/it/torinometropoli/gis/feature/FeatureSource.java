package it.torinometropoli.gis.feature;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;

import it.torinometropoli.gis.catalog.Layer;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKBWriter;

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
     * the same features there. A feature meets the area when its envelope does.
     *
     * @param area x,y in EPSG:32632
     * @return the empty text when no feature meets the area
     */
    default String version(Envelope area) {
        MessageDigest digest = SnapshotBuilder.sha256();
        long met = features(FeatureQuery.ALL.within(area)).peek(feature -> {
            digest.update(feature.getID().getBytes(StandardCharsets.UTF_8));
            feature.getAttributes().forEach(value -> digest.update(value instanceof Geometry geometry ? new WKBWriter().write(geometry)
                    : String.valueOf(value).getBytes(StandardCharsets.UTF_8)));
        }).count();
        return met == 0 ? "" : HexFormat.of().formatHex(digest.digest(), 0, Long.BYTES);
    }

    /** How many features match, whatever the page. */
    long count(FeatureQuery query);

    /** The features that match, in order, cut to the page. */
    Stream<SimpleFeature> features(FeatureQuery query);

    /** The feature of an identifier as {@link Layer#featureId} makes it. */
    Optional<SimpleFeature> feature(String featureId);
}
