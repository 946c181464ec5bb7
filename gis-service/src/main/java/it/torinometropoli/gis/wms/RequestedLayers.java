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
import it.torinometropoli.gis.wms.LayerStyles.Wanted;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.FilterFactory;
import org.geotools.api.style.Style;
import org.geotools.api.style.StyleFactory;
import org.geotools.factory.CommonFactoryFinder;
import org.springframework.stereotype.Component;

/**
 * Reads the parameters that say what a map or legend is made of: LAYERS, STYLES, SLD_BODY, ENV and those of {@link RequestedFilters}; LAYER
 * and STYLE.
 */
@Component
class RequestedLayers {

    private static final FilterFactory FILTERS = CommonFactoryFinder.getFilterFactory();
    private static final StyleFactory STYLES = CommonFactoryFinder.getStyleFactory();

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

    /** Where styles come from: the request, or the catalogue with values of the request put in. */
    @Component
    record StyleSources(InlineStyles inline, LayerStyles ofLayers, StyleOrigins origins) {
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
                Wanted wanted = new Wanted("STYLES", styled.name(), asked.get(position), library.styles(styled, asked.get(position)));
                for (Style style : styles.ofLayers().of(layer, wanted)) {
                    layers.add(new MapLayer(layer, styles.origins().with(style, environment), filter));
                }
            }
        }
        checkCount(layers.size());
        return layers;
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
     * Which properties are told of the features of the layers that are asked for.
     *
     * @throws OwsException when PROPERTYNAME does not fit QUERY_LAYERS
     */
    RequestedProperties properties(KvpParameters parameters) {
        return RequestedProperties.read(parameters,
                names("QUERY_LAYERS", parameters).stream().map(name -> layersOf("QUERY_LAYERS", name)).toList());
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
     * What a legend is of: LAYER in the style that STYLE names, in SLD_BODY if it is there, which is a library of styles, else among the
     * published ones; or a group. Styles that a map would draw one over the other have one legend.
     *
     * @throws OwsException when LAYER is missing or not there, or does not have the style
     */
    LegendSubject legendSubject(KvpParameters parameters) {
        StyleLibrary library = new StyleLibrary(styles.inline().read(parameters), false);
        String name = parameters.required("LAYER");
        String style = parameters.text("STYLE").orElse("");
        Wanted wanted = new Wanted("STYLE", name, style, library.styles(library.layer(0, name), style));
        Map<String, String> environment = RequestedEnvironment.read(parameters);
        List<MapLayer> layers = layersOf("LAYER", name).stream().map(layer -> new MapLayer(layer,
                styles.origins().with(together(styles.ofLayers().of(layer, wanted)), environment), Filter.INCLUDE)).toList();
        return new LegendSubject(name, style, layers);
    }

    private static Style together(List<Style> styles) {
        if (styles.size() == 1) {
            return styles.get(0);
        }
        Style all = STYLES.createStyle();
        styles.forEach(style -> all.featureTypeStyles().addAll(style.featureTypeStyles()));
        return all;
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
                    catalog.layers().stream().filter(features::drawable).map(Layer::name), catalog.groups().stream().map(LayerGroup::name)).toList());
        }
        List<Layer> drawn = layers.stream().filter(features::drawable).toList();
        if (drawn.isEmpty()) {
            throw new OwsException(ExceptionCode.LAYER_NOT_DEFINED, parameter,
                    "Maps are not drawn of '%s', which has too many features for that; the Web Feature Service gives them".formatted(name));
        }
        return drawn;
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
