package it.torinometropoli.gis.register;

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
 * Holds proposals to the register on H2 to what {@code register_proposal_rules()} holds them to on PostgreSQL. H2 makes it by its name for the
 * trigger of the migration.
 */
public final class H2RegisterRules implements Trigger {

    /** The state that PostgreSQL gives for {@code restrict_violation}. */
    private static final String RESTRICT_VIOLATION = "23001";
    private static final String SENT = "inviata";

    private String schema;
    private String table;
    private Map<String, Integer> columns;

    @Override
    public void init(Connection connection, String schemaName, String trigger, String tableName, boolean before, int type) {
        this.schema = schemaName;
        this.table = tableName;
    }

    @Override
    public void fire(Connection connection, Object[] oldRow, Object[] newRow) throws SQLException {
        refuse(newRow == null, "proposals are kept");
        Row now = new Row(newRow, columns(connection));
        if (oldRow == null) {
            refuse(!now.isIn(SENT), "a proposal begins by being sent");
            return;
        }
        Row before = new Row(oldRow, columns(connection));
        refuse(before.state().equals(now.state()), "a proposal changes with its state only");
        refuse(!legal(connection, before.state(), now.state()), "no proposal goes from " + before.state() + " to " + now.state());
        refuse(!before.sameAs(now, "organisation", "municipality"), "a proposal stays with its municipality");
        refuse(!before.sameAs(now, "area") && !(before.value("area") == null && now.isIn("accolta")), "a proposal stays with its area");
        boolean again = before.isIn("restituita") && now.isIn(SENT);
        refuse(!again && !before.sameAs(now, "content", "source_date", "geom", "based_on"), "what was sent stays as it is");
    }

    private record Row(Object[] values, Map<String, Integer> columns) {

        Object value(String column) {
            return values[columns.get(column)];
        }

        String state() {
            return String.valueOf(value("state"));
        }

        boolean isIn(String state) {
            return state().equals(state);
        }

        boolean sameAs(Row other, String... names) {
            return Stream.of(names).allMatch(name -> Objects.equals(value(name), other.value(name)));
        }
    }

    private static boolean legal(Connection connection, String from, String to) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("SELECT 1 FROM register_move WHERE from_state = ? AND to_state = ?")) {
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

    private static void refuse(boolean broken, String reason) throws SQLException {
        if (broken) {
            throw new SQLException("Proposal to the register refused: " + reason, RESTRICT_VIOLATION);
        }
    }
}
