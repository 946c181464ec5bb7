package it.torinometropoli.gis.wms;

import java.util.List;

import it.torinometropoli.gis.ows.ExceptionCode;
import it.torinometropoli.gis.ows.KvpParameters;
import it.torinometropoli.gis.ows.OwsException;
import it.torinometropoli.gis.style.NamedLayer;
import it.torinometropoli.gis.style.NamedLayer.LayerStyle;
import it.torinometropoli.gis.style.NamedLayer.UserStyle;
import org.geotools.api.filter.Filter;

/**
 * The styles that came with a request.
 *
 * @param layers the layers that they are for
 * @param literal whether the layers are the map; otherwise LAYERS says what the map is made of, and styles are looked up
 */
record StyleLibrary(List<NamedLayer> layers, boolean literal) {

    /**
     * The styles as the other parameters mean them.
     *
     * @throws OwsException when STYLES is given for layers that LAYERS does not name
     */
    static StyleLibrary of(List<NamedLayer> layers, KvpParameters parameters) {
        boolean literal = !layers.isEmpty() && parameters.text("LAYERS").isEmpty();
        if (literal && parameters.text("STYLES").isPresent()) {
            throw new OwsException(ExceptionCode.INVALID_PARAMETER_VALUE, "STYLES", "STYLES goes with LAYERS; without it SLD_BODY names the styles");
        }
        return new StyleLibrary(layers, literal);
    }

    /** The names of the layers from the bottom to the top. */
    List<String> names() {
        return layers.stream().map(NamedLayer::name).toList();
    }

    /** What is said of a layer of the map; a layer without styles when nothing is. */
    NamedLayer layer(int position, String name) {
        return literal ? layers.get(position) : layers.stream().filter(layer -> layer.name().equals(name)).findFirst()
                .orElseGet(() -> new NamedLayer(name, Filter.INCLUDE, List.of()));
    }

    /**
     * The styles of a layer that are meant, none where the style is to be found among the published ones: all, where the layers are the map;
     * else the one of the name that is asked for; else those that say that they are the default, and if none does, all.
     *
     * @param layer one of this library
     * @param asked the name in STYLES, or blank
     */
    List<LayerStyle> styles(NamedLayer layer, String asked) {
        if (!asked.isEmpty()) {
            return layer.styles().stream().filter(style -> style instanceof UserStyle user && asked.equals(user.style().getName())).toList();
        }
        List<LayerStyle> marked = layer.styles().stream().filter(style -> style instanceof UserStyle user && user.style().isDefault()).toList();
        return literal || marked.isEmpty() ? layer.styles() : marked;
    }
}
