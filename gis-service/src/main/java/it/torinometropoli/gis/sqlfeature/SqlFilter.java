package it.torinometropoli.gis.sqlfeature;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

import it.torinometropoli.gis.catalog.Layer;
import org.geotools.api.filter.And;
import org.geotools.api.filter.BinaryLogicOperator;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.Id;
import org.geotools.api.filter.Not;
import org.geotools.api.filter.Or;

/** Conditions on the features of a table in SQL. Values become parameters; names are those of the layer's description. */
final class SqlFilter {

    private final SqlTable table;
    private final ComparisonSql comparisons;
    private final SpatialSql spatial;

    SqlFilter(SqlTable table) {
        this.table = table;
        this.comparisons = new ComparisonSql(table);
        this.spatial = new SpatialSql(table);
    }

    /** A condition in SQL that holds for the very features that the given one does; empty when SQL cannot say it. */
    Optional<SqlCondition> exact(Filter filter) {
        if (filter instanceof And || filter instanceof Or) {
            List<SqlCondition> parts = new ArrayList<>();
            for (Filter part : parts((BinaryLogicOperator) filter)) {
                Optional<SqlCondition> sql = exact(part);
                if (sql.isEmpty()) {
                    return Optional.empty();
                }
                parts.add(sql.get());
            }
            return Optional.of(filter instanceof And ? SqlCondition.all(parts) : SqlCondition.any(parts));
        }
        if (filter instanceof Not not) {
            return exact(not.getFilter()).map(SqlCondition::not);
        }
        return single(filter);
    }

    private Optional<SqlCondition> single(Filter filter) {
        if (filter == Filter.INCLUDE || filter == Filter.EXCLUDE) {
            return Optional.of(filter == Filter.INCLUDE ? SqlCondition.TRUE : SqlCondition.FALSE);
        }
        if (filter instanceof Id identifiers) {
            return Optional.of(identified(identifiers));
        }
        return comparisons.of(filter).or(() -> spatial.exact(filter));
    }

    /** A condition in SQL that holds wherever the given one does, and perhaps elsewhere too; empty when there is none. */
    Optional<SqlCondition> necessary(Filter filter) {
        if (filter instanceof And and) {
            List<SqlCondition> parts = parts(and).stream().flatMap(part -> necessary(part).stream()).toList();
            return parts.isEmpty() ? Optional.empty() : Optional.of(SqlCondition.all(parts));
        }
        if (filter instanceof Or or) {
            List<Filter> all = parts(or);
            List<SqlCondition> parts = all.stream().flatMap(part -> necessary(part).stream()).toList();
            return parts.size() < all.size() ? Optional.empty() : Optional.of(SqlCondition.any(parts));
        }
        return exact(filter).or(() -> spatial.near(filter));
    }

    SpatialSql spatial() {
        return spatial;
    }

    /** What a logical operator joins, without operators of the same kind in between, in order. */
    static List<Filter> parts(BinaryLogicOperator operator) {
        List<Filter> parts = new ArrayList<>();
        Deque<Filter> waiting = new ArrayDeque<>(operator.getChildren());
        while (!waiting.isEmpty()) {
            Filter part = waiting.pop();
            if (part instanceof And && operator instanceof And || part instanceof Or && operator instanceof Or) {
                List<Filter> children = ((BinaryLogicOperator) part).getChildren();
                for (int i = children.size() - 1; i >= 0; i--) {
                    waiting.push(children.get(i));
                }
            } else {
                parts.add(part);
            }
        }
        return parts;
    }

    private SqlCondition identified(Id identifiers) {
        Layer layer = table.layer();
        List<String> local = identifiers.getIDs().stream().flatMap(id -> layer.localId(id.toString()).stream()).distinct().toList();
        if (!table.numbered()) {
            String[] ids = local.stream().filter(ComparisonSql::storable).toArray(String[]::new);
            return ids.length == 0 ? SqlCondition.FALSE : SqlCondition.of("CAST(%s AS varchar) = ANY(?)".formatted(table.names().id()), (Object) ids);
        }
        Long[] ids = local.stream().filter(id -> id.matches("0|-?[1-9][0-9]{0,17}")).map(Long::valueOf).toArray(Long[]::new);
        return ids.length == 0 ? SqlCondition.FALSE : SqlCondition.of("%s = ANY(?)".formatted(table.names().id()), (Object) ids);
    }
}
