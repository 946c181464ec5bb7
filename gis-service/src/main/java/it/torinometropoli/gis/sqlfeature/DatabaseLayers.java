package it.torinometropoli.gis.sqlfeature;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

import javax.sql.DataSource;

import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.database.Dialect;
import it.torinometropoli.gis.database.GeometryCodec;
import it.torinometropoli.gis.feature.FeatureSource;
import it.torinometropoli.gis.feature.LayerStates;
import it.torinometropoli.gis.feature.LayerTable;
import it.torinometropoli.gis.feature.StoredLayers;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Opens the layers that are answered by the database. */
@Component
class DatabaseLayers implements StoredLayers {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseLayers.class);

    private final JdbcTemplate services;
    private final SqlSessions sessions;
    private final Dialect dialect;
    private final LayerStates states;
    /** The version of tables of which no change has been noted, be it that none can be. */
    private final String start = UUID.randomUUID().toString();

    DatabaseLayers(@Qualifier("services") DataSource services, SqlSessions sessions, Dialect dialect, LayerStates states) {
        this.services = new JdbcTemplate(services);
        this.sessions = sessions;
        this.dialect = dialect;
        this.states = states;
    }

    @Override
    public Optional<FeatureSource> beyond(int limit, Layer layer) {
        if (layer.data() != null && layer.data().file() != null || !exceeds(limit, layer)) {
            return Optional.empty();
        }
        String version = UUID.nameUUIDFromBytes((layer.name() + states.of(layer).orElse(start)).getBytes(StandardCharsets.UTF_8)).toString();
        return Optional.of(services.execute((ConnectionCallback<FeatureSource>) connection -> {
            SqlTable table = SqlTable.describe(layer, dialect, connection);
            DatabaseFeatureSource.State state = new DatabaseFeatureSource.State(version, bounds(table, connection), sizes(table, connection));
            LOG.debug("Layer {} is answered by the database", layer.name());
            return new DatabaseFeatureSource(table, state, sessions);
        }));
    }

    private boolean exceeds(int limit, Layer layer) {
        Long counted = services.queryForObject("SELECT count(*) FROM (SELECT 1 FROM %s LIMIT ?) most".formatted(LayerTable.of(layer).relation()),
                Long.class, limit + 1L);
        return counted != null && counted > limit;
    }

    private static Envelope bounds(SqlTable table, Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(new SqlSelect(table).extent()); ResultSet row = statement.executeQuery()) {
            row.next();
            byte[] wkb = row.getBytes(1);
            return wkb == null ? new Envelope() : area(table, GeometryCodec.read(wkb));
        }
    }

    private static ShapeSizes sizes(SqlTable table, Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(new SqlSelect(table).sizes()); ResultSet row = statement.executeQuery()) {
            row.next();
            return new ShapeSizes(row.getLong(1), row.getLong(2));
        }
    }

    /** The corners of an area are not where those of the area are in another system: its sides are taken. */
    private static Envelope area(SqlTable table, Geometry extent) {
        return table.crs() == null ? extent.getEnvelopeInternal() : table.crs().stored(extent.getEnvelopeInternal());
    }
}
