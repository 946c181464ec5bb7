package it.torinometropoli.gis.feature;

import it.torinometropoli.gis.catalog.Layer;

/** Data that somebody else keeps and that cannot become the features of a layer; the message names the layer and the reason. */
public class LayerDataException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LayerDataException(Layer layer, String reason) {
        super("Layer %s: %s".formatted(layer.name(), reason));
    }

    LayerDataException(Layer layer, String reason, Throwable cause) {
        super("Layer %s: %s".formatted(layer.name(), reason), cause);
    }
}
