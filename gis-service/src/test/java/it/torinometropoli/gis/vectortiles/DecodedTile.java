package it.torinometropoli.gis.vectortiles;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.MvtReader;
import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.TagKeyValueMapConverter;
import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.model.JtsLayer;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** A vector tile as somebody else's reader understands it, rings told apart by their winding order as version 2.1 has it. */
record DecodedTile(Map<String, List<Feature>> layers) {

    private static final String NUMBER = "the number of the feature";

    /**
     * A feature.
     *
     * @param number null when it has none
     * @param values the attributes by name
     * @param shape x to the right, y down, in units of the tile
     */
    record Feature(Long number, Map<String, Object> values, Geometry shape) {

        /** What tells the feature from others: its number, or its attribute {@code id}. */
        String id() {
            return number == null ? String.valueOf(values.get("id")) : number.toString();
        }
    }

    static DecodedTile of(byte[] tile) {
        try {
            Map<String, List<Feature>> layers = new LinkedHashMap<>();
            for (JtsLayer layer : MvtReader.loadMvt(new ByteArrayInputStream(tile), new GeometryFactory(),
                    new TagKeyValueMapConverter(false, NUMBER), MvtReader.RING_CLASSIFIER_V2_1).getLayers()) {
                layers.put(layer.getName(), layer.getGeometries().stream().map(DecodedTile::feature).toList());
            }
            return new DecodedTile(layers);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The features of a layer; none when the tile does not have it. */
    List<Feature> layer(String name) {
        return layers.getOrDefault(name, List.of());
    }

    /** The features of a layer by what tells them apart. */
    Map<String, Feature> byId(String layer) {
        Map<String, Feature> features = new TreeMap<>();
        for (Feature feature : layer(layer)) {
            if (features.put(feature.id(), feature) != null) {
                throw new IllegalStateException("feature %s comes twice".formatted(feature.id()));
            }
        }
        return features;
    }

    @SuppressWarnings("unchecked")
    private static Feature feature(Geometry shape) {
        Map<String, Object> values = new TreeMap<>((Map<String, Object>) shape.getUserData());
        return new Feature((Long) values.remove(NUMBER), values, shape);
    }
}
