package it.torinometropoli.gis.explorer;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import it.torinometropoli.gis.feature.EcqlFilters;
import it.torinometropoli.gis.feature.FeatureQuery;
import it.torinometropoli.gis.feature.FeatureSource;
import it.torinometropoli.gis.site.PageProblem;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.FilterFactory;
import org.geotools.api.filter.sort.SortBy;
import org.geotools.api.filter.sort.SortOrder;
import org.geotools.factory.CommonFactoryFinder;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.springframework.stereotype.Component;

/** Finds the features of a page of a list. */
@Component
class Finder {

    /** How many features a page shows. */
    static final int PAGE_SIZE = 20;

    /** Up to so many features are read and sorted as a reader of the language would; more are sorted by their source. */
    private static final int SORTED_HERE = 5_000;

    private static final FilterFactory FILTERS = CommonFactoryFinder.getFilterFactory();

    private final Rows rows;

    Finder(Rows rows) {
        this.rows = rows;
    }

    /**
     * What to find.
     *
     * @param ecql the condition
     * @param order the order
     * @param page number of the page as the reader has asked for it
     */
    record Wanted(String ecql, Order order, int page) {
    }

    /**
     * The features of a page.
     *
     * @throws PageProblem when there is no such page
     */
    Found find(Explorer explorer, Wanted wanted, Scope scope) {
        FeatureSource source = scope.source();
        Filter filter = filter(wanted.ecql(), scope);
        long count = source.count(FeatureQuery.ALL.withFilter(filter));
        int pages = (int) Math.max(1, (count + PAGE_SIZE - 1) / PAGE_SIZE);
        if (wanted.page() > pages) {
            throw PageProblem.badParameter(explorer.pageParameter(), String.valueOf(wanted.page()), "1–" + scope.number(pages));
        }
        Column column = explorer.columns().stream().filter(one -> one.key().equals(wanted.order().key())).findFirst().orElseThrow();
        long first = (long) (wanted.page() - 1) * PAGE_SIZE;
        FeatureQuery query = FeatureQuery.ALL.withFilter(filter);
        if (count > SORTED_HERE) {
            return new Found(source.count(FeatureQuery.ALL), count, read(source, query.sortedBy(sortedBy(column, wanted.order())).page(first, PAGE_SIZE)),
                    source.bounds(), wanted.ecql(), wanted.page(), pages);
        }
        List<SimpleFeature> matching = read(source, query);
        Comparator<SimpleFeature> order = rows.comparator(column, wanted.order(), scope);
        return new Found(source.count(FeatureQuery.ALL), count, matching.stream().sorted(order).skip(first).limit(PAGE_SIZE).toList(),
                area(matching), wanted.ecql(), wanted.page(), pages);
    }

    /** A condition ready to be evaluated. */
    static Filter filter(String ecql, Scope scope) {
        return EcqlFilters.parse(ecql, scope.layer());
    }

    private static List<SortBy> sortedBy(Column column, Order order) {
        return column.attribute() == null ? List.of()
                : List.of(FILTERS.sort(column.attribute(), order.descending() ? SortOrder.DESCENDING : SortOrder.ASCENDING));
    }

    private static List<SimpleFeature> read(FeatureSource source, FeatureQuery query) {
        try (Stream<SimpleFeature> found = source.features(query)) {
            return found.toList();
        }
    }

    /** Where features are, x,y in EPSG:32632; a null envelope when none has a shape. */
    static Envelope area(List<SimpleFeature> features) {
        Envelope area = new Envelope();
        features.stream().map(SimpleFeature::getDefaultGeometry).filter(Geometry.class::isInstance).map(Geometry.class::cast)
                .forEach(shape -> area.expandToInclude(shape.getEnvelopeInternal()));
        return area;
    }
}
