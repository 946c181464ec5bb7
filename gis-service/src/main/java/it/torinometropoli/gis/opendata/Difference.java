package it.torinometropoli.gis.opendata;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

import it.torinometropoli.gis.catalog.Attribute;
import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.history.FeatureState;
import org.locationtech.jts.geom.Geometry;

/**
 * How a feature differs between two states of its layer.
 *
 * @param id its identifier in WFS and OGC API
 * @param before what it was; null when it was not there
 * @param after what it was later; null when it was no longer there
 */
record Difference(String id, FeatureState before, FeatureState after) {

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

    /** Whether there is any difference. */
    boolean any(Layer layer) {
        return kind() != Kind.CHANGED || reshaped() || !attributes(layer).isEmpty();
    }

    /** The attributes that differ, in the order of the layer; of a feature that was added or removed those that it has. */
    List<String> attributes(Layer layer) {
        return layer.attributes().stream().map(Attribute::name)
                .filter(name -> !Objects.equals(value(before, name), value(after, name))).toList();
    }

    /** Whether the shape differs. */
    boolean reshaped() {
        return !FeatureState.sameShape(shape(before), shape(after));
    }

    /** The value of an attribute; null without a feature. */
    static Object value(FeatureState feature, String attribute) {
        return feature == null ? null : feature.values().get(attribute);
    }

    /** The shape, x,y in EPSG:32632; null without a feature. */
    static Geometry shape(FeatureState feature) {
        return feature == null ? null : feature.shape();
    }
}
