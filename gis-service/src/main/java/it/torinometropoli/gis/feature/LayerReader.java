package it.torinometropoli.gis.feature;

import it.torinometropoli.gis.catalog.Layer;

/** A way to where the features of layers are kept. */
interface LayerReader {

    /** Whether the features of a layer are kept there. */
    boolean keeps(Layer layer);

    /**
     * Reads every feature of a layer once, always in the same order.
     *
     * @throws RuntimeException when they cannot be read; the message tells why
     */
    void read(Layer layer, RowReader reader);
}
