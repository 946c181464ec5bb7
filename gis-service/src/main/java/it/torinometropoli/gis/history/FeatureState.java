package it.torinometropoli.gis.history;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

import it.torinometropoli.gis.catalog.Attribute;
import it.torinometropoli.gis.catalog.Layer;
import org.geotools.api.feature.simple.SimpleFeature;
import org.locationtech.jts.geom.Geometry;

/**
 * What a feature was.
 *
 * @param values of the attributes that had one: numbers and truth values as they are, all else as text
 * @param shape x,y in EPSG:32632; null when it had none
 */
public record FeatureState(Map<String, Object> values, Geometry shape) {

    private static final int DIGEST_BYTES = 16;

    /** What a feature is, with the attributes that its layer publishes. */
    public static FeatureState of(SimpleFeature feature, Layer layer) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Attribute attribute : layer.attributes()) {
            Object value = feature.getAttribute(attribute.name());
            if (value != null) {
                values.put(attribute.name(), value instanceof Number || value instanceof Boolean ? value : value.toString());
            }
        }
        return new FeatureState(values, (Geometry) feature.getDefaultGeometry());
    }

    /** Whether two shapes, each of which may be null, have the same points in the same order. */
    public static boolean sameShape(Geometry one, Geometry other) {
        return one == null || other == null ? one == other : one.equalsExact(other);
    }

    /** Stands for a content and a shape: equal ones give equal texts. */
    static String digest(String content, byte[] shape) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(content.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            digest.update(Objects.requireNonNullElse(shape, new byte[0]));
            return HexFormat.of().formatHex(digest.digest(), 0, DIGEST_BYTES);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
