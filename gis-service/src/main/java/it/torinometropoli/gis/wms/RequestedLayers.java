package it.torinometropoli.gis.wms;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

import it.torinometropoli.gis.catalog.Catalog;
import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.catalog.LayerGroup;
import it.torinometropoli.gis.feature.EcqlFilters;
import it.torinometropoli.gis.feature.FilterException;
import it.torinometropoli.gis.ows.ExceptionCode;
import it.torinometropoli.gis.ows.KvpParameters;
import it.torinometropoli.gis.ows.OwsException;
import it.torinometropoli.gis.render.MapLayer;
import org.geotools.api.filter.Filter;
import org.springframework.stereotype.Component;

/** Reads the parameters that say what a map is made of: LAYERS, STYLES and the vendor parameter CQL_FILTER. */
@Component
class RequestedLayers {

    /** Parameters that would change the map and that are not read yet: to leave them unread would give a wrong map. */
    private static final List<String> NOT_OFFERED = List.of("SLD", "SLD_BODY", "FILTER", "FEATUREID");

    private final Catalog catalog;
    private final WmsLimits limits;

    RequestedLayers(Catalog catalog, WmsLimits limits) {
        this.catalog = catalog;
        this.limits = limits;
    }

    /**
     * The layers of the map in drawing order, groups taken apart.
     *
     * @throws OwsException when a layer or style is not there, a filter cannot be read, or there are too many layers
     */
    List<MapLayer> read(KvpParameters parameters) {
        NOT_OFFERED.forEach(name -> parameters.text(name).ifPresent(value -> {
            throw new OwsException(ExceptionCode.OPTION_NOT_SUPPORTED, name, name + " is not offered; use LAYERS, STYLES and CQL_FILTER");
        }));
        List<String> names = names("LAYERS", parameters);
        List<String> styles = perLayer("STYLES", parameters.list("STYLES", limits.layerLimit()), names.size());
        List<String> filters = perLayer("CQL_FILTER", filters(parameters, names.size()), names.size());
        List<MapLayer> layers = new ArrayList<>();
        for (int position = 0; position < names.size(); position++) {
            for (Layer layer : layersOf("LAYERS", names.get(position))) {
                layers.add(mapLayer(layer, names.get(position), styles.get(position), filters.get(position)));
            }
        }
        checkCount(layers.size());
        return layers;
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
     * The one layer that LAYER names.
     *
     * @throws OwsException when it is missing or not there
     */
    Layer single(KvpParameters parameters) {
        String name = parameters.required("LAYER");
        return catalog.layer(name).orElseThrow(() -> OwsException.notAllowed(ExceptionCode.LAYER_NOT_DEFINED, "LAYER", name,
                catalog.layers().stream().map(Layer::name).toList()));
    }

    /**
     * The name of a layer's style; of its first one when the name is blank.
     *
     * @throws OwsException when the layer has no such style
     */
    String style(String parameter, Layer layer, String name) {
        if (name.isEmpty()) {
            return layer.styles().get(0);
        }
        if (!layer.styles().contains(name)) {
            throw OwsException.notAllowed(ExceptionCode.STYLE_NOT_DEFINED, parameter, name, layer.styles());
        }
        return name;
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

    private MapLayer mapLayer(Layer layer, String requestedName, String style, String filter) {
        boolean group = !layer.name().equals(requestedName);
        if (group && !style.isEmpty()) {
            throw new OwsException(ExceptionCode.STYLE_NOT_DEFINED, "STYLES",
                    "The group '%s' has only its default style; leave its place in STYLES empty".formatted(requestedName));
        }
        String name = style("STYLES", layer, style);
        return new MapLayer(layer, catalog.style(name).orElseThrow(), filter(filter, layer));
    }

    private static Filter filter(String text, Layer layer) {
        try {
            return text.isEmpty() ? Filter.INCLUDE : EcqlFilters.parse(text, layer);
        } catch (FilterException wrong) {
            throw new OwsException(ExceptionCode.INVALID_PARAMETER_VALUE, "CQL_FILTER", wrong.getMessage());
        }
    }

    /** The conditions as given, a single one repeated for every layer. */
    private static List<String> filters(KvpParameters parameters, int layers) {
        List<String> filters = CqlFilterList.split(parameters.text("CQL_FILTER").orElse(""));
        return filters.size() == 1 ? Collections.nCopies(layers, filters.get(0)) : filters;
    }

    /** One value for each layer: those given, or blank ones when there are none. */
    private static List<String> perLayer(String parameter, List<String> values, int layers) {
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
