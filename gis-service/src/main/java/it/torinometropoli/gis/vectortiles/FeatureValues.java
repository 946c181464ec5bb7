package it.torinometropoli.gis.vectortiles;

import java.sql.Date;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import it.torinometropoli.gis.catalog.Attribute;
import it.torinometropoli.gis.catalog.Layer;
import org.geotools.api.feature.simple.SimpleFeature;

/**
 * What a tile says of features beside their shape: the attributes of the layer, and an identifier. An {@code id} of the layer's view that is
 * a whole number becomes the number of the feature; any other goes into the attribute {@value #ID}, unless the layer has one of its own.
 */
final class FeatureValues {

    /** The attribute that holds identifiers that are no numbers. */
    static final String ID = "id";
    /** Whole numbers from zero up as every client can hold them, written the shortest way. */
    static final String NUMBER = "0|[1-9][0-9]{0,14}";

    private static final Pattern NUMERIC = Pattern.compile(NUMBER);

    private final Layer layer;
    private final boolean named;

    FeatureValues(Layer layer) {
        this.layer = layer;
        this.named = layer.attribute(ID).isEmpty();
    }

    /** The names of the attributes in a tile. */
    List<String> names() {
        List<String> names = new ArrayList<>(layer.attributes().stream().map(Attribute::name).toList());
        if (named) {
            names.add(ID);
        }
        return names;
    }

    /** The number of a feature; null when its identifier is none. */
    Long number(SimpleFeature feature) {
        String id = id(feature);
        return NUMERIC.matcher(id).matches() ? Long.valueOf(id) : null;
    }

    /** The values of a feature in the order of {@link #names}: texts, numbers and truth values; days and moments as texts (ISO 8601). */
    Object[] of(SimpleFeature feature) {
        int count = layer.attributes().size();
        Object[] values = new Object[named ? count + 1 : count];
        for (int i = 0; i < count; i++) {
            Object value = feature.getAttribute(i);
            values[i] = value instanceof Date || value instanceof Instant ? value.toString() : value;
        }
        if (named && number(feature) == null) {
            values[count] = id(feature);
        }
        return values;
    }

    private String id(SimpleFeature feature) {
        return layer.localId(feature.getID()).orElseThrow();
    }
}
