package it.torinometropoli.gis.database;

import java.sql.Connection;
import java.sql.SQLException;

import org.h2.api.Trigger;

/** Refuses to change or remove a row. H2 makes it by its name for the triggers of {@link WorkflowAccess}. */
public final class H2AppendOnly implements Trigger {

    /** The state that PostgreSQL gives for {@code restrict_violation}. */
    private static final String RESTRICT_VIOLATION = "23001";

    private String table;

    @Override
    public void init(Connection connection, String schema, String trigger, String tableName, boolean before, int type) {
        this.table = tableName;
    }

    @Override
    public void fire(Connection connection, Object[] oldRow, Object[] newRow) throws SQLException {
        throw new SQLException("The table " + table + " is append-only", RESTRICT_VIOLATION);
    }
}
