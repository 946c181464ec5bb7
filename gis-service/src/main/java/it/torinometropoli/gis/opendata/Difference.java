package it.torinometropoli.gis.opendata;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import it.torinometropoli.gis.catalog.Attribute;
import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.feature.FeatureQuery;
import it.torinometropoli.gis.feature.FeatureSource;
import org.geotools.api.feature.simple.SimpleFeature;
import org.locationtech.jts.geom.Geometry;

/**
 * How a feature differs between two states of its layer.
 *
 * @param id its identifier in WFS and OGC API
 * @param before what it was; null when it was not there
 * @param after what it is; null when it is no longer there
 */
record Difference(String id, SimpleFeature before, SimpleFeature after) {

    /** What happened to a feature. */
    enum Kind {
        ADDED, CHANGED, REMOVED;

        /** What files call it. */
        String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What happened. */
    Kind kind() {
        return before == null ? Kind.ADDED : after == null ? Kind.REMOVED : Kind.CHANGED;
    }

    /** The attributes that differ, in the order of the layer; of a feature that was added or removed those that it has. */
    List<String> attributes(Layer layer) {
        return layer.attributes().stream().map(Attribute::name)
                .filter(name -> !Objects.equals(value(before, name), value(after, name))).toList();
    }

    /** Whether the shape differs. */
    boolean reshaped() {
        return !same(shape(before), shape(after));
    }

    /** The value of an attribute; null without a feature. */
    static Object value(SimpleFeature feature, String attribute) {
        return feature == null ? null : feature.getAttribute(attribute);
    }

    /** The shape, x,y in EPSG:32632; null without a feature. */
    static Geometry shape(SimpleFeature feature) {
        return feature == null ? null : (Geometry) feature.getDefaultGeometry();
    }

    /** All differences between two states of a layer: those of features that are there in their order, then those of features that are gone. */
    static List<Difference> between(FeatureSource before, FeatureSource after) {
        Map<String, SimpleFeature> earlier = byId(before);
        List<Difference> differences = new ArrayList<>();
        byId(after).forEach((id, feature) -> {
            Difference difference = new Difference(id, earlier.remove(id), feature);
            if (difference.kind() == Kind.ADDED || difference.reshaped() || !difference.attributes(after.layer()).isEmpty()) {
                differences.add(difference);
            }
        });
        earlier.forEach((id, feature) -> differences.add(new Difference(id, feature, null)));
        return differences;
    }

    private static Map<String, SimpleFeature> byId(FeatureSource source) {
        Map<String, SimpleFeature> features = new LinkedHashMap<>();
        try (Stream<SimpleFeature> all = source.features(FeatureQuery.ALL)) {
            all.forEach(feature -> features.put(feature.getID(), feature));
        }
        return features;
    }

    private static boolean same(Geometry one, Geometry other) {
        return one == null || other == null ? one == other : one.equalsExact(other);
    }
}
