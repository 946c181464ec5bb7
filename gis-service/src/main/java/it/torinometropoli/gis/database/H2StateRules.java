package it.torinometropoli.gis.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.h2.api.Trigger;

/**
 * Holds rows with a state on H2 to what a trigger function holds them to on PostgreSQL: they are kept, and go from state to state as a table of
 * moves says.
 */
public abstract class H2StateRules implements Trigger {

    /** The state that PostgreSQL gives for {@code restrict_violation}. */
    private static final String RESTRICT_VIOLATION = "23001";

    private final String what;
    private final String moves;
    private String schema;
    private String table;
    private Map<String, Integer> columns;

    /**
     * Rules.
     *
     * @param what name of what the rows are, for refusals
     * @param moves table of the moves that are allowed, with columns {@code from_state} and {@code to_state}
     */
    protected H2StateRules(String what, String moves) {
        this.what = what;
        this.moves = moves;
    }

    /** Refuses a row that cannot be a first one. */
    protected abstract void begin(Row row) throws SQLException;

    /** Refuses a change, beyond what the table of moves refuses. */
    protected abstract void change(Row before, Row now) throws SQLException;

    @Override
    public final void init(Connection connection, String schemaName, String trigger, String tableName, boolean before, int type) {
        this.schema = schemaName;
        this.table = tableName;
    }

    @Override
    public final void fire(Connection connection, Object[] oldRow, Object[] newRow) throws SQLException {
        refuse(newRow == null, "rows are kept");
        Row now = new Row(newRow, columns(connection));
        if (oldRow == null) {
            begin(now);
            return;
        }
        Row before = new Row(oldRow, columns(connection));
        refuse(!before.state().equals(now.state()) && !legal(connection, before.state(), now.state()),
                "none goes from " + before.state() + " to " + now.state());
        change(before, now);
    }

    /** Refuses what breaks a rule. */
    protected final void refuse(boolean broken, String reason) throws SQLException {
        if (broken) {
            throw new SQLException(what + " refused: " + reason, RESTRICT_VIOLATION);
        }
    }

    /** A row by the names of its columns, in small letters. */
    public record Row(Object[] values, Map<String, Integer> columns) {

        /** A value; null where the column is. */
        public Object value(String column) {
            return values[columns.get(column)];
        }

        /** The code of the state. */
        public String state() {
            return String.valueOf(value("state"));
        }

        /** Whether the state is this one. */
        public boolean isIn(String state) {
            return state().equals(state);
        }

        /** Whether another row has the same values in these columns. */
        public boolean sameAs(Row other, String... names) {
            return Stream.of(names).allMatch(name -> Objects.equals(value(name), other.value(name)));
        }
    }

    private boolean legal(Connection connection, String from, String to) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("SELECT 1 FROM " + moves + " WHERE from_state = ? AND to_state = ?")) {
            query.setString(1, from);
            query.setString(2, to);
            try (ResultSet found = query.executeQuery()) {
                return found.next();
            }
        }
    }

    private synchronized Map<String, Integer> columns(Connection connection) throws SQLException {
        if (columns == null) {
            Map<String, Integer> found = new HashMap<>();
            try (ResultSet columnsOfTable = connection.getMetaData().getColumns(null, schema, table, null)) {
                while (columnsOfTable.next()) {
                    found.put(columnsOfTable.getString("COLUMN_NAME").toLowerCase(Locale.ROOT), columnsOfTable.getInt("ORDINAL_POSITION") - 1);
                }
            }
            columns = Map.copyOf(found);
        }
        return columns;
    }
}
