package it.torinometropoli.gis.wfs;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.feature.EcqlFilters;
import it.torinometropoli.gis.feature.FeatureQuery;
import it.torinometropoli.gis.feature.FeatureSource;
import it.torinometropoli.gis.feature.FilterException;
import it.torinometropoli.gis.geo.CrsName;
import it.torinometropoli.gis.ows.ExceptionCode;
import it.torinometropoli.gis.ows.OwsException;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.FilterFactory;
import org.geotools.api.filter.sort.SortBy;
import org.geotools.api.filter.sort.SortOrder;
import org.geotools.factory.CommonFactoryFinder;

/** Makes a query from the parts of a request, each checked against the layer's schema as it comes. Conditions must all hold. */
final class LayerQueryBuilder {

    private static final FilterFactory FILTERS = CommonFactoryFinder.getFilterFactory();
    private static final int MOST_SORT_KEYS = 10;

    private final FeatureSource source;
    private final SchemaNames names;
    private final IdentifierCheck identifiers;
    private final List<Filter> conditions = new ArrayList<>();
    private final List<SortBy> order = new ArrayList<>();
    private final Set<String> properties = new HashSet<>();
    private Optional<CrsName> crs = Optional.empty();

    LayerQueryBuilder(FeatureSource source, SchemaNames names, IdentifierCheck identifiers) {
        this.source = source;
        this.names = names;
        this.identifiers = identifiers;
    }

    /** The features that are asked for. */
    FeatureSource source() {
        return source;
    }

    /** Their layer. */
    Layer layer() {
        return source.layer();
    }

    /** Names the reference system of the answer. */
    LayerQueryBuilder srsName(String name) {
        crs = Optional.of(CrsNames.parse(name, "srsName"));
        return this;
    }

    /** Adds a property to those that the answer is to hold; all when none is added. */
    LayerQueryBuilder property(String reference) {
        names.property(reference, source.layer(), "propertyName").ifPresent(properties::add);
        return this;
    }

    /** Adds a condition. */
    LayerQueryBuilder where(Filter condition) {
        try {
            EcqlFilters.check(condition, source.layer());
        } catch (FilterException wrong) {
            throw new OwsException(ExceptionCode.INVALID_PARAMETER_VALUE, "filter", wrong.getMessage());
        }
        condition.accept(identifiers, null);
        conditions.add(condition);
        return this;
    }

    /** Adds a condition in ECQL. */
    LayerQueryBuilder whereEcql(String condition) {
        try {
            Filter filter = EcqlFilters.parse(condition, source.layer());
            filter.accept(identifiers, null);
            conditions.add(filter);
        } catch (FilterException wrong) {
            throw new OwsException(ExceptionCode.INVALID_PARAMETER_VALUE, "cql_filter", wrong.getMessage());
        }
        return this;
    }

    /**
     * Adds a property to sort by, after those added before.
     *
     * @param direction {@code ASC}, {@code DESC}, {@code A} or {@code D}
     */
    LayerQueryBuilder sortBy(String reference, String direction) {
        String property = names.property(reference, source.layer(), "sortBy").orElse(FeatureSource.GEOMETRY);
        if (property.equals(FeatureSource.GEOMETRY)) {
            throw OwsException.notAllowed("sortBy", reference, source.layer().attributes().stream().map(attribute -> attribute.name()).toList());
        }
        if (order.size() == MOST_SORT_KEYS) {
            throw new OwsException(ExceptionCode.INVALID_PARAMETER_VALUE, "sortBy", "sortBy names more than %d properties".formatted(MOST_SORT_KEYS));
        }
        order.add(FILTERS.sort(property, switch (direction.toUpperCase(Locale.ROOT)) {
            case "A", "ASC" -> SortOrder.ASCENDING;
            case "D", "DESC" -> SortOrder.DESCENDING;
            default -> throw OwsException.notAllowed("sortBy", direction, List.of("ASC", "DESC"));
        }));
        return this;
    }

    LayerQuery build() {
        List<String> schema = SchemaNames.names(source.layer());
        Filter filter = conditions.isEmpty() ? Filter.INCLUDE : conditions.size() == 1 ? conditions.get(0) : FILTERS.and(conditions);
        return new LayerQuery(source, properties.isEmpty() ? schema : schema.stream().filter(properties::contains).toList(),
                FeatureQuery.ALL.withFilter(filter).sortedBy(order), crs);
    }
}
