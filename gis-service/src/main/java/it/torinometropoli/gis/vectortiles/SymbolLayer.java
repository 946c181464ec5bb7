package it.torinometropoli.gis.vectortiles;

import java.util.Map;

/**
 * A layer of a MapLibre style as far as a symbolizer decides about it.
 *
 * @param type fill, line, circle or symbol
 * @param layout the layout properties
 * @param paint the paint properties
 * @param source what of the tiles it draws
 * @param polygonsOnly whether it leaves out points and lines
 */
record SymbolLayer(String type, Map<String, Object> layout, Map<String, Object> paint, Source source, boolean polygonsOnly) {

    /** What of the tiles a layer draws. */
    enum Source {
        /** The shapes of the features. */
        SHAPES,
        /** A point for each feature: the feature itself or its anchor. */
        POINTS
    }

    SymbolLayer(String type, Map<String, Object> layout, Map<String, Object> paint, Source source) {
        this(type, layout, paint, source, false);
    }

    /** The same for polygons only. */
    SymbolLayer ofPolygons() {
        return new SymbolLayer(type, layout, paint, source, true);
    }
}
