package it.torinometropoli.gis.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads organisations from their table. */
@Component
class StoredOrganisations implements Organisations {

    private static final String SELECT = "SELECT id, kind, name, municipality FROM organisation WHERE ";

    private final JdbcClient workflow;

    StoredOrganisations(@Qualifier("workflow") JdbcClient workflow) {
        this.workflow = workflow;
    }

    @Override
    public Optional<Organisation> byId(long id) {
        return workflow.sql(SELECT + "id = ?").param(id).query(StoredOrganisations::organisation).optional();
    }

    @Override
    public List<Organisation> all() {
        return workflow.sql(SELECT + "active ORDER BY name").query(StoredOrganisations::organisation).list();
    }

    @Override
    public Optional<Organisation> ofMunicipality(String istat) {
        return workflow.sql(SELECT + "active AND municipality = ?").param(istat).query(StoredOrganisations::organisation).optional();
    }

    /** The metropolitan city itself. */
    Organisation metropolitanCity() {
        return workflow.sql(SELECT + "kind = 'CITTA_METROPOLITANA' ORDER BY id FETCH FIRST ROW ONLY").query(StoredOrganisations::organisation).single();
    }

    static Organisation organisation(ResultSet row, int number) throws SQLException {
        return new Organisation(row.getLong("id"), OrganisationKind.valueOf(row.getString("kind")), row.getString("name"),
                row.getString("municipality"));
    }
}
