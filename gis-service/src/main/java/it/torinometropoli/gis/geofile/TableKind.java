package it.torinometropoli.gis.geofile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

import it.torinometropoli.gis.geofile.UploadProblem.Fault;

/** Tells tables from files of features, by their content. */
final class TableKind {

    private static final byte[][] ARCHIVES = {{'P', 'K', 3, 4}, {'P', 'K', 5, 6}, {'P', 'K', 7, 8}};
    /** Workbooks of Excel up to 2003, and newer ones with a password. */
    private static final byte[] COMPOUND_FILE = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0};
    private static final String WORKBOOK = "xl/workbook.xml";
    private static final String OPEN_DOCUMENT = "content.xml";

    private TableKind() {
    }

    /**
     * The reader of a file, which may be a table or not.
     *
     * @throws UploadRefusedException when it is empty or none of the kinds that are read
     */
    static ShapeReader reader(Path file, TableFormat format) throws IOException {
        byte[] beginning = UploadKind.beginning(file);
        if (starts(beginning, COMPOUND_FILE)) {
            throw UploadProblem.of(Fault.OLD_WORKBOOK).refused();
        }
        if (Arrays.stream(ARCHIVES).anyMatch(magic -> starts(beginning, magic))) {
            return archived(file, format);
        }
        return delimited(beginning) ? new DelimitedReader(format) : UploadKind.reader(file);
    }

    private static ShapeReader archived(Path file, TableFormat format) throws IOException {
        try (ZipFile archive = new ZipFile(file.toFile(), StandardCharsets.ISO_8859_1)) {
            if (archive.getEntry(WORKBOOK) != null) {
                return new WorkbookReader(format);
            }
            if (archive.getEntry(OPEN_DOCUMENT) != null && archive.getEntry("mimetype") != null) {
                throw UploadProblem.of(Fault.OLD_WORKBOOK).refused();
            }
            return UploadKind.reader(file);
        } catch (ZipException broken) {
            return UploadKind.reader(file);
        }
    }

    /** Whether it is text that begins neither like JSON nor like XML. */
    private static boolean delimited(byte[] beginning) {
        TextEncoding mark = TextEncoding.marked(beginning);
        String text = new String(beginning, mark == null ? StandardCharsets.ISO_8859_1 : mark.charset()).replace("\ufeff", "").stripLeading();
        return !text.isEmpty() && !text.startsWith("{") && !text.startsWith("<") && text.chars().noneMatch(character -> character < ' ' && "\t\r\n\u000b\f".indexOf(character) < 0);
    }

    private static boolean starts(byte[] beginning, byte[] magic) {
        return beginning.length >= magic.length && Arrays.equals(beginning, 0, magic.length, magic, 0, magic.length);
    }
}
