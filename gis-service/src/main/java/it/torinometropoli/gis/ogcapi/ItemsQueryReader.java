package it.torinometropoli.gis.ogcapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import it.torinometropoli.gis.catalog.Attribute;
import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.feature.FeatureQuery;
import it.torinometropoli.gis.feature.FeatureSource;
import it.torinometropoli.gis.filter.TimePosition;
import it.torinometropoli.gis.geo.CrsName;
import it.torinometropoli.gis.ows.KvpParameters;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.FilterFactory;
import org.geotools.api.filter.sort.SortBy;
import org.geotools.api.filter.sort.SortOrder;
import org.geotools.factory.CommonFactoryFinder;
import org.springframework.stereotype.Component;

/** Reads what a request for features asks for (OGC 17-069r4, 7.15). Conditions must all hold. */
@Component
class ItemsQueryReader {

    private static final FilterFactory FILTERS = CommonFactoryFinder.getFilterFactory();
    private static final int MOST_NAMES = 100;
    private static final int MOST_SORT_KEYS = 10;

    private final BoxCondition boxes;

    ItemsQueryReader(BoxCondition boxes) {
        this.boxes = boxes;
    }

    /**
     * Reads a request.
     *
     * @throws ApiProblem naming the parameter that cannot be taken
     * @throws it.torinometropoli.gis.ows.OwsException the same, for numbers
     */
    ItemsQuery read(ApiExchange exchange, FeatureSource source) {
        KvpParameters parameters = exchange.parameters();
        List<Filter> conditions = new ArrayList<>();
        boxes.read(exchange, source).ifPresent(conditions::add);
        exchange.parameter(ItemsParameters.DATETIME).flatMap(text -> TimeCondition.of(text, source.layer())).ifPresent(conditions::add);
        conditions.addAll(equalities(exchange, source.layer()));
        FilterCondition.read(exchange, source.layer()).ifPresent(conditions::add);
        Filter filter = conditions.isEmpty() ? Filter.INCLUDE : conditions.size() == 1 ? conditions.get(0) : FILTERS.and(conditions);
        FeatureQuery query = FeatureQuery.ALL.withFilter(filter).sortedBy(order(exchange, source.layer()))
                .page(parameters.integer(ItemsParameters.OFFSET, 0, ItemsParameters.LAST_OFFSET).orElse(0), limit(parameters));
        return new ItemsQuery(source, query, properties(exchange, source.layer()), crs(exchange));
    }

    private static int limit(KvpParameters parameters) {
        return Math.min(ItemsParameters.MOST,
                parameters.integer(ItemsParameters.LIMIT, 1, ItemsParameters.LAST_OFFSET).orElse(ItemsParameters.DEFAULT_LIMIT));
    }

    /** The reference system that a request for one or many features names. */
    static CrsName crs(ApiExchange exchange) {
        return exchange.parameter(ItemsParameters.CRS).map(uri -> ApiLayers.crs(ItemsParameters.CRS, uri)).orElse(ApiLayers.DEFAULT_CRS);
    }

    private static List<Filter> equalities(ApiExchange exchange, Layer layer) {
        List<Filter> conditions = new ArrayList<>();
        for (Attribute attribute : ItemsParameters.filters(layer)) {
            exchange.parameter(attribute.name()).ifPresent(text -> conditions.add(
                    FILTERS.equal(FILTERS.property(attribute.name()), FILTERS.literal(value(attribute, text)), true)));
        }
        return conditions;
    }

    private static Object value(Attribute attribute, String text) {
        try {
            return switch (attribute.type()) {
                case STRING -> text;
                case INTEGER -> Integer.valueOf(text.strip());
                case NUMBER -> KvpParameters.number(attribute.name(), text.strip());
                case DATE -> java.sql.Date.valueOf(text.strip());
                case TIMESTAMP -> TimePosition.parse(text).orElseThrow(IllegalArgumentException::new);
                case BOOLEAN -> truth(attribute, text);
            };
        } catch (IllegalArgumentException notOfThatType) {
            throw ApiProblem.badParameter(attribute.name(), text, switch (attribute.type()) {
                case INTEGER -> "a whole number";
                case DATE -> "a day such as 2024-12-31";
                case TIMESTAMP -> "a time such as 2024-12-31T12:00:00Z";
                default -> "a " + JsonSchemas.type(attribute);
            });
        }
    }

    private static Boolean truth(Attribute attribute, String text) {
        List<String> truths = List.of("true", "false");
        if (!truths.contains(text)) {
            throw ApiProblem.notOffered(attribute.name(), text, truths);
        }
        return Boolean.valueOf(text);
    }

    /** The properties that are named, in the order of the layer; the geometry is always there. */
    private static List<String> properties(ApiExchange exchange, Layer layer) {
        List<String> all = layer.attributes().stream().map(Attribute::name).toList();
        List<String> chosen = names(exchange, ItemsParameters.PROPERTIES).map(named -> {
            named.forEach(name -> known(ItemsParameters.PROPERTIES, name, layer));
            return all.stream().filter(named::contains).toList();
        }).orElse(all);
        List<String> properties = new ArrayList<>(chosen);
        properties.add(FeatureSource.GEOMETRY);
        return properties;
    }

    /** Names, each with a sign before it: {@code -} for the greatest value first, {@code +} or nothing for the least. */
    private static List<SortBy> order(ApiExchange exchange, Layer layer) {
        List<SortBy> order = new ArrayList<>();
        for (String key : names(exchange, ItemsParameters.SORTBY).orElse(List.of())) {
            boolean descending = key.startsWith("-");
            String name = descending || key.startsWith("+") ? key.substring(1) : key;
            known(ItemsParameters.SORTBY, name, layer);
            order.add(FILTERS.sort(name, descending ? SortOrder.DESCENDING : SortOrder.ASCENDING));
        }
        if (order.size() > MOST_SORT_KEYS) {
            throw ApiProblem.badParameter(ItemsParameters.SORTBY, exchange.parameter(ItemsParameters.SORTBY).orElseThrow(),
                    "a list of %d names at most".formatted(MOST_SORT_KEYS));
        }
        return order;
    }

    private static Optional<List<String>> names(ApiExchange exchange, String parameter) {
        return exchange.parameter(parameter).map(text -> exchange.parameters().list(parameter, MOST_NAMES));
    }

    private static void known(String parameter, String name, Layer layer) {
        if (layer.attribute(name).isEmpty()) {
            throw ApiProblem.notOffered(parameter, name, layer.attributes().stream().map(Attribute::name).toList());
        }
    }
}
