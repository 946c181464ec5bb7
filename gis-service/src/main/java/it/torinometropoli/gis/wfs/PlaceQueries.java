package it.torinometropoli.gis.wfs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import it.torinometropoli.gis.catalog.Attribute;
import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.ows.OwsException;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.FilterFactory;
import org.geotools.factory.CommonFactoryFinder;
import org.springframework.stereotype.Component;

/** Queries for places that belong together, one for each layer that has any. */
@Component
final class PlaceQueries {

    /** The parameter of stored queries that names one layer. */
    static final StoredQuery.Parameter LAYER = StoredQuery.Parameter.optional("livello", "xsd:string", WfsTexts.text("of-places.layer"));

    private static final FilterFactory FILTERS = CommonFactoryFinder.getFilterFactory();

    private final LayerQueries layers;

    PlaceQueries(LayerQueries layers) {
        this.layers = layers;
    }

    /**
     * The condition of layers whose places no list names.
     *
     * @param role the attribute of the layer that tells
     * @param value what it has to be
     */
    record Otherwise(Attribute.Role role, Object value) {
    }

    /** The layers that have an attribute of a role, or else all. */
    List<Layer> with(Predicate<Layer> condition) {
        List<Layer> some = layers.layers().stream().filter(condition).toList();
        return some.isEmpty() ? layers.layers() : some;
    }

    /**
     * Queries for places that are listed, and in layers without any in the list for those that an attribute tells.
     *
     * @param listed identifiers within their layer, by name of the layer
     * @param otherwise null when only the list tells
     * @param arguments of the stored query; {@link #LAYER} bounds it to one layer
     * @return one query at least, be it one that finds nothing
     * @throws OwsException when there is no such layer
     */
    List<LayerQuery> of(Map<String, Set<String>> listed, Otherwise otherwise, Map<String, String> arguments) {
        List<Layer> asked = Optional.ofNullable(arguments.get(LAYER.name())).map(this::named).map(List::of).orElseGet(layers::layers);
        List<LayerQuery> queries = new ArrayList<>();
        for (Layer layer : asked) {
            condition(layer, listed, otherwise).ifPresent(condition -> queries.add(layers.on(layer).where(condition).build()));
        }
        return queries.isEmpty() ? List.of(layers.on(asked.get(0)).where(Filter.EXCLUDE).build()) : queries;
    }

    private Layer named(String name) {
        return new SchemaNames(prefix -> Optional.empty()).layer(name, layers.layers(), LAYER.name());
    }

    private static Optional<Filter> condition(Layer layer, Map<String, Set<String>> listed, Otherwise otherwise) {
        Set<String> ids = listed.get(layer.name());
        if (ids != null) {
            return Optional.of(LayerQueries.identified(ids.stream().map(layer::featureId).collect(Collectors.toSet())));
        }
        return Optional.ofNullable(otherwise).flatMap(known -> layer.attribute(known.role()))
                .map(attribute -> FILTERS.equals(FILTERS.property(attribute.name()), FILTERS.literal(otherwise.value())));
    }
}
