package it.torinometropoli.gis.sqlfeature;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import it.torinometropoli.gis.catalog.Attribute;
import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.database.Dialect;
import it.torinometropoli.gis.database.GeometryCodec;
import it.torinometropoli.gis.feature.LayerTable;
import it.torinometropoli.gis.feature.StoredCrs;
import it.torinometropoli.gis.geo.Crs;
import it.torinometropoli.gis.geo.CrsName;
import org.locationtech.jts.geom.Geometry;

/**
 * The table or view that holds a layer's features, as the database describes it.
 *
 * @param columns one for each attribute of the layer, in order
 * @param numbered whether identifiers are whole numbers
 * @param srid the number by which the database knows the reference system of the shapes; 0 for none
 * @param crs the way to the stored system; null when the shapes are in it
 */
record SqlTable(LayerTable names, List<SqlColumn> columns, boolean numbered, int srid, StoredCrs crs, Dialect dialect) {

    /** Asks the database what the table of a layer is like. */
    static SqlTable describe(Layer layer, Dialect dialect, Connection connection) throws SQLException {
        LayerTable names = LayerTable.of(layer);
        String columns = Stream.concat(Stream.of(names.id()), layer.attributes().stream().map(names::column)).collect(Collectors.joining(", "));
        try (PreparedStatement statement = connection.prepareStatement("SELECT %s FROM %s WHERE 1 = 0".formatted(columns, names.relation()));
                ResultSet none = statement.executeQuery()) {
            ResultSetMetaData row = none.getMetaData();
            List<SqlColumn> described = new ArrayList<>();
            for (Attribute attribute : layer.attributes()) {
                described.add(SqlColumn.of(attribute, names.column(attribute), row, described.size() + 2));
            }
            boolean numbered = List.of(Types.SMALLINT, Types.INTEGER, Types.BIGINT).contains(row.getColumnType(1));
            int srid = srid(names, dialect, connection);
            StoredCrs crs = layer.data() == null ? null : StoredCrs.of(layer, crs(srid));
            return new SqlTable(names, described, numbered, srid, crs == null || crs.identity() ? null : crs, dialect);
        }
    }

    private static int srid(LayerTable names, Dialect dialect, Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT %s FROM %s WHERE %s IS NOT NULL FETCH FIRST 1 ROWS ONLY"
                .formatted(dialect.readGeometry(names.geometry()), names.relation(), names.geometry())); ResultSet row = statement.executeQuery()) {
            return row.next() ? GeometryCodec.srid(row.getBytes(1)) : GeometryCodec.STORED_SRID;
        }
    }

    private static Optional<Crs> crs(int srid) {
        return CrsName.parse("EPSG:" + (srid == 0 ? GeometryCodec.STORED_SRID : srid)).map(CrsName::crs);
    }

    Layer layer() {
        return names.layer();
    }

    /** The column of an attribute of that name; empty for the geometry. */
    Optional<SqlColumn> column(String attribute) {
        return columns.stream().filter(column -> column.attribute().name().equals(attribute)).findFirst();
    }

    /** A geometry that the database has read, in the stored system and of the type of the layer. */
    Geometry stored(Geometry read) {
        return crs == null ? read : crs.stored(read);
    }
}
