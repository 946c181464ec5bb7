package it.torinometropoli.gis.tiles;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import it.torinometropoli.gis.catalog.Catalog;
import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.catalog.LayerGroup;
import it.torinometropoli.gis.ows.OwsException;
import it.torinometropoli.gis.render.MapLayer;
import org.geotools.api.filter.Filter;
import org.springframework.stereotype.Component;

/** Finds what tiles can be drawn of: every layer in each of its styles, every group in the default styles of its layers. */
@Component
class TileLayers {

    /** The one style of a group. */
    static final String GROUP_STYLE = "default";

    private final Catalog catalog;
    private final Map<String, Map<String, TileLayer>> all = new HashMap<>();

    TileLayers(Catalog catalog) {
        this.catalog = catalog;
        catalog.layers().forEach(layer -> layer.styles()
                .forEach(style -> add(new TileLayer(layer.name(), style, List.of(drawn(layer, style))))));
        catalog.groups().forEach(group -> add(new TileLayer(group.name(), GROUP_STYLE, catalog.layersOf(group.name()).stream()
                .map(layer -> drawn(layer, layer.styles().get(0))).toList())));
    }

    private void add(TileLayer layer) {
        all.computeIfAbsent(layer.name(), absent -> new LinkedHashMap<>()).put(layer.style(), layer);
    }

    /**
     * A layer or group in its default style.
     *
     * @throws OwsException when there is none of that name
     */
    TileLayer inDefaultStyle(String name) {
        return styles(name).values().iterator().next();
    }

    /**
     * A layer or group in a style.
     *
     * @throws OwsException when there is none of that name, or it has no such style
     */
    TileLayer find(String name, String style) {
        Map<String, TileLayer> styles = styles(name);
        TileLayer found = styles.get(style);
        if (found == null) {
            throw OwsException.notAllowed("Style", style, styles.keySet());
        }
        return found;
    }

    /** A layer in each of its styles, the default one first. */
    private Map<String, TileLayer> styles(String name) {
        Map<String, TileLayer> styles = all.get(name);
        if (styles == null) {
            throw OwsException.notAllowed("Layer", name, Stream.concat(catalog.layers().stream().map(Layer::name),
                    catalog.groups().stream().map(LayerGroup::name)).toList());
        }
        return styles;
    }

    private MapLayer drawn(Layer layer, String style) {
        return new MapLayer(layer, catalog.style(style).orElseThrow(), Filter.INCLUDE);
    }
}
