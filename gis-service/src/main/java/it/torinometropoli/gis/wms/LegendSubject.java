package it.torinometropoli.gis.wms;

import java.util.List;

import it.torinometropoli.gis.catalog.Catalog;
import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.catalog.LayerGroup;
import it.torinometropoli.gis.render.MapLayer;
import org.geotools.api.filter.Filter;

/**
 * What a legend is of.
 *
 * @param name of the layer or group
 * @param style as it is asked for, empty for the default
 * @param layers the layer, or those of the group in drawing order, each with its style
 */
record LegendSubject(String name, String style, List<MapLayer> layers) {

    /** A layer in one of its styles. */
    static LegendSubject of(Layer layer, String style, Catalog catalog) {
        return new LegendSubject(layer.name(), style, List.of(drawn(layer, style, catalog)));
    }

    /** A group, each layer in its default style. */
    static LegendSubject of(LayerGroup group, Catalog catalog) {
        return new LegendSubject(group.name(), "",
                catalog.layersOf(group.name()).stream().map(layer -> drawn(layer, layer.styles().get(0), catalog)).toList());
    }

    private static MapLayer drawn(Layer layer, String style, Catalog catalog) {
        return new MapLayer(layer, catalog.style(style).orElseThrow(), Filter.INCLUDE);
    }
}
