package it.torinometropoli.gis.tiles;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import it.torinometropoli.gis.catalog.Catalog;
import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.catalog.LayerGroup;
import it.torinometropoli.gis.feature.FeatureSources;
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
    private final FeatureSources features;
    private volatile Found found;

    TileLayers(Catalog catalog, FeatureSources features) {
        this.catalog = catalog;
        this.features = features;
        this.found = find();
    }

    /**
     * All there is.
     *
     * @param generation of styles and data, which may have become others since
     * @param layers by name and by style, the default style first
     */
    private record Found(long generation, Map<String, Map<String, TileLayer>> layers) {

        void add(TileLayer layer) {
            layers.computeIfAbsent(layer.name(), absent -> new LinkedHashMap<>()).put(layer.style(), layer);
        }
    }

    private Found find() {
        Found all = new Found(generation(), new HashMap<>());
        catalog.layers().stream().filter(features::drawable).forEach(layer -> layer.styles()
                .forEach(style -> all.add(new TileLayer(layer.name(), style, List.of(drawn(layer, style))))));
        catalog.groups().forEach(group -> all.add(new TileLayer(group.name(), GROUP_STYLE, catalog.layersOf(group.name()).stream()
                .filter(features::drawable).map(layer -> drawn(layer, layer.styles().get(0))).toList())));
        return all;
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

    /** A layer or group in its default style; null when there is none of that name. */
    TileLayer known(String name) {
        Map<String, TileLayer> styles = current().layers.get(name);
        return styles == null ? null : styles.values().iterator().next();
    }

    /** A layer or group in a style; null when there is none such. */
    TileLayer known(String name, String style) {
        Map<String, TileLayer> styles = current().layers.get(name);
        return styles == null ? null : styles.get(style);
    }

    private long generation() {
        return catalog.generation() + features.generation();
    }

    private Found current() {
        Found current = found;
        if (current.generation != generation()) {
            current = find();
            found = current;
        }
        return current;
    }

    /** A layer in each of its styles, the default one first. */
    private Map<String, TileLayer> styles(String name) {
        Map<String, TileLayer> styles = current().layers.get(name);
        if (styles == null) {
            throw OwsException.notAllowed("Layer", name, Stream.concat(catalog.layers().stream().filter(features::drawable).map(Layer::name),
                    catalog.groups().stream().map(LayerGroup::name)).toList());
        }
        return styles;
    }

    private MapLayer drawn(Layer layer, String style) {
        return new MapLayer(layer, catalog.style(style).orElseThrow(), Filter.INCLUDE);
    }
}
