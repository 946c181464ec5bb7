package it.torinometropoli.gis.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;

import org.h2.api.Trigger;

/** Notes that a row of a table has been changed, in the same transaction. H2 makes it by its name for every trigger of {@link TableChanges}. */
public final class H2TableChange implements Trigger {

    private String table;

    @Override
    public void init(Connection connection, String schema, String trigger, String tableName, boolean before, int type) {
        this.table = schema + "." + tableName;
    }

    @Override
    public void fire(Connection connection, Object[] oldRow, Object[] newRow) throws SQLException {
        try (PreparedStatement note = connection.prepareStatement("INSERT INTO table_change (table_name, change_id) VALUES (?, ?)")) {
            note.setString(1, table);
            note.setString(2, UUID.randomUUID().toString());
            note.executeUpdate();
        }
    }
}
