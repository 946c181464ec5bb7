package it.torinometropoli.gis.geofile;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import it.torinometropoli.gis.geo.Crs;
import org.sqlite.SQLiteConfig;

/** A table of features of a GeoPackage (OGC 12-128r19). Coordinates are x,y whatever the reference system (clause 2.1.3). */
final class GeoPackage implements FeatureFile {

    private final Path file;
    private final Connection connection;
    private final String table;
    private final String geometry;
    private final int srs;
    private final String key;
    private final List<String> columns;

    GeoPackage(Path file, String asked) {
        this.file = file;
        this.connection = connect(file);
        try {
            Map<String, FeatureTable> tables = tables();
            this.table = chosen(tables, asked);
            this.geometry = tables.get(table).geometry();
            this.srs = tables.get(table).srs();
            Map<String, Boolean> keys = keys();
            this.key = keys.entrySet().stream().filter(Map.Entry::getValue).map(Map.Entry::getKey).findFirst().orElse(null);
            this.columns = keys.keySet().stream().filter(column -> !column.equals(key) && !column.equals(geometry)).toList();
        } catch (SQLException damaged) {
            close();
            throw new FeatureFileException(file, "it is not a GeoPackage: " + damaged.getMessage(), damaged);
        } catch (FeatureFileException wrong) {
            close();
            throw wrong;
        }
    }

    private record FeatureTable(String geometry, int srs) {
    }

    private static Connection connect(Path file) {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        config.enableLoadExtension(false);
        try {
            return config.createConnection("jdbc:sqlite:" + file.toAbsolutePath());
        } catch (SQLException unreadable) {
            throw new FeatureFileException(file, "it cannot be opened: " + unreadable.getMessage(), unreadable);
        }
    }

    private Map<String, FeatureTable> tables() throws SQLException {
        Map<String, FeatureTable> tables = new LinkedHashMap<>();
        try (ResultSet rows = connection.createStatement().executeQuery(
                "SELECT table_name, column_name, srs_id FROM gpkg_geometry_columns ORDER BY table_name")) {
            while (rows.next()) {
                tables.put(rows.getString(1), new FeatureTable(rows.getString(2), rows.getInt(3)));
            }
        }
        return tables;
    }

    private String chosen(Map<String, FeatureTable> tables, String asked) {
        if (asked == null && tables.size() == 1) {
            return tables.keySet().iterator().next();
        }
        if (asked == null || !tables.containsKey(asked)) {
            throw new FeatureFileException(file, "%s; it has: %s".formatted(
                    asked == null ? "name the table of features to read" : "it has no table of features '%s'".formatted(asked),
                    String.join(", ", tables.keySet())));
        }
        return asked;
    }

    /** The columns in order, with whether each is the primary key. */
    private Map<String, Boolean> keys() throws SQLException {
        Map<String, Boolean> keys = new LinkedHashMap<>();
        try (PreparedStatement statement = connection.prepareStatement("SELECT name, pk FROM pragma_table_info(?)")) {
            statement.setString(1, table);
            ResultSet rows = statement.executeQuery();
            while (rows.next()) {
                keys.put(rows.getString(1), rows.getInt(2) == 1);
            }
        }
        return keys;
    }

    @Override
    public List<String> columns() {
        return columns;
    }

    @Override
    public Optional<String> key() {
        return Optional.ofNullable(key);
    }

    @Override
    public Optional<Crs> crs() {
        if (srs <= 0) {
            return Optional.empty();
        }
        String name = organisation();
        return Optional.of(FileCrs.parse(name).orElseThrow(
                () -> new UnknownCrsException(file, name, definition(name), "the reference system %s is not offered".formatted(name))));
    }

    private String organisation() {
        return ofSystem("organization || ':' || organization_coordsys_id", "srs_id " + srs);
    }

    /** The definition of the system in the file; its name where there is none. */
    private String definition(String name) {
        try {
            String text = ofSystem("definition", name);
            return text.contains("[") ? text : name;
        } catch (FeatureFileException without) {
            return name;
        }
    }

    private String ofSystem(String expression, String otherwise) {
        try (PreparedStatement statement = connection.prepareStatement("SELECT " + expression + " FROM gpkg_spatial_ref_sys WHERE srs_id = ?")) {
            statement.setInt(1, srs);
            ResultSet rows = statement.executeQuery();
            return rows.next() && rows.getString(1) != null ? rows.getString(1) : otherwise;
        } catch (SQLException damaged) {
            throw damaged(damaged);
        }
    }

    @Override
    public void read(List<String> wanted, RowReader reader) {
        for (String column : wanted) {
            if (!columns.contains(column) && !column.equals(key)) {
                throw new FeatureFileException(file, "table %s has no attribute '%s'; it has: %s".formatted(table, column, String.join(", ", columns)));
            }
        }
        String identifier = key == null ? "rowid" : quoted(key);
        String selected = Stream.concat(Stream.of(identifier, quoted(geometry)), wanted.stream().map(GeoPackage::quoted)).collect(Collectors.joining(", "));
        try (ResultSet rows = connection.createStatement().executeQuery(
                "SELECT %s FROM %s ORDER BY %s".formatted(selected, quoted(table), identifier))) {
            while (rows.next()) {
                List<Object> values = new ArrayList<>();
                for (int i = 0; i < wanted.size(); i++) {
                    values.add(rows.getObject(3 + i));
                }
                byte[] blob = rows.getBytes(2);
                reader.row(rows.getString(1), values.toArray(), blob == null ? null : GeoPackageGeometry.read(blob));
            }
        } catch (SQLException | IllegalArgumentException damaged) {
            throw damaged(damaged);
        }
    }

    private FeatureFileException damaged(Exception cause) {
        return new FeatureFileException(file, "it is damaged: " + cause.getMessage(), cause);
    }

    /** A name of the file's own schema as an SQL identifier. */
    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException unclosed) {
            throw new FeatureFileException(file, "it cannot be closed: " + unclosed.getMessage(), unclosed);
        }
    }
}
