package it.torinometropoli.gis.loading;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import it.torinometropoli.gis.database.Dialect;
import it.torinometropoli.gis.database.GeometryCodec;
import org.locationtech.jts.geom.Geometry;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rows that a load replaces: read before, kept with it, given back when it is undone. */
final class PreviousRows {

    private static final String GEOMETRY = "geom";
    private static final TypeReference<LinkedHashMap<String, String>> VALUES = new TypeReference<>() { };

    private final Map<String, List<Row>> tables;

    private PreviousRows(Map<String, List<Row>> tables) {
        this.tables = tables;
    }

    /**
     * A row.
     *
     * @param values as text, by column; null where the column is
     * @param shape x,y in EPSG:32632; null when the table has none
     */
    record Row(Map<String, String> values, Geometry shape) {

        String text(String column) {
            return values.get(column);
        }
    }

    /** The rows as they are now. */
    static PreviousRows take(JdbcClient owner, Dialect dialect, List<String> names) {
        Map<String, List<Row>> tables = new LinkedHashMap<>();
        for (String name : names) {
            String shape = hasGeometry(owner, name) ? dialect.readGeometry("t." + GEOMETRY) : "NULL";
            tables.put(name, owner.sql("SELECT t.*, " + shape + " AS shape FROM " + name + " t").query((row, number) -> row(row)).list());
        }
        return new PreviousRows(tables);
    }

    private static boolean hasGeometry(JdbcClient owner, String table) {
        return owner.sql("SELECT count(*) FROM information_schema.columns WHERE lower(table_name) = ? AND lower(column_name) = ?").params(table, GEOMETRY)
                .query(Integer.class).single() > 0;
    }

    private static Row row(ResultSet row) throws SQLException {
        ResultSetMetaData columns = row.getMetaData();
        Map<String, String> values = new LinkedHashMap<>();
        for (int column = 1; column < columns.getColumnCount(); column++) {
            String name = columns.getColumnLabel(column).toLowerCase(Locale.ROOT);
            if (!GEOMETRY.equals(name)) {
                values.put(name, row.getString(column));
            }
        }
        byte[] shape = row.getBytes(columns.getColumnCount());
        return new Row(values, shape == null ? null : GeometryCodec.read(shape));
    }

    /** Keeps them with a load; a row 0 of each table tells that it was kept, even when it had none. */
    void keep(JdbcClient owner, Dialect dialect, JsonMapper json, long load) {
        tables.forEach((table, rows) -> {
            int ordinal = 0;
            owner.sql("INSERT INTO data_load_row (load, table_name, ordinal, content) VALUES (?, ?, 0, '{}')").param(load).param(table).update();
            for (Row row : rows) {
                String shape = row.shape() == null ? "NULL" : dialect.writeGeometry();
                JdbcClient.StatementSpec insert = owner.sql("INSERT INTO data_load_row (load, table_name, ordinal, content, geom) VALUES (?, ?, ?, ?, " + shape + ")")
                        .param(load).param(table).param(++ordinal).param(json.writeValueAsString(row.values()));
                (row.shape() == null ? insert : insert.param(GeometryCodec.write(row.shape()))).update();
            }
        });
    }

    /** Those that were kept with a load. */
    static PreviousRows of(JdbcClient owner, Dialect dialect, JsonMapper json, long load) {
        Map<String, List<Row>> tables = new LinkedHashMap<>();
        owner.sql("SELECT DISTINCT table_name FROM data_load_row WHERE load = ?").param(load).query(String.class).list().forEach(table ->
                tables.put(table, owner.sql("SELECT content, " + dialect.readGeometry(GEOMETRY) + " FROM data_load_row WHERE load = ? AND table_name = ? AND ordinal > 0 ORDER BY ordinal")
                        .param(load).param(table).query((row, number) -> new Row(json.readValue(row.getString(1), VALUES),
                                row.getBytes(2) == null ? null : GeometryCodec.read(row.getBytes(2)))).list()));
        return new PreviousRows(tables);
    }

    /** The rows of a table; none when it had none. */
    List<Row> rows(String table) {
        return tables.getOrDefault(table, List.of());
    }
}
