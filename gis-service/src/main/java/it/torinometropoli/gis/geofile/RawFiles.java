package it.torinometropoli.gis.geofile;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Reads files that an administrator loads: GeoJSON, GeoPackage, Shapefiles in a ZIP archive or with their files beside them, KML, KMZ and GPX.
 * The limits of uploads hold, as high as the administrator sets them; shapes come as they are, for whoever loads them to check.
 */
public final class RawFiles {

    private final ShapeLimits limits;

    /** Makes a reader with these limits. */
    public RawFiles(ShapeLimits limits) {
        this.limits = limits;
    }

    /**
     * Reads a file.
     *
     * @param file left as it is
     * @param wanted by its attributes, whether a feature is kept; those that are not take no memory
     * @throws UploadRefusedException when it cannot be read, with the reason
     * @throws IOException when there is no such file
     */
    public RawFile read(Path file, Predicate<Map<String, Object>> wanted) throws IOException {
        return read(file, wanted, UploadKind::reader);
    }

    /**
     * Reads a file that may be a table as well: CSV, or a sheet of an XLSX workbook. Its rows are features without shapes in a layer without reference
     * system.
     *
     * @param file left as it is
     * @param wanted by its attributes, whether a feature is kept
     * @param format what is known of a table
     * @throws UploadRefusedException when it cannot be read, with the reason
     * @throws IOException when there is no such file
     */
    public RawFile readTable(Path file, Predicate<Map<String, Object>> wanted, TableFormat format) throws IOException {
        return read(file, wanted, copy -> TableKind.reader(copy, format));
    }

    private RawFile read(Path file, Predicate<Map<String, Object>> wanted, UploadedShapes.ReaderChoice choice) throws IOException {
        Reading reading = new Reading(new ReadBudget(limits), wanted);
        if (file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".shp") && Files.isRegularFile(file)) {
            String name = file.getFileName().toString();
            return file(new ShapefileReader(name.substring(0, name.length() - ".shp".length())).read(file, reading), reading);
        }
        Path folder = Files.createTempDirectory(UploadedShapes.FOLDER);
        try {
            Path copy = folder.resolve("upload");
            try (OutputStream out = Files.newOutputStream(copy); var in = Files.newInputStream(file)) {
                reading.budget().copyUpload(in, out);
            }
            return file(UploadedShapes.layers(copy, reading, choice), reading);
        } finally {
            UploadedShapes.delete(folder);
        }
    }

    private static RawFile file(FileKind kind, Reading reading) {
        return new RawFile(kind, reading.layers(), reading.notices());
    }
}
