package it.torinometropoli.gis.loading;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import it.torinometropoli.gis.database.Dialect;
import it.torinometropoli.gis.database.GeometryCodec;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A table of places. Writing is for a transaction of the caller; rows are changed in place. */
final class PlaceTable {

    /** The one column of numbers. */
    static final String AREA = "area_m2";
    private static final String MUNICIPALITY = "comune_istat";

    private final String name;
    private final List<String> facts;
    private final JdbcClient owner;
    private final Dialect dialect;

    /**
     * Reads and writes a table.
     *
     * @param facts its columns but for identifier, municipality and shape
     */
    PlaceTable(String name, List<String> facts, JdbcClient owner, Dialect dialect) {
        this.name = name;
        this.facts = facts;
        this.owner = owner;
        this.dialect = dialect;
    }

    /** All places by identifier. */
    Map<String, LoadedPlace> places() {
        Map<String, LoadedPlace> places = new LinkedHashMap<>();
        owner.sql("SELECT id, %s, %s, %s AS shape FROM %s ORDER BY id".formatted(MUNICIPALITY, String.join(", ", facts), dialect.readGeometry("geom"), name))
                .query((row, number) -> place(row)).list().forEach(place -> places.put(place.id(), place));
        return places;
    }

    private LoadedPlace place(ResultSet row) throws SQLException {
        Map<String, Object> values = new LinkedHashMap<>();
        for (String column : facts) {
            values.put(column, AREA.equals(column) ? row.getBigDecimal(column) : row.getString(column));
        }
        return new LoadedPlace(row.getString("id"), row.getString(MUNICIPALITY), values, GeometryCodec.read(row.getBytes("shape")));
    }

    /** The place of a row that was kept. */
    LoadedPlace place(PreviousRows.Row row) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (String column : facts) {
            String text = row.text(column);
            values.put(column, text != null && AREA.equals(column) ? new BigDecimal(text) : text);
        }
        return new LoadedPlace(row.text("id"), row.text(MUNICIPALITY), values, row.shape());
    }

    /** Adds a place or changes the one of its identifier. */
    void put(LoadedPlace place) {
        List<Object> values = new ArrayList<>();
        facts.forEach(column -> values.add(place.facts().get(column)));
        values.add(place.municipality());
        values.add(GeometryCodec.write(place.shape()));
        values.add(place.id());
        String changes = facts.stream().map(column -> column + " = ?, ").collect(Collectors.joining());
        if (execute("UPDATE %s SET %s%s = ?, geom = %s WHERE id = ?".formatted(name, changes, MUNICIPALITY, dialect.writeGeometry()), values) == 0) {
            execute("INSERT INTO %s (%s, %s, geom, id) VALUES (%s?, %s, ?)".formatted(name, String.join(", ", facts), MUNICIPALITY,
                    "?, ".repeat(facts.size()), dialect.writeGeometry()), values);
        }
    }

    void remove(String id) {
        owner.sql("DELETE FROM " + name + " WHERE id = ?").param(id).update();
    }

    private int execute(String sql, List<Object> values) {
        JdbcClient.StatementSpec statement = owner.sql(sql);
        for (Object value : values) {
            statement = statement.param(value);
        }
        return statement.update();
    }
}
