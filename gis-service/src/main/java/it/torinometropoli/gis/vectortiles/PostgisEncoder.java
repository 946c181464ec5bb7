package it.torinometropoli.gis.vectortiles;

import java.io.ByteArrayOutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

import javax.sql.DataSource;

import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.database.Dialect;
import it.torinometropoli.gis.feature.FeatureSource;
import it.torinometropoli.gis.vectortiles.PostgisStatements.Shown;
import it.torinometropoli.gis.vectortiles.Thinning.Box;
import org.locationtech.jts.geom.Envelope;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Has PostGIS make tiles ({@code ST_AsMVT}) of what the services' login may read. The features are chosen by the same {@link Thinning} as in
 * memory; their envelopes are streamed, so that a layer of any size takes little room here.
 */
@Component
class PostgisEncoder implements LayerEncoder {

    private static final int ROWS_AT_ONCE = 1_000;
    private static final int PATIENCE_SECONDS = 10;

    private final JdbcTemplate services;
    private final Dialect dialect;
    private final TileAreas areas;
    private final AnchorLayers anchors;
    private final VectorTileSettings settings;

    PostgisEncoder(@Qualifier("services") DataSource services, Dialect dialect, TileAreas areas, AnchorLayers anchors, VectorTileSettings settings) {
        this.services = new JdbcTemplate(services);
        this.dialect = dialect;
        this.areas = areas;
        this.anchors = anchors;
        this.settings = settings;
    }

    /** Whether the features of a layer are in a PostGIS database. */
    boolean keeps(Layer layer) {
        return dialect == Dialect.POSTGIS && (layer.data() == null || layer.data().file() == null);
    }

    @Override
    public byte[] encode(FeatureSource source, TilePlace place) {
        return areas.of(source, place).map(area -> services.execute((ConnectionCallback<byte[]>) connection -> {
            boolean committing = connection.getAutoCommit();
            connection.setAutoCommit(false);
            try {
                return new Tile(connection, source.layer(), place, area).encode();
            } finally {
                connection.rollback();
                connection.setAutoCommit(committing);
            }
        })).orElseGet(() -> new byte[0]);
    }

    /** One tile of one layer, in one transaction: rows come in portions only within one. */
    private final class Tile {

        private final Connection connection;
        private final Layer layer;
        private final TilePlace place;
        private final Envelope area;
        private final PostgisStatements statements;

        Tile(Connection connection, Layer layer, TilePlace place, Envelope area) {
            this.connection = connection;
            this.layer = layer;
            this.place = place;
            this.area = area;
            this.statements = new PostgisStatements(layer);
        }

        byte[] encode() throws SQLException {
            String[] chosen = chosen().toArray(String[]::new);
            ByteArrayOutputStream tile = new ByteArrayOutputStream();
            try (Statement statement = connection.createStatement()) {
                statement.execute(PostgisStatements.inUtc());
            }
            if (chosen.length > 0) {
                tile.writeBytes(layer(Shown.SHAPE, layer.name(), chosen));
                if (anchors.needed(layer)) {
                    tile.writeBytes(layer(Shown.ANCHOR, layer.name() + ANCHORS, chosen));
                }
            }
            return tile.toByteArray();
        }

        private List<String> chosen() throws SQLException {
            Thinning<String> thinning = new Thinning<>(settings.maxFeatures(), place.groundUnit(), anchors.smallest(layer));
            try (PreparedStatement select = connection.prepareStatement(statements.boxes())) {
                select.setFetchSize(ROWS_AT_ONCE);
                select.setQueryTimeout(PATIENCE_SECONDS);
                bind(select, 1, area);
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        thinning.add(row.getString(1), new Box(row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5)));
                    }
                }
            }
            return thinning.kept();
        }

        private byte[] layer(Shown shown, String name, String[] chosen) throws SQLException {
            try (PreparedStatement select = connection.prepareStatement(statements.tile(shown, place.grid().crs().epsg()))) {
                select.setQueryTimeout(PATIENCE_SECONDS);
                select.setString(1, name);
                int next = bind(select, 2, place.envelope());
                next = bind(select, next, area);
                select.setArray(next, connection.createArrayOf("text", chosen));
                try (ResultSet row = select.executeQuery()) {
                    row.next();
                    return row.getBytes(1);
                }
            }
        }

        private static int bind(PreparedStatement statement, int first, Envelope envelope) throws SQLException {
            statement.setDouble(first, envelope.getMinX());
            statement.setDouble(first + 1, envelope.getMinY());
            statement.setDouble(first + 2, envelope.getMaxX());
            statement.setDouble(first + 3, envelope.getMaxY());
            return first + 4;
        }
    }
}
