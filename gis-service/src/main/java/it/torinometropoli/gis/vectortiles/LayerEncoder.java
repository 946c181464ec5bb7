package it.torinometropoli.gis.vectortiles;

import it.torinometropoli.gis.feature.FeatureSource;

/** Makes the part of a tile that shows one layer. All ways of making it give equivalent tiles: the same features with the same attributes. */
interface LayerEncoder {

    /**
     * What is added to the name of a layer for the points that stand for its features where symbols and labels go; only for layers that are not
     * of points themselves.
     */
    String ANCHORS = "_anchor";

    /**
     * Encodes what a tile shows of a layer.
     *
     * @return the layers of a Mapbox Vector Tile: none or the layer's own, and one of anchor points where its styles need them. Such bytes one
     *         after the other are a tile of all their layers
     */
    byte[] encode(FeatureSource source, TilePlace place);
}
