package it.torinometropoli.gis.geofile;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

import it.torinometropoli.gis.geofile.UploadProblem.Fault;
import it.torinometropoli.gis.xml.XmlCursor;

/**
 * A workbook (ECMA-376) looked through before the library believes it: each part once, what all of them expand to, no document types, cells that are in
 * a sheet. Which part is a sheet is for the workbook to say, so all of them are looked at.
 */
final class WorkbookStructure {

    private static final long MOST_BYTES = 200L << 20;
    private static final Pattern CELL = Pattern.compile("[A-Z]{1,3}[1-9]\\d{0,6}");
    /** What XML can begin with, in one, two or four bytes for a character, with a mark or without. */
    private static final Pattern XML = Pattern.compile("(?s)([<\\s\u00ef]|\u00fe\u00ff|\u00ff\u00fe|\0<|\0{3}<|\0\0\u00fe\u00ff).*");
    private static final int LONGEST_BEGINNING = 4;

    private WorkbookStructure() {
    }

    /** Refuses a workbook that is broken or expands to too much. */
    static void check(Path file, ReadBudget budget) throws IOException {
        try (ZipFile archive = new ZipFile(file.toFile(), StandardCharsets.ISO_8859_1)) {
            Collection<ZipEntry> parts = ArchiveReader.entries(archive, budget).values();
            if (parts.size() < archive.stream().filter(entry -> !entry.isDirectory()).count()) {
                throw WorkbookReader.broken();
            }
            long expanded = 0;
            for (ZipEntry part : parts) {
                expanded += counted(archive, part, budget);
                if (expanded > MOST_BYTES) {
                    throw UploadProblem.of(Fault.ARCHIVE_BOMB, MOST_BYTES >> 20).refused();
                }
                part(archive, part, budget);
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

    /** Every part that is XML, whatever its name, has no document type, and of cells none a place that no sheet has. */
    private static void part(ZipFile archive, ZipEntry part, ReadBudget budget) throws IOException {
        try (BufferedInputStream content = new BufferedInputStream(archive.getInputStream(part))) {
            content.mark(LONGEST_BEGINNING);
            String beginning = new String(content.readNBytes(LONGEST_BEGINNING), StandardCharsets.ISO_8859_1);
            content.reset();
            if (XML.matcher(beginning).matches()) {
                cells(XmlCursor.open(content), budget);
            }
        }
    }

    private static void cells(XmlCursor element, ReadBudget budget) {
        boolean row = "row".equals(element.name());
        if (row) {
            budget.inTime();
        }
        element.mixed(name -> {
            if (!row || !"c".equals(name)) {
                cells(element, budget);
            } else if (element.attribute("r").filter(place -> !CELL.matcher(place).matches()).isPresent()) {
                throw WorkbookReader.broken();
            }
        }, text -> { }, text -> { });
    }
}
