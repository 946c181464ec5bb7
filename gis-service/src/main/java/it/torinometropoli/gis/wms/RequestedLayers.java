package it.torinometropoli.gis.wms;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import it.torinometropoli.gis.catalog.Catalog;
import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.catalog.LayerGroup;
import it.torinometropoli.gis.feature.FeatureSources;
import it.torinometropoli.gis.ows.ExceptionCode;
import it.torinometropoli.gis.ows.KvpParameters;
import it.torinometropoli.gis.ows.OwsException;
import it.torinometropoli.gis.render.MapLayer;
import it.torinometropoli.gis.style.NamedLayer;
import it.torinometropoli.gis.style.NamedLayer.LayerStyle;
import it.torinometropoli.gis.style.NamedLayer.NamedStyle;
import it.torinometropoli.gis.style.NamedLayer.UserStyle;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.FilterFactory;
import org.geotools.api.style.Style;
import org.geotools.factory.CommonFactoryFinder;
import org.springframework.stereotype.Component;

/**
 * Reads the parameters that say what a map or legend is made of: LAYERS, STYLES, SLD_BODY, ENV and those of {@link RequestedFilters}; LAYER
 * and STYLE.
 */
@Component
class RequestedLayers {

    private static final FilterFactory FILTERS = CommonFactoryFinder.getFilterFactory();

    /** The name under which every layer and group has the style that it gets when none is asked for. */
    static final String DEFAULT_STYLE = "default";

    private final Catalog catalog;
    private final FeatureSources features;
    private final StyleSources styles;
    private final WmsLimits limits;

    RequestedLayers(Catalog catalog, FeatureSources features, StyleSources styles, WmsLimits limits) {
        this.catalog = catalog;
        this.features = features;
        this.styles = styles;
        this.limits = limits;
    }

    /** Where styles come from other than the catalogue. */
    @Component
    record StyleSources(InlineStyles inline, StyleOrigins origins) {
    }

    /**
     * The layers of the map in drawing order, groups taken apart. SLD_BODY names the layers itself where LAYERS is missing; beside LAYERS it
     * is a library of styles (02-070; 05-078r4, 9.2.1).
     *
     * @throws OwsException when a layer or style is not there, a filter cannot be read, or there are too many layers
     */
    List<MapLayer> read(KvpParameters parameters) {
        StyleLibrary library = StyleLibrary.of(styles.inline().read(parameters), parameters);
        List<String> names = library.literal() ? library.names() : names("LAYERS", parameters);
        List<String> asked = perLayer("STYLES", parameters.list("STYLES", limits.layerLimit()), names.size());
        checkCount(names.size());
        RequestedFilters filters = RequestedFilters.read(parameters, names.size());
        Map<String, String> environment = RequestedEnvironment.read(parameters);
        List<MapLayer> layers = new ArrayList<>();
        for (int position = 0; position < names.size(); position++) {
            String name = names.get(position);
            NamedLayer styled = library.layer(position, name);
            for (Layer layer : layersOf(library.literal() ? InlineStyles.BODY : "LAYERS", name)) {
                Filter filter = both(styled.constraint(), filters.of(position, features.of(layer)));
                for (Style style : styles(library.styles(styled, asked.get(position)), layer, styled.name(), asked.get(position))) {
                    layers.add(new MapLayer(layer, styles.origins().with(style, environment), filter));
                }
            }
        }
        checkCount(layers.size());
        return layers;
    }

    /**
     * The styles of a layer one over the other.
     *
     * @param own those that the request brings along; none for the published one
     */
    private List<Style> styles(List<LayerStyle> own, Layer layer, String requestedLayer, String asked) {
        if (own.isEmpty()) {
            return List.of(style("STYLES", layer, requestedLayer, asked));
        }
        if (!layer.name().equals(requestedLayer)) {
            throw new OwsException(ExceptionCode.STYLE_NOT_DEFINED, InlineStyles.BODY,
                    "The group '%s' has only its default style; give styles to its layers by their names".formatted(requestedLayer));
        }
        return own.stream().map(style -> style instanceof UserStyle user ? user.style()
                : style(InlineStyles.BODY, layer, requestedLayer, ((NamedStyle) style).name())).toList();
    }

    private static Filter both(Filter one, Filter other) {
        return one == Filter.INCLUDE ? other : other == Filter.INCLUDE ? one : FILTERS.and(one, other);
    }

