package it.torinometropoli.gis.feature;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.sql.DataSource;

import it.torinometropoli.gis.catalog.Attribute;
import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.catalog.LayerData;
import it.torinometropoli.gis.database.Dialect;
import it.torinometropoli.gis.database.GeometryCodec;
import it.torinometropoli.gis.geo.CrsName;
import org.locationtech.jts.geom.Geometry;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Reads the published views, and the tables that layers name, through the services' login. Rows are streamed, not collected. */
@Component
class DatabaseLayerReader implements LayerReader {

    private static final int ROWS_AT_ONCE = 1_000;

    private final JdbcTemplate services;
    private final Dialect dialect;

    DatabaseLayerReader(@Qualifier("services") DataSource services, Dialect dialect) {
        this.services = new JdbcTemplate(services);
        this.dialect = dialect;
    }

    @Override
    public boolean keeps(Layer layer) {
        return layer.data() == null || layer.data().file() == null;
    }

    @Override
    public void read(Layer layer, RowReader reader) {
        try {
            services.execute((ConnectionCallback<Void>) connection -> {
                stream(layer, connection, reader);
                return null;
            });
        } catch (DataAccessException refused) {
            throw layer.data() == null ? refused
                    : new LayerDataException(layer, "table %s cannot be read: %s".formatted(layer.data().table(), refused.getMostSpecificCause().getMessage()), refused);
        }
    }

    /** PostgreSQL sends rows in portions only within a transaction. */
    private void stream(Layer layer, Connection connection, RowReader reader) throws SQLException {
        boolean committing = connection.getAutoCommit();
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(ROWS_AT_ONCE);
            StoredShapes shapes = new StoredShapes(layer);
            List<Attribute> attributes = layer.attributes();
            try (ResultSet rows = statement.executeQuery(select(layer))) {
                while (rows.next()) {
                    Object[] values = new Object[attributes.size()];
                    for (int i = 0; i < values.length; i++) {
                        values[i] = AttributeValues.read(rows, i + 3, attributes.get(i));
                    }
                    byte[] wkb = rows.getBytes(2);
                    reader.row(rows.getString(1), values, wkb == null ? null : shapes.of(GeometryCodec.read(wkb)));
                }
            }
        } finally {
            connection.rollback();
            connection.setAutoCommit(committing);
        }
    }

    private String select(Layer layer) {
        Optional<LayerData> data = Optional.ofNullable(layer.data());
        String id = data.map(LayerData::id).map(DatabaseLayerReader::quoted).orElse("id");
        String geometry = data.map(LayerData::geometry).map(DatabaseLayerReader::quoted).orElse("geom");
        String columns = Stream.concat(Stream.of(id, dialect.readGeometry(geometry)), layer.attributes().stream().map(Attribute::name)
                .map(name -> layer.data() == null ? name : quoted(name))).collect(Collectors.joining(", "));
        String table = data.map(LayerData::table).map(DatabaseLayerReader::quotedPath).orElse(layer.view());
        return "SELECT %s FROM %s ORDER BY %s".formatted(columns, table, layer.data() == null ? "length(id), id" : id);
    }

    private static String quotedPath(String table) {
        return Arrays.stream(table.split("\\.")).map(DatabaseLayerReader::quoted).collect(Collectors.joining("."));
    }

    /** An SQL identifier; {@link LayerData} and {@link Attribute} let pass letters, digits and underscores only. */
    private static String quoted(String name) {
        return '"' + name + '"';
    }

    /** Shapes of a table in the stored system. */
    private static final class StoredShapes {

        private final Layer layer;
        private StoredCrs crs;

        StoredShapes(Layer layer) {
            this.layer = layer;
        }

        Geometry of(Geometry read) {
            if (layer.data() == null) {
                return read;
            }
            if (crs == null) {
                crs = StoredCrs.of(layer, CrsName.parse("EPSG:" + read.getSRID()).map(CrsName::crs));
            }
            return crs.stored(read);
        }
    }
}
