package it.torinometropoli.gis.geofile;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import it.torinometropoli.gis.geofile.UploadProblem.Fault;
import org.sqlite.ProgressHandler;
import org.sqlite.SQLiteConfig;

/**
 * An uploaded GeoPackage: all its tables of features. Only plain tables are read, as a view could compute without end, and their rows and the
 * bytes of their shapes are counted before.
 */
final class GeoPackageReader implements ShapeReader {

    private static final int STEPS_BETWEEN_LOOKS_AT_THE_CLOCK = 10_000;
    private static final int MOST_BYTES_OF_VERTEX = 32;
    private static final int MOST_BYTES_AROUND = 1_000;
    private static final int MOST_TABLES = 50;

    @Override
    public FileKind read(Path file, Reading reading) throws IOException {
        Map<String, Long> tables;
        try {
            tables = checked(file, reading.budget());
        } catch (SQLException damaged) {
            reading.budget().inTime();
            throw broken();
        }
        for (Map.Entry<String, Long> table : tables.entrySet()) {
            if (table.getValue() > 0) {
                table(file, table.getKey(), reading);
            }
        }
        if (tables.values().stream().allMatch(rows -> rows == 0)) {
            throw UploadProblem.of(Fault.NO_FEATURES).refused();
        }
        return FileKind.GEOPACKAGE;
    }

    private static void table(Path file, String table, Reading reading) {
        try (FeatureFile features = new GeoPackage(file, table)) {
            LayerReader.read(features, table, reading);
            List<RawLayer> layers = reading.layers();
            layers.get(layers.size() - 1).features().stream().filter(feature -> feature.shape() != null)
                    .forEach(feature -> reading.budget().vertices(feature.shape().getNumPoints()));
        } catch (FeatureFileException damaged) {
            throw broken();
        }
    }

    /** The tables of features with their rows. */
    private static Map<String, Long> checked(Path file, ReadBudget budget) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        config.enableLoadExtension(false);
        try (Connection connection = config.createConnection("jdbc:sqlite:" + file.toAbsolutePath()); Statement statement = connection.createStatement()) {
            ProgressHandler.setHandler(connection, STEPS_BETWEEN_LOOKS_AT_THE_CLOCK, new Deadline(budget));
            statement.execute("PRAGMA trusted_schema = OFF");
            for (String table : new String[] {"gpkg_geometry_columns", "gpkg_spatial_ref_sys"}) {
                if (!plain(connection, table)) {
                    throw UploadProblem.of(Fault.NO_FEATURE_TABLE).refused();
                }
            }
            Map<String, Long> tables = new LinkedHashMap<>();
            try (ResultSet rows = statement.executeQuery("SELECT table_name, column_name FROM gpkg_geometry_columns ORDER BY table_name LIMIT " + MOST_TABLES)) {
                while (rows.next()) {
                    if (rows.getString(1) == null || rows.getString(2) == null) {
                        throw broken();
                    }
                    tables.put(rows.getString(1), counted(connection, rows.getString(1), rows.getString(2), budget));
                }
            }
            if (tables.isEmpty()) {
                throw UploadProblem.of(Fault.NO_FEATURE_TABLE).refused();
            }
            return tables;
        }
    }

    private static long counted(Connection connection, String table, String geometry, ReadBudget budget) throws SQLException {
        if (!plain(connection, table)) {
            throw UploadProblem.of(Fault.NOT_A_TABLE, table.substring(0, Math.min(60, table.length()))).refused();
        }
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery("SELECT count(*), total(length(%s)) FROM %s"
                .formatted(GeoPackage.quoted(geometry), GeoPackage.quoted(table)))) {
            long rows = row.getLong(1);
            if (rows > budget.limits().features()) {
                throw UploadProblem.of(Fault.TOO_MANY_FEATURES, budget.limits().features()).refused();
            }
            if (row.getDouble(2) > (double) MOST_BYTES_OF_VERTEX * budget.limits().vertices() + (double) rows * MOST_BYTES_AROUND) {
                throw UploadProblem.of(Fault.TOO_MANY_VERTICES, budget.limits().vertices()).refused();
            }
            return rows;
        }
    }

    /** Whether a name is that of a table without columns that are computed. */
    private static boolean plain(Connection connection, String table) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT count(*) FROM pragma_table_list(?) WHERE schema = 'main' AND type = 'table' "
                + "AND NOT EXISTS (SELECT 1 FROM pragma_table_xinfo(?) WHERE hidden > 0)")) {
            statement.setString(1, table);
            statement.setString(2, table);
            try (ResultSet row = statement.executeQuery()) {
                return row.getInt(1) == 1;
            }
        }
    }

    private static UploadRefusedException broken() {
        return UploadProblem.of(Fault.BROKEN, FileKind.GEOPACKAGE.title()).refused();
    }

    /** Ends statements when the time is over. */
    private static final class Deadline extends ProgressHandler {

        private final ReadBudget budget;

        Deadline(ReadBudget budget) {
            this.budget = budget;
        }

        @Override
        protected int progress() {
            return budget.late() ? 1 : 0;
        }
    }
}
