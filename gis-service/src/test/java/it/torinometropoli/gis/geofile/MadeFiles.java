package it.torinometropoli.gis.geofile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ByteOrderValues;
import org.locationtech.jts.io.WKBWriter;

/** Small files of features, good ones to be spoilt. */
final class MadeFiles {

    private static final int POLYGON = 5;

    private MadeFiles() {
    }

    static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** An archive of files in their order. */
    static byte[] zip(Map<String, byte[]> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        return bytes.toByteArray();
    }

    /** The files of a Shapefile with a polygon of these coordinates, as x1, y1, x2, y2 … . */
    static Map<String, byte[]> shapefile(double... coordinates) {
        int points = coordinates.length / 2;
        ByteBuffer content = ByteBuffer.allocate(48 + coordinates.length * Double.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        content.putInt(POLYGON).putDouble(0).putDouble(0).putDouble(0).putDouble(0).putInt(1).putInt(points).putInt(0);
        for (double coordinate : coordinates) {
            content.putDouble(coordinate);
        }
        byte[] record = content.array();
        ByteBuffer shp = header(108 + record.length);
        shp.order(ByteOrder.BIG_ENDIAN).putInt(1).putInt(record.length / 2).put(record);
        ByteBuffer shx = header(108);
        shx.order(ByteOrder.BIG_ENDIAN).putInt(50).putInt(record.length / 2);
        ByteBuffer dbf = ByteBuffer.allocate(32 + 32 + 1 + 5 + 1).order(ByteOrder.LITTLE_ENDIAN);
        dbf.put((byte) 3).put(new byte[] {125, 1, 1}).putInt(1).putShort((short) 65).putShort((short) 5).position(32);
        dbf.put(text("nome")).position(32 + 11).put((byte) 'C').position(32 + 16).put((byte) 4).position(64).put((byte) 13).put(text(" Orti")).put((byte) 26);
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("orti.shp", shp.array());
        files.put("orti.shx", shx.array());
        files.put("orti.dbf", dbf.array());
        return files;
    }

    private static ByteBuffer header(int length) {
        ByteBuffer buffer = ByteBuffer.allocate(length);
        buffer.putInt(9994).position(24).putInt(length / 2).order(ByteOrder.LITTLE_ENDIAN).putInt(1000).putInt(POLYGON).position(100);
        return buffer;
    }

    /** Something done to a database. */
    interface Work {
        void on(Connection connection) throws SQLException;
    }

    /** A GeoPackage whose table of features {@code siti} (fid, geom, nome) in EPSG:32632 is empty until some work is done. */
    static byte[] geoPackage(Work work) {
        try {
            Path file = Files.createTempFile("made", ".gpkg");
            try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file); Statement statement = connection.createStatement()) {
                connection.setAutoCommit(false);
                statement.execute("CREATE TABLE gpkg_spatial_ref_sys (srs_id INTEGER, organization TEXT, organization_coordsys_id INTEGER)");
                statement.execute("CREATE TABLE gpkg_geometry_columns (table_name TEXT, column_name TEXT, srs_id INTEGER)");
                statement.execute("INSERT INTO gpkg_spatial_ref_sys VALUES (32632, 'EPSG', 32632), (0, 'NONE', 0), (2154, 'EPSG', 2154)");
                statement.execute("INSERT INTO gpkg_geometry_columns VALUES ('siti', 'geom', 32632)");
                statement.execute("CREATE TABLE siti (fid INTEGER PRIMARY KEY, geom BLOB, nome TEXT)");
                work.on(connection);
                connection.commit();
            }
            byte[] bytes = Files.readAllBytes(file);
            Files.delete(file);
            return bytes;
        } catch (IOException | SQLException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }

    /** A GeoPackage with one row of these bytes as its shape. */
    static byte[] geoPackage(byte[] shape) {
        return geoPackage(connection -> {
            try (PreparedStatement insert = connection.prepareStatement("INSERT INTO siti (geom, nome) VALUES (?, 'Orti')")) {
                insert.setBytes(1, shape);
                insert.executeUpdate();
            }
        });
    }

    /** A shape in the form of a GeoPackage. */
    static byte[] blob(Geometry shape) {
        return blob(new WKBWriter(2, ByteOrderValues.LITTLE_ENDIAN).write(shape));
    }

    /** Well-known binary with the header of a GeoPackage. */
    static byte[] blob(byte[] wkb) {
        return ByteBuffer.allocate(8 + wkb.length).order(ByteOrder.LITTLE_ENDIAN).put(text("GP")).put((byte) 0).put((byte) 1).putInt(32632).put(wkb).array();
    }
}
