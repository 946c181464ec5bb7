package it.torinometropoli.gis.tiles;

import java.util.List;
import java.util.Optional;
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

    TileLayers(Catalog catalog) {
        this.catalog = catalog;
    }

    /**
     * A layer or group in its default style.
     *
     * @throws OwsException when there is none of that name
     */
    TileLayer inDefaultStyle(String name) {
        return find(name, styles(name).get(0));
    }

    /**
     * A layer or group in a style.
     *
     * @throws OwsException when there is none of that name, or it has no such style
     */
    TileLayer find(String name, String style) {
        List<String> styles = styles(name);
        if (!styles.contains(style)) {
            throw OwsException.notAllowed("Style", style, styles);
        }
        Optional<Layer> single = catalog.layer(name);
        return new TileLayer(name, style, single.map(layer -> List.of(drawn(layer, style)))
                .orElseGet(() -> catalog.layersOf(name).stream().map(layer -> drawn(layer, layer.styles().get(0))).toList()));
    }

    private List<String> styles(String name) {
        if (catalog.layersOf(name).isEmpty()) {
            throw OwsException.notAllowed("Layer", name, Stream.concat(catalog.layers().stream().map(Layer::name),
                    catalog.groups().stream().map(LayerGroup::name)).toList());
        }
        return catalog.layer(name).map(Layer::styles).orElse(List.of(GROUP_STYLE));
    }

    private MapLayer drawn(Layer layer, String style) {
        return new MapLayer(layer, catalog.style(style).orElseThrow(), Filter.INCLUDE);
    }
}
