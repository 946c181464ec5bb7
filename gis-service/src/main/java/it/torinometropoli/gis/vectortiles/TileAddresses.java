package it.torinometropoli.gis.vectortiles;

import java.nio.charset.StandardCharsets;

import it.torinometropoli.gis.catalog.Layer;
import org.springframework.web.util.UriUtils;

/**
 * The addresses of tiles, what describes them, and styles.
 *
 * @param api the address of the API, without a slash at the end
 */
record TileAddresses(String api) {

    /** What the addresses of this API begin with, after that of the service. */
    static final String API = "/ogcapi";

    String matrixSets() {
        return api + "/tileMatrixSets";
    }

    String matrixSet(TileGrid grid) {
        return matrixSets() + "/" + grid.id();
    }

    String collection(Layer layer) {
        return api + "/collections/" + UriUtils.encodePathSegment(layer.name(), StandardCharsets.UTF_8);
    }

    /** The tile sets of a layer, or of all layers where it is null. */
    String tilesets(Layer layer) {
        return (layer == null ? api : collection(layer)) + "/tiles";
    }

    /** A tile set of a layer, or of all layers where it is null. */
    String tileset(Layer layer, TileGrid grid) {
        return tilesets(layer) + "/" + grid.id();
    }

    String styles(Layer layer) {
        return collection(layer) + "/styles";
    }

    String style(Layer layer, String style) {
        return styles(layer) + "/" + UriUtils.encodePathSegment(style, StandardCharsets.UTF_8);
    }
}
