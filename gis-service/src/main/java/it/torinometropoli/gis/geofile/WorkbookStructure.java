package it.torinometropoli.gis.geofile;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

import it.torinometropoli.gis.geofile.UploadProblem.Fault;
import it.torinometropoli.gis.xml.XmlCursor;

/** A workbook (ECMA-376) looked through before the library believes it: what it expands to, no document types, cells that are in a sheet. */
final class WorkbookStructure {

    private static final long MOST_BYTES = 200L << 20;
    private static final Pattern CELL = Pattern.compile("[A-Z]{1,3}[1-9]\\d{0,6}");
    private static final String SHEETS = "xl/worksheets/";

    private WorkbookStructure() {
    }

    /** Refuses a workbook that is broken or expands to too much. */
    static void check(Path file, ReadBudget budget) throws IOException {
        try (ZipFile archive = new ZipFile(file.toFile(), StandardCharsets.ISO_8859_1)) {
            TreeMap<String, ZipEntry> entries = ArchiveReader.entries(archive, budget);
            long expanded = 0;
            for (Map.Entry<String, ZipEntry> entry : entries.entrySet()) {
                if (entry.getKey().endsWith(".xml") || entry.getKey().endsWith(".rels")) {
                    expanded += counted(archive, entry.getValue(), budget);
                    if (expanded > MOST_BYTES) {
                        throw UploadProblem.of(Fault.ARCHIVE_BOMB, MOST_BYTES >> 20).refused();
                    }
                    part(archive, entry, budget);
                }
            }
        } catch (ZipException broken) {
            throw WorkbookReader.broken();
        }
    }

    private static long counted(ZipFile archive, ZipEntry entry, ReadBudget budget) throws IOException {
        long[] bytes = new long[1];
        try (InputStream content = archive.getInputStream(entry)) {
            budget.expand(content, new OutputStream() {
                @Override
                public void write(int single) {
                    bytes[0]++;
                }

                @Override
                public void write(byte[] buffer, int offset, int length) throws IOException {
                    bytes[0] += length;
                    if (bytes[0] > MOST_BYTES) {
                        throw UploadProblem.of(Fault.ARCHIVE_BOMB, MOST_BYTES >> 20).refused();
                    }
                }

                @Override
                public void write(byte[] buffer) throws IOException {
                    write(buffer, 0, buffer.length);
                }
            });
        }
        return bytes[0];
    }

    /** Every part is XML without document type; of sheets all cells have a place that a sheet has. */
    private static void part(ZipFile archive, Map.Entry<String, ZipEntry> entry, ReadBudget budget) throws IOException {
        try (InputStream content = archive.getInputStream(entry.getValue())) {
            XmlCursor root = XmlCursor.open(content);
            if (!entry.getKey().startsWith(SHEETS) || entry.getKey().endsWith(".rels")) {
                return;
            }
            root.children(name -> {
                if ("sheetData".equals(name)) {
                    root.children(row -> {
                        budget.inTime();
                        root.children(cell -> root.attribute("r").filter(place -> !CELL.matcher(place).matches()).ifPresent(wrong -> {
                            throw WorkbookReader.broken();
                        }));
                    });
                }
            });
        }
    }
}
