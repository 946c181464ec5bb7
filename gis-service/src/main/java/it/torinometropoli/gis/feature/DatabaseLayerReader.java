package it.torinometropoli.gis.feature;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.sql.DataSource;

import it.torinometropoli.gis.catalog.Attribute;
import it.torinometropoli.gis.catalog.Layer;
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
        LayerTable table = LayerTable.of(layer);
        String columns = Stream.concat(Stream.of(table.id(), dialect.readGeometry(table.geometry())), layer.attributes().stream().map(table::column))
                .collect(Collectors.joining(", "));
        return "SELECT %s FROM %s ORDER BY %s".formatted(columns, table.relation(), table.order());
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
