package it.torinometropoli.gis.wfs;

import java.util.List;

import it.torinometropoli.gis.catalog.Layer;

/** Names of files that hold answers, without their ending. */
final class FileNames {

    private static final int MOST_LAYERS = 3;
    private static final String MANY = "layers";

    private FileNames() {
    }

    /** The names of the layers, which are made of letters, digits and underscores. */
    static String of(List<LayerQuery> queries) {
        List<String> layers = queries.stream().map(LayerQuery::layer).map(Layer::localName).distinct().toList();
        return layers.size() > MOST_LAYERS ? MANY : String.join("-", layers);
    }
}
