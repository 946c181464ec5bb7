package it.torinometropoli.gis.geofile;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;

import it.torinometropoli.gis.geofile.UploadProblem.Fault;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A CSV file as spreadsheets write them: with a header, in whatever encoding, with whatever separator. */
final class DelimitedReader implements ShapeReader {

    private static final List<Character> SEPARATORS = List.of(';', ',', '\t', '|');
    private static final int LONGEST_ROW = 2_000_000;
    private static final int LONGEST_HEADER = 100_000;

    private final TableFormat format;

    DelimitedReader(TableFormat format) {
        this.format = format;
    }

    @Override
    public FileKind read(Path file, Reading reading) throws IOException {
        TextEncoding encoding = TextEncoding.of(file, format.encoding(), reading);
        char separator = separator(file, encoding, reading);
        CSVFormat rows = CSVFormat.DEFAULT.builder().setDelimiter(separator).setIgnoreEmptyLines(false).get();
        long line = 1;
        try (BoundedRows text = new BoundedRows(encoding.open(file)); CSVParser parser = rows.parse(text)) {
            Iterator<CSVRecord> records = parser.iterator();
            TableHeader header = null;
            while (records.hasNext()) {
                CSVRecord record = records.next();
                if (header != null) {
                    header.take((int) line, record.toList(), reading);
                } else if (format.header() == null ? !blank(record) : line >= format.header()) {
                    header = new TableHeader(record.toList(), reading);
                }
                line = parser.getCurrentLineNumber() + 1;
                text.nextRow();
            }
        } catch (UncheckedIOException | IOException | IllegalArgumentException wrong) {
            throw UploadProblem.of(Fault.BROKEN_AT_LINE, FileKind.CSV.title(), line).refused();
        }
        reading.endTable("");
        return FileKind.CSV;
    }

    private static boolean blank(CSVRecord record) {
        return record.stream().allMatch(String::isBlank);
    }

    private char separator(Path file, TextEncoding encoding, Reading reading) throws IOException {
        if (format.separator() != null) {
            return format.separator().charAt(0);
        }
        String header = header(file, encoding);
        char separator = SEPARATORS.stream().max(Comparator.comparingLong(candidate -> count(header, candidate))).orElseThrow();
        reading.notice(UploadProblem.of(Fault.SEPARATOR_ASSUMED, separator == '\t' ? "TAB" : String.valueOf(separator)));
        return separator;
    }

    /** The line of the header without what is in quotes. */
    private String header(Path file, TextEncoding encoding) throws IOException {
        StringBuilder line = new StringBuilder();
        boolean quoted = false;
        int number = 1;
        try (Reader text = encoding.open(file)) {
            for (int character = text.read(); character >= 0 && line.length() < LONGEST_HEADER; character = text.read()) {
                if (character == '"') {
                    quoted = !quoted;
                } else if (!quoted && (character == '\n' || character == '\r')) {
                    number += character == '\n' ? 1 : 0;
                    if (!line.toString().isBlank() && (format.header() == null || number > format.header())) {
                        return line.toString();
                    }
                    line.setLength(0);
                } else if (!quoted) {
                    line.append((char) character);
                }
            }
        }
        return line.toString();
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(character -> character == wanted).count();
    }

    /** A text whose rows end some time: a quotation that is never closed does not fill the memory. */
    private static final class BoundedRows extends FilterReader {

        private long ofRow;

        BoundedRows(Reader text) {
            super(text);
        }

        void nextRow() {
            ofRow = 0;
        }

        @Override
        public int read() throws IOException {
            counted(1);
            return super.read();
        }

        @Override
        public int read(char[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            counted(Math.max(0, read));
            return read;
        }

        private void counted(int more) throws IOException {
            ofRow += more;
            if (ofRow > LONGEST_ROW) {
                throw new IOException("a row has no end");
            }
        }
    }
}
