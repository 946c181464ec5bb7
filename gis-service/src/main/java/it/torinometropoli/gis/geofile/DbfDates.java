package it.torinometropoli.gis.geofile;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Date;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

import org.h2gis.functions.io.dbf.internal.DbaseFileHeader;

/** The dates of a dBASE file, eight digits each. The library reads them from the beginning of the row instead of from their field. */
final class DbfDates implements AutoCloseable {

    private static final int LENGTH = 8;
    private static final int DELETION_FLAG = 1;

    private final Path file;
    private final DbaseFileHeader header;
    private final RandomAccessFile bytes;

    DbfDates(Path file, DbaseFileHeader header) throws IOException {
        this.file = file;
        this.header = header;
        this.bytes = new RandomAccessFile(file.toFile(), "r");
    }

    /** Whether a field holds dates. */
    boolean holds(int field) {
        return field < header.getNumFields() && header.getFieldType(field) == 'D' && header.getFieldLength(field) == LENGTH;
    }

    /**
     * A date; null when there is none.
     *
     * @param row from 0
     * @throws FeatureFileException when it is no date
     */
    Date date(long row, int field) {
        long offset = DELETION_FLAG;
        for (int before = 0; before < field; before++) {
            offset += header.getFieldLength(before);
        }
        byte[] digits = new byte[LENGTH];
        try {
            bytes.seek(header.getHeaderLength() + row * header.getRecordLength() + offset);
            bytes.readFully(digits);
            String text = new String(digits, StandardCharsets.US_ASCII).replace('\0', ' ').strip();
            return text.isEmpty() || text.equals("00000000") ? null : Date.valueOf(LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE));
        } catch (IOException | DateTimeException damaged) {
            throw new FeatureFileException(file, "row %d has no date in '%s'".formatted(row + 1, header.getFieldName(field)), damaged);
        }
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
