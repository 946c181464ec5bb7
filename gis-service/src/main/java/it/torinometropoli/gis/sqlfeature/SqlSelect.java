package it.torinometropoli.gis.sqlfeature;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import it.torinometropoli.gis.catalog.Attribute;
import it.torinometropoli.gis.feature.FeatureQuery;
import org.geotools.api.filter.sort.SortBy;
import org.geotools.api.filter.sort.SortOrder;

/** The statements that read a table. */
final class SqlSelect {

    private final SqlTable table;

    SqlSelect(SqlTable table) {
        this.table = table;
    }

    /** How many rows meet a condition. */
    SqlCondition count(SqlCondition where) {
        return new SqlCondition("SELECT count(*) FROM %s WHERE %s".formatted(table.names().relation(), where.text()), where.values());
    }

    /** The area of all shapes, as EWKB; null when there is none. */
    String extent() {
        return "SELECT %s FROM %s".formatted(table.dialect().extent(table.names().geometry()), table.names().relation());
    }

    /** What {@link ShapeSizes} tells: the largest shape, and all large ones together. */
    String sizes() {
        return "SELECT coalesce(max(size), 0), coalesce(sum(CASE WHEN size > %d THEN size ELSE 0 END), 0) FROM (SELECT %s AS size FROM %s) shapes"
                .formatted(ShapeSizes.LARGE, table.dialect().storedSize(table.names().geometry()), table.names().relation());
    }

    /** All rows that meet a condition, in whatever order. */
    SqlCondition unordered(SqlCondition where) {
        return new SqlCondition("SELECT %s FROM %s WHERE %s".formatted(columns(), table.names().relation(), where.text()), where.values());
    }

    /** All rows that meet a condition, in order: identifier, shape as EWKB, attributes. */
    SqlCondition rows(SqlCondition where, List<SortBy> order) {
        return new SqlCondition("SELECT %s FROM %s".formatted(columns(), ordered(where, order)), where.values());
    }

    /** Those of a page: shapes are made ready after the rows before it have been left out. */
    SqlCondition page(SqlCondition where, FeatureQuery query) {
        List<Object> values = new ArrayList<>(where.values());
        String page = " OFFSET ?";
        if (query.limit() != FeatureQuery.NO_LIMIT) {
            page = " LIMIT ? OFFSET ?";
            values.add(query.limit());
        }
        values.add(query.offset());
        return new SqlCondition("SELECT %s FROM (SELECT * FROM %s) page".formatted(columns(), ordered(where, query.sortBy()) + page), values);
    }

    private String columns() {
        return Stream.concat(Stream.of(table.names().id(), table.dialect().readGeometry(table.names().geometry())),
                table.columns().stream().map(SqlColumn::name)).collect(Collectors.joining(", "));
    }

    private String ordered(SqlCondition where, List<SortBy> order) {
        String keys = Stream.concat(order.stream().map(this::key), Stream.of(table.names().order())).collect(Collectors.joining(", "));
        return "%s WHERE %s ORDER BY %s".formatted(table.names().relation(), where.text(), keys);
    }

    /** Missing values last, whatever the direction. */
    private String key(SortBy by) {
        String direction = by.getSortOrder() == SortOrder.DESCENDING ? " DESC NULLS LAST" : " ASC NULLS LAST";
        if (by.getPropertyName() == null) {
            return table.dialect().byCodePoint("CAST(%s AS varchar)".formatted(table.names().id())) + direction;
        }
        SqlColumn column = table.column(by.getPropertyName().getPropertyName()).orElseThrow();
        return (column.attribute().type() == Attribute.Type.STRING ? table.dialect().byCodePoint(column.value()) : column.value()) + direction;
    }
}
