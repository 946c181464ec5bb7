package it.torinometropoli.gis.download;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

import it.torinometropoli.gis.geo.Crs;
import org.sqlite.SQLiteConfig;

/**
 * A GeoPackage 1.3 in the making (OGC 12-128r17), written in one transaction without a journal: it is of no use to anybody before it is complete.
 */
public final class GeoPackageFile implements AutoCloseable {

    private static final int PAGE = 4096;
    private static final int CACHE_KB = 8_192;
    private static final int GPKG = 0x47504B47;
    private static final int VERSION = 10300;

    private final Connection connection;

    /**
     * Begins an empty file.
     *
     * @param largest how many bytes it may have; SQLite refuses what goes beyond
     */
    public GeoPackageFile(Path file, long largest) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.enableLoadExtension(false);
        config.setPageSize(PAGE);
        config.setMaxPageCount((int) Math.min(Integer.MAX_VALUE, largest / PAGE));
        config.setCacheSize(-CACHE_KB);
        config.setJournalMode(SQLiteConfig.JournalMode.OFF);
        config.setSynchronous(SQLiteConfig.SynchronousMode.OFF);
        config.setLockingMode(SQLiteConfig.LockingMode.EXCLUSIVE);
        config.setApplicationId(GPKG);
        config.setUserVersion(VERSION);
        this.connection = config.createConnection("jdbc:sqlite:" + file);
        connection.setAutoCommit(false);
        execute(resource("geopackage.sql"));
        define(Crs.WGS84);
    }

    Connection connection() {
        return connection;
    }

    /** Makes sure that a reference system is known in the file. */
    public void define(Crs crs) throws SQLException {
        String definition = CrsDefinition.ogc(crs);
        String name = definition.substring(definition.indexOf('"') + 1, definition.indexOf('"', definition.indexOf('"') + 1));
        update("INSERT OR IGNORE INTO gpkg_spatial_ref_sys VALUES (?, ?, 'EPSG', ?, ?, NULL)", name, crs.epsg(), crs.epsg(), definition);
    }

    /** Executes statements. */
    public void execute(String statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(statements);
        }
    }

    /** Executes a statement with parameters. */
    public void update(String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int index = 0; index < parameters.length; index++) {
                statement.setObject(index + 1, parameters[index]);
            }
            statement.executeUpdate();
        }
    }

    /** A text beside this class. */
    static String resource(String name) {
        try (InputStream text = GeoPackageFile.class.getResourceAsStream(name)) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Completes the file. */
    public void commit() throws SQLException {
        connection.commit();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
