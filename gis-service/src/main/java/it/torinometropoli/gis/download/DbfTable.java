package it.torinometropoli.gis.download;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/**
 * The attributes of a Shapefile in dBASE III form. The rows are put aside until all are known, so that every column gets the width that its
 * values need and no more.
 */
final class DbfTable implements AutoCloseable {

    private static final int HEADER = 32;
    private static final int DESCRIPTOR = 32;
    private static final byte DBASE_3 = 3;
    private static final byte END_OF_HEADER = 0x0D;
    private static final byte END_OF_FILE = 0x1A;
    private static final int NO_VALUE = 0xFFFF;

    private final Path aside;
    private final List<DbfField> fields;
    private final DataOutputStream rows;
    private int count;

    /** @param aside where the rows are kept meanwhile */
    DbfTable(Path aside, List<DbfField> fields) throws IOException {
        this.aside = aside;
        this.fields = List.copyOf(fields);
        this.rows = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(aside)));
    }

    List<DbfField> fields() {
        return fields;
    }

    /** Adds a row of values in the order of the fields. */
    void add(Object[] values) throws IOException {
        count++;
        for (int index = 0; index < values.length; index++) {
            byte[] bytes = fields.get(index).bytes(values[index]);
            rows.writeShort(bytes == null ? NO_VALUE : bytes.length);
            if (bytes != null) {
                rows.write(bytes);
            }
        }
    }

    /** How long the file is with the rows so far, in bytes. */
    long length() {
        return headerLength() + (long) count * recordLength() + 1;
    }

    private int headerLength() {
        return HEADER + DESCRIPTOR * fields.size() + 1;
    }

    private int recordLength() {
        return 1 + fields.stream().mapToInt(DbfField::width).sum();
    }

    /** Writes the file. No row may be added any more. */
    void write(OutputStream output) throws IOException {
        rows.close();
        output.write(header());
        byte[] record = new byte[recordLength()];
        try (DataInputStream read = new DataInputStream(new BufferedInputStream(Files.newInputStream(aside)))) {
            for (int row = 0; row < count; row++) {
                Arrays.fill(record, (byte) ' ');
                int start = 1;
                for (DbfField field : fields) {
                    int length = read.readUnsignedShort();
                    if (length != NO_VALUE) {
                        read.readFully(record, field.rightAligned() ? start + field.width() - length : start, length);
                    }
                    start += field.width();
                }
                output.write(record);
            }
        }
        output.write(END_OF_FILE);
    }

    private byte[] header() {
        LocalDate today = LocalDate.now();
        ByteBuffer header = ByteBuffer.allocate(headerLength()).order(ByteOrder.LITTLE_ENDIAN);
        header.put(DBASE_3).put((byte) (today.getYear() - 1900)).put((byte) today.getMonthValue()).put((byte) today.getDayOfMonth());
        header.putInt(count).putShort((short) headerLength()).putShort((short) recordLength());
        int start = HEADER;
        for (DbfField field : fields) {
            header.position(start);
            header.put(field.name().getBytes(StandardCharsets.US_ASCII)).position(start + 11);
            header.put((byte) field.letter()).position(start + 16);
            header.put((byte) field.width()).put((byte) field.decimals());
            start += DESCRIPTOR;
        }
        header.position(start);
        header.put(END_OF_HEADER);
        return header.array();
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
