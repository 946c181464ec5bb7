package it.torinometropoli.gis.proposal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import org.h2.api.Trigger;

/** Holds proposals on H2 to what {@code proposal_rules()} holds them to on PostgreSQL. H2 makes it by its name for the trigger of the migration. */
public final class H2ProposalRules implements Trigger {

    /** The state that PostgreSQL gives for {@code restrict_violation}. */
    private static final String RESTRICT_VIOLATION = "23001";

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
        if (newRow == null) {
            throw refused("proposals are kept");
        }
        Row now = new Row(newRow, columns(connection));
        if (oldRow == null) {
            refuse(!now.isIn("bozza") || now.version() != 0, "a proposal begins as a draft");
            return;
        }
        Row before = new Row(oldRow, columns(connection));
        refuse(!before.state().equals(now.state()) && !legal(connection, before.state(), now.state()),
                "no proposal goes from " + before.state() + " to " + now.state());
        boolean submitted = before.isIn("bozza") && now.isIn("inviata");
        refuse(now.version() != before.version() + (submitted ? 1 : 0), "versions are made by submission, one at a time");
        refuse(before.value("number") != null && !before.sameAs(now, "number"), "a number stays");
        refuse(!before.sameAs(now, "organisation"), "a proposal stays with its organisation");
        refuse(!before.isIn("bozza") && !(before.sameAs(now, "content") && before.sameAs(now, "geom")), "what was submitted stays as it is");
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

        int version() {
            return ((Number) value("version")).intValue();
        }

        boolean sameAs(Row other, String column) {
            return Objects.equals(value(column), other.value(column));
        }
    }

    private static boolean legal(Connection connection, String from, String to) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("SELECT 1 FROM proposal_move WHERE from_state = ? AND to_state = ?")) {
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
            throw refused(reason);
        }
    }

    private static SQLException refused(String reason) {
        return new SQLException("Proposal refused: " + reason, RESTRICT_VIOLATION);
    }
}
