package it.torinometropoli.gis.feature;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.database.GeometryCodec;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.feature.simple.SimpleFeatureBuilder;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/** Collects the features of a layer into a snapshot. */
final class SnapshotBuilder {

    private final Layer layer;
    private final SimpleFeatureType type;
    private final List<SimpleFeature> features = new ArrayList<>();
    private final MessageDigest digest;

    SnapshotBuilder(Layer layer, SimpleFeatureType type) {
        this.layer = layer;
        this.type = type;
        this.digest = sha256();
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    int size() {
        return features.size();
    }

    void add(String id, Object[] values, Geometry shape) {
        SimpleFeatureBuilder builder = new SimpleFeatureBuilder(type);
        digest.update(id.getBytes(StandardCharsets.UTF_8));
        for (Object value : values) {
            builder.add(value);
            digest.update(String.valueOf(value).getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
        }
        if (shape != null) {
            digest.update(GeometryCodec.write(shape));
            builder.add(multiple(shape, layer.geometry()));
        }
        features.add(builder.buildFeature(layer.featureId(id)));
    }

    FeatureSource build() {
        return new SnapshotFeatureSource(layer, type, features, HexFormat.of().formatHex(digest.digest(), 0, 8));
    }

    /** Polygons and lines of a layer of one kind are always multi-part, as the feature type says. */
    private static Geometry multiple(Geometry geometry, Layer.GeometryKind kind) {
        if (kind == Layer.GeometryKind.POLYGON && geometry instanceof Polygon polygon) {
            return geometry.getFactory().createMultiPolygon(new Polygon[] {polygon});
        }
        if (kind == Layer.GeometryKind.LINE && geometry instanceof LineString line) {
            return geometry.getFactory().createMultiLineString(new LineString[] {line});
        }
        return geometry;
    }
}
