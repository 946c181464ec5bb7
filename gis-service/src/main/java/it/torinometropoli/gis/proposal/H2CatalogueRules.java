package it.torinometropoli.gis.proposal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

import org.h2.tools.TriggerAdapter;

/** Holds the catalogue on H2 to what {@code circa_entry_rules()} holds it to on PostgreSQL. H2 makes it by its name for the trigger of the migration. */
public final class H2CatalogueRules extends TriggerAdapter {

    /** The state that PostgreSQL gives for {@code restrict_violation}. */
    private static final String RESTRICT_VIOLATION = "23001";

    @Override
    public void fire(Connection connection, ResultSet oldRow, ResultSet newRow) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("SELECT 1 FROM proposal WHERE number = ? AND state = ? "
                + "UNION ALL SELECT 1 FROM circa_back_entry WHERE id = ? AND stato = ?")) {
            query.setString(1, newRow.getString("id"));
            query.setString(2, newRow.getString("stato"));
            query.setString(3, newRow.getString("id"));
            query.setString(4, newRow.getString("stato"));
            try (ResultSet found = query.executeQuery()) {
                if (!found.next()) {
                    throw new SQLException("Entry refused: there is no proposal %s in state %s".formatted(newRow.getString("id"), newRow.getString("stato")),
                            RESTRICT_VIOLATION);
                }
            }
        }
    }
}
