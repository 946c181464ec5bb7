package it.torinometropoli.gis.vectortiles;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A layer of a vector tile while it is made (Mapbox Vector Tile 2.1, clause 4.1). */
final class MvtLayer {

    /** The field of a tile that holds a layer. */
    static final int FIELD_IN_TILE = 3;

    private static final int VERSION = 2;
    private static final int NO_KEY = -1;

    private final String name;
    private final List<String> keys;
    private final int[] keyNumbers;
    private final Map<Object, Integer> valueNumbers = new HashMap<>();
    private final ProtobufWriter features = new ProtobufWriter();
    private final ProtobufWriter keyFields = new ProtobufWriter();
    private final ProtobufWriter valueFields = new ProtobufWriter();
    private final ProtobufWriter part = new ProtobufWriter();
    private final int[] tags;
    private int keyCount;

    /**
     * A layer without features.
     *
     * @param keys the names of the attributes, in the order in which features give their values
     */
    MvtLayer(String name, List<String> keys) {
        this.name = name;
        this.keys = keys;
        this.keyNumbers = new int[keys.size()];
        this.tags = new int[2 * keys.size()];
        Arrays.fill(keyNumbers, NO_KEY);
    }

    /**
     * Adds a feature.
     *
     * @param id a whole number not below zero, or null
     * @param values strings, whole and decimal numbers, truth values; null where the feature has none
     * @param geometry what the feature looks like; not empty
     */
    void add(Long id, Object[] values, GeometryCommands geometry) {
        int count = 0;
        for (int i = 0; i < values.length; i++) {
            if (values[i] != null) {
                tags[count++] = keyNumber(i);
                tags[count++] = valueNumber(values[i]);
            }
        }
        part.clear();
        if (id != null) {
            part.number(1, id);
        }
        if (count > 0) {
            part.packed(2, tags, count);
        }
        geometry.write(part, 3, 4);
        features.message(2, part);
    }

    /** Writes the layer into a tile; nothing when it has no features. */
    void write(ProtobufWriter tile) {
        if (features.isEmpty()) {
            return;
        }
        ProtobufWriter layer = new ProtobufWriter();
        layer.text(1, name);
        layer.fields(features);
        layer.fields(keyFields);
        layer.fields(valueFields);
        layer.number(5, TilePlace.EXTENT);
        layer.number(15, VERSION);
        tile.message(FIELD_IN_TILE, layer);
    }

    private int keyNumber(int position) {
        if (keyNumbers[position] == NO_KEY) {
            keyNumbers[position] = keyCount++;
            keyFields.text(3, keys.get(position));
        }
        return keyNumbers[position];
    }

    private int valueNumber(Object value) {
        Integer known = valueNumbers.get(value);
        if (known != null) {
            return known;
        }
        part.clear();
        if (value instanceof Integer || value instanceof Long) {
            whole(((Number) value).longValue());
        } else if (value instanceof Number number) {
            part.decimal(3, number.doubleValue());
        } else if (value instanceof Boolean truth) {
            part.number(7, truth ? 1 : 0);
        } else {
            part.text(1, value.toString());
        }
        valueFields.message(4, part);
        valueNumbers.put(value, valueNumbers.size());
        return valueNumbers.size() - 1;
    }

    private void whole(long number) {
        if (number < 0) {
            part.signed(6, number);
        } else {
            part.number(5, number);
        }
    }
}
