package it.torinometropoli.gis.vectortiles;

import it.torinometropoli.gis.catalog.Layer;
import org.geotools.api.feature.simple.SimpleFeature;

/** What a tile shows of one layer while it is made: the features, and their anchors where they are needed. */
final class LayerTile {

    private final FeatureValues values;
    private final MvtLayer features;
    private final MvtLayer anchors;
    private final boolean anchored;

    LayerTile(Layer layer, boolean anchored) {
        this.values = new FeatureValues(layer);
        this.features = new MvtLayer(layer.name(), values.names());
        this.anchors = new MvtLayer(layer.name() + LayerEncoder.ANCHORS, values.names());
        this.anchored = anchored;
    }

    /** Whether anchors are needed. */
    boolean anchored() {
        return anchored;
    }

    /** Adds a feature, unless nothing of it is shown. */
    void add(SimpleFeature feature, GeometryCommands shown) {
        addTo(features, feature, shown);
    }

    /** Adds the anchor of a feature, unless it is not shown. */
    void addAnchor(SimpleFeature feature, GeometryCommands shown) {
        addTo(anchors, feature, shown);
    }

    byte[] toByteArray() {
        ProtobufWriter tile = new ProtobufWriter();
        features.write(tile);
        anchors.write(tile);
        return tile.toByteArray();
    }

    private void addTo(MvtLayer layer, SimpleFeature feature, GeometryCommands shown) {
        if (!shown.isEmpty()) {
            layer.add(values.number(feature), values.of(feature), shown);
        }
    }
}