    /**
     * Those layers of the map that are asked for features, still in drawing order.
     *
     * @throws OwsException when QUERY_LAYERS is missing or names what is not in the map
     */
    List<MapLayer> queried(KvpParameters parameters, List<MapLayer> map) {
        List<String> asked = names("QUERY_LAYERS", parameters).stream()
                .flatMap(name -> layersOf("QUERY_LAYERS", name).stream()).map(Layer::name).toList();
        List<String> drawn = map.stream().map(layer -> layer.layer().name()).toList();
        asked.stream().filter(name -> !drawn.contains(name)).findFirst().ifPresent(name -> {
            throw OwsException.notAllowed(ExceptionCode.LAYER_NOT_DEFINED, "QUERY_LAYERS", name, drawn);
        });
        return map.stream().filter(layer -> asked.contains(layer.layer().name())).toList();
    }

    /**
     * The layers that LAYERS names, in that order: under each name the layer, or those of the group in drawing order.
     *
     * @throws OwsException when LAYERS is missing or names what is not there
     */
    Map<String, List<Layer>> named(KvpParameters parameters) {
        Map<String, List<Layer>> named = new LinkedHashMap<>();
        names("LAYERS", parameters).forEach(name -> named.put(name, layersOf("LAYERS", name)));
        return named;
    }

    /**
     * What LAYER and STYLE name for a legend: a layer in one of its styles, or a group.
     *
     * @throws OwsException when LAYER is missing or not there, or does not have the style
     */
    LegendSubject legendSubject(KvpParameters parameters) {
        String name = parameters.required("LAYER");
        String style = parameters.text("STYLE").orElse("");
        List<MapLayer> layers = layersOf("LAYER", name).stream()
                .map(layer -> new MapLayer(layer, style("STYLE", layer, name, style), Filter.INCLUDE)).toList();
        return new LegendSubject(name, style, layers);
    }

    private List<String> names(String parameter, KvpParameters parameters) {
        List<String> names = parameters.list(parameter, limits.layerLimit());
        if (names.isEmpty()) {
            throw OwsException.missing(parameter);
        }
        return names;
    }

    private List<Layer> layersOf(String parameter, String name) {
        List<Layer> layers = catalog.layersOf(name);
        if (layers.isEmpty()) {
            throw OwsException.notAllowed(ExceptionCode.LAYER_NOT_DEFINED, parameter, name, Stream.concat(
                    catalog.layers().stream().map(Layer::name), catalog.groups().stream().map(LayerGroup::name)).toList());
        }
        return layers;
    }

    /** The style of a layer that is asked for by its own name or as part of a group; its first one when the name is blank or the default's. */
    private Style style(String parameter, Layer layer, String requestedLayer, String asked) {
        String name = asked.equals(DEFAULT_STYLE) && !layer.styles().contains(DEFAULT_STYLE) ? "" : asked;
        if (!name.isEmpty() && !layer.name().equals(requestedLayer)) {
            throw new OwsException(ExceptionCode.STYLE_NOT_DEFINED, parameter,
                    "The group '%s' has only its default style; leave its place in %s empty".formatted(requestedLayer, parameter));
        }
        if (!name.isEmpty() && !layer.styles().contains(name)) {
            throw OwsException.notAllowed(ExceptionCode.STYLE_NOT_DEFINED, parameter, name, layer.styles());
        }
        return catalog.style(name.isEmpty() ? layer.styles().get(0) : name).orElseThrow();
    }

    /** One value for each layer: those given, or blank ones when there are none. */
    static List<String> perLayer(String parameter, List<String> values, int layers) {
        if (values.isEmpty()) {
            return Collections.nCopies(layers, "");
        }
        if (values.size() != layers) {
            throw new OwsException(ExceptionCode.INVALID_PARAMETER_VALUE, parameter,
                    "%s has %d values for %d layers".formatted(parameter, values.size(), layers));
        }
        return values;
    }

    private void checkCount(int layers) {
        if (layers > limits.layerLimit()) {
            throw new OwsException(ExceptionCode.INVALID_PARAMETER_VALUE, "LAYERS",
                    "The map has %d layers; at most %d are drawn".formatted(layers, limits.layerLimit()));
        }
    }
}
