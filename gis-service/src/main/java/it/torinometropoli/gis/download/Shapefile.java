package it.torinometropoli.gis.download;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import it.torinometropoli.gis.geo.Crs;
import it.torinometropoli.gis.ows.ExceptionCode;
import it.torinometropoli.gis.ows.OwsException;
import org.locationtech.jts.geom.Geometry;

/** One Shapefile in the making: shapes of one kind with their attributes. */
final class Shapefile implements AutoCloseable {

    /** More than that many programs do not read. */
    private static final long LARGEST = Integer.MAX_VALUE;

    private final String name;
    private final Workspace workspace;
    private final ShapeRecords shapes;
    private final DbfTable table;

    /** @param name without extension */
    Shapefile(String name, ShapeKind kind, List<DbfField> fields, Workspace workspace) throws IOException {
        this.name = name;
        this.workspace = workspace;
        this.shapes = new ShapeRecords(workspace.file(name + ".shp"), workspace.file(name + ".shx"), kind);
        this.table = new DbfTable(workspace.file(name + ".rows"), fields);
    }

    String name() {
        return name;
    }

    int count() {
        return shapes.count();
    }

    List<DbfField> fields() {
        return table.fields();
    }

    /**
     * Adds a feature.
     *
     * @param shape of the file's kind, or null
     * @throws OwsException when the file would be too large
     */
    void add(Geometry shape, Object[] values) throws IOException {
        shapes.add(shape);
        table.add(values);
        if (Math.max(shapes.length(), table.length()) > LARGEST) {
            throw new OwsException(ExceptionCode.OPERATION_PROCESSING_FAILED, "outputFormat",
                    "a Shapefile has at most 2 GB; ask for a part of the layer, or for GeoPackage");
        }
    }

    /** How much it takes by now, in bytes. */
    long size() {
        return shapes.length() + table.length();
    }

    /** Puts the finished files into an archive. */
    void store(ZipOutputStream zip, Crs crs) throws IOException {
        for (String extension : List.of(".shp", ".shx")) {
            zip.putNextEntry(new ZipEntry(name + extension));
            Files.copy(workspace.file(name + extension), zip);
        }
        zip.putNextEntry(new ZipEntry(name + ".dbf"));
        table.write(zip);
        text(zip, ".prj", CrsDefinition.esri(crs));
        text(zip, ".cpg", "UTF-8");
    }

    private void text(ZipOutputStream zip, String extension, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name + extension));
        ((OutputStream) zip).write(content.getBytes(StandardCharsets.US_ASCII));
    }

    /** Completes {@code .shp} and {@code .shx}. */
    @Override
    public void close() throws IOException {
        try (table) {
            shapes.close();
        }
    }
}
