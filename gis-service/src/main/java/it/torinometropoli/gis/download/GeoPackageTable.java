package it.torinometropoli.gis.download;

import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import it.torinometropoli.gis.catalog.Attribute;
import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.geo.Crs;
import org.geotools.api.feature.simple.SimpleFeature;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** The table of one layer in a GeoPackage, with its spatial index. */
final class GeoPackageTable {

    private static final int LONGEST_NAME = 63;

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);
    private static final Map<Attribute.Type, String> TYPES = Map.of(Attribute.Type.STRING, "TEXT", Attribute.Type.INTEGER, "MEDIUMINT",
            Attribute.Type.NUMBER, "DOUBLE", Attribute.Type.DATE, "DATE", Attribute.Type.TIMESTAMP, "DATETIME", Attribute.Type.BOOLEAN, "BOOLEAN");
    private static final Map<Layer.GeometryKind, String> SHAPES = Map.of(Layer.GeometryKind.POINT, "POINT",
            Layer.GeometryKind.LINE, "MULTILINESTRING", Layer.GeometryKind.POLYGON, "MULTIPOLYGON", Layer.GeometryKind.ANY, "GEOMETRY");

    private final GeoPackageFile file;
    private final String name;
    private final Contents contents;
    private final Crs crs;
    private final List<String> attributes;
    private final String key;
    private final String identifier;
    private final String geometry;
    private final Envelope bounds = new Envelope();

    /** @param name of the table, not yet there */
    GeoPackageTable(GeoPackageFile file, String name, Contents contents, Crs crs) {
        this.file = file;
        this.name = name;
        this.contents = contents;
        this.crs = crs;
        UniqueNames names = new UniqueNames(LONGEST_NAME);
        this.attributes = contents.attributes().stream().map(Attribute::name).map(names::claim).toList();
        this.key = names.claim("fid");
        this.identifier = names.claim("id");
        this.geometry = contents.shapes() ? names.claim("geom") : null;
    }

    String name() {
        return name;
    }

    /** The name of the column of shapes; null when there is none. */
    String geometry() {
        return geometry;
    }

    /** Whether all of some attributes have columns of their names. */
    boolean holds(List<Attribute> wanted) {
        return attributes.containsAll(wanted.stream().map(Attribute::name).toList());
    }

    /** The box of all shapes. */
    Envelope bounds() {
        return bounds;
    }

    /**
     * Creates and fills the table.
     */
    void write() throws SQLException {
        file.execute("CREATE TABLE \"%s\" (%s)".formatted(name, columns()));
        if (geometry == null) {
            insert(null);
            return;
        }
        file.update("INSERT INTO gpkg_geometry_columns VALUES (?, ?, ?, ?, 0, 0)", name, geometry, SHAPES.get(contents.layer().geometry()), crs.epsg());
        String indexName = "rtree_%s_%s".formatted(name, geometry);
        file.execute("CREATE VIRTUAL TABLE \"%s\" USING rtree(id, minx, maxx, miny, maxy)".formatted(indexName));
        try (GeoPackageIndex index = new GeoPackageIndex(file.connection(), indexName)) {
            insert(index);
            index.finish();
        }
        file.execute(GeoPackageFile.resource("geopackage-index.sql").replace("{i}", indexName).replace("{t}", name).replace("{c}", geometry)
                .replace("{k}", key));
    }

    private String columns() {
        StringBuilder columns = new StringBuilder("\"%s\" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL".formatted(key));
        if (geometry != null) {
            columns.append(", \"%s\" %s".formatted(geometry, SHAPES.get(contents.layer().geometry())));
        }
        columns.append(", \"%s\" TEXT NOT NULL".formatted(identifier));
        for (int index = 0; index < attributes.size(); index++) {
            columns.append(", \"%s\" %s".formatted(attributes.get(index), TYPES.get(contents.attributes().get(index).type())));
        }
        return columns.toString();
    }

    private void insert(GeoPackageIndex index) throws SQLException {
        List<String> columns = Stream.concat(Stream.of(key, identifier, geometry).filter(column -> column != null), attributes.stream()).toList();
        String sql = "INSERT INTO \"%s\" (%s) VALUES (%s)".formatted(name,
                columns.stream().map(column -> '"' + column + '"').collect(Collectors.joining(", ")),
                columns.stream().map(column -> "?").collect(Collectors.joining(", ")));
        try (PreparedStatement row = file.connection().prepareStatement(sql)) {
            new Rows(row, index).insertAll();
        }
    }

    /** The rows on their way. */
    private final class Rows {

        private final PreparedStatement row;
        private final GeoPackageIndex index;
        private final GeoPackageGeometry geometries = new GeoPackageGeometry(crs.epsg());
        private long last;

        Rows(PreparedStatement row, GeoPackageIndex index) {
            this.row = row;
            this.index = index;
        }

        void insertAll() throws SQLException {
            contents.<SQLException>each(this::insert);
        }

        private void insert(SimpleFeature feature) throws SQLException {
            row.setLong(1, ++last);
            row.setString(2, feature.getID());
            int column = 3;
            if (index != null) {
                shape(column++, contents.shape(feature));
            }
            for (Object value : contents.values(feature)) {
                row.setObject(column++, stored(value));
            }
            row.executeUpdate();
        }

        /** Days and times are texts of a fixed form (OGC 12-128r18, table 1). */
        private static Object stored(Object value) {
            if (value instanceof Instant moment) {
                return MOMENT.format(moment);
            }
            return value instanceof Date day ? day.toString() : value;
        }

        private void shape(int column, Geometry shape) throws SQLException {
            if (shape == null) {
                row.setBytes(column, null);
                return;
            }
            Envelope box = shape.getEnvelopeInternal();
            row.setBytes(column, geometries.bytes(shape));
            index.add(last, box);
            bounds.expandToInclude(box);
        }
    }
}
