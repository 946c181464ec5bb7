package it.torinometropoli.gis.sqlfeature;

import java.util.List;

import org.geotools.api.filter.And;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.FilterFactory;
import org.geotools.factory.CommonFactoryFinder;

/**
 * A condition in two parts that together mean what it does: one for the database, and one to evaluate on the rows that it finds.
 *
 * @param where what the database looks for
 * @param remaining what is left; {@link Filter#INCLUDE} when nothing is
 */
record FilterSplit(SqlCondition where, Filter remaining) {

    private static final FilterFactory FILTERS = CommonFactoryFinder.getFilterFactory();

    static FilterSplit of(Filter filter, SqlFilter sql) {
        List<Filter> parts = filter instanceof And and ? SqlFilter.parts(and) : List.of(filter);
        List<Filter> remaining = parts.stream().filter(part -> sql.exact(part).isEmpty()).toList();
        return new FilterSplit(sql.necessary(filter).orElse(SqlCondition.TRUE), switch (remaining.size()) {
            case 0 -> Filter.INCLUDE;
            case 1 -> remaining.get(0);
            default -> FILTERS.and(remaining);
        });
    }
}
