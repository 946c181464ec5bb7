package it.torinometropoli.gis.download;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

import static org.assertj.core.api.Assertions.assertThat;

/** Files as GDAL reads them. */
public final class Gdal {

    private Gdal() {
    }

    /**
     * A feature.
     *
     * @param values by name of the column; an empty text for null
     * @param shape x,y in the reference system of the file, or null
     */
    record Row(Map<String, String> values, Geometry shape) {
    }

    /** The features of a table of a file, or of its first layer when no table is named. */
    static List<Row> rows(Path file, String... options) {
        try {
            if (file.toString().endsWith(".zip")) {
                return rowsOfArchive(file, options);
            }
            return rows(file.toString(), options);
        } catch (IOException | ParseException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static List<Row> rowsOfArchive(Path file, String... options) throws IOException, ParseException {
        List<Row> rows = new ArrayList<>();
        for (String name : entries(file).keySet()) {
            if (name.endsWith(".shp")) {
                rows.addAll(rows("/vsizip/" + file + "/" + name, options));
            }
        }
        return rows;
    }

    private static List<Row> rows(String source, String... options) throws IOException, ParseException {
        List<String> command = new ArrayList<>(List.of("ogr2ogr", "-q", "-f", "CSV", "-lco", "GEOMETRY=AS_WKT", "--config", "OGR_XLSX_HEADERS", "FORCE", "/vsistdout/", source));
        command.addAll(Arrays.asList(options));
        List<Row> rows = new ArrayList<>();
        for (CSVRecord record : CSVFormat.DEFAULT.builder().setHeader().get().parse(new StringReader(run(command)))) {
            Map<String, String> values = new LinkedHashMap<>(record.toMap());
            String wkt = values.remove("WKT");
            rows.add(new Row(values, wkt == null || wkt.isEmpty() ? null : new WKTReader().read(wkt)));
        }
        return rows;
    }

    /** What {@code ogrinfo} tells about a file. */
    public static String info(String file, String... options) {
        List<String> command = new ArrayList<>(List.of("ogrinfo", "-ro", "-so", file));
        command.addAll(Arrays.asList(options));
        return run(command);
    }

    /** The files in an archive. */
    static Map<String, byte[]> entries(Path archive) {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                entries.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return entries;
    }

    /** The output of a program, which must succeed without complaint. */
    public static String run(List<String> command) {
        try {
            Path complaints = Files.createTempFile("gdal", ".txt");
            Process process = new ProcessBuilder(command).redirectError(complaints.toFile()).start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).as(command + Files.readString(complaints)).isZero();
            assertThat(Files.readString(complaints)).as(command.toString()).doesNotContain("ERROR", "Warning");
            Files.delete(complaints);
            return output;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
