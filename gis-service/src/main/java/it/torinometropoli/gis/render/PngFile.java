package it.torinometropoli.gis.render;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** A PNG file (ISO/IEC 15948) that is being written, with 8 bits per sample and rows that are not filtered. */
final class PngFile {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte FILTER_NONE = 0;
    private static final int HEADER_LENGTH = 13;
    private static final int CHUNK_FRAME = 12;
    private static final int CHUNK = 32 * 1024;

    private final ByteArrayOutputStream file = new ByteArrayOutputStream(CHUNK);
    private final ColourType colourType;
    private final int width;
    private final int height;

    /** How the samples of a pixel make a colour (11.2.2 of the standard). */
    enum ColourType {
        TRUECOLOUR(2, 3), INDEXED(3, 1), TRUECOLOUR_WITH_ALPHA(6, 4);

        private final byte code;
        private final int samples;

        ColourType(int code, int samples) {
            this.code = (byte) code;
            this.samples = samples;
        }
    }

    /** Writes a row of pixels into a buffer, one byte per sample. */
    interface Row {

        /** Fills the buffer from its second byte to its end with row y. */
        void fill(byte[] buffer, int y);
    }

    PngFile(ColourType colourType, int width, int height) {
        this.colourType = colourType;
        this.width = width;
        this.height = height;
        file.writeBytes(SIGNATURE);
        byte bitsPerSample = 8;
        byte deflate = 0;
        byte adaptiveFilter = 0;
        byte notInterlaced = 0;
        chunk("IHDR", ByteBuffer.allocate(HEADER_LENGTH).putInt(width).putInt(height).put(bitsPerSample)
                .put(colourType.code).put(deflate).put(adaptiveFilter).put(notInterlaced).array());
    }

    /** Adds a chunk with a type of four letters. */
    void chunk(String type, byte[] data) {
        chunk(type, data, data.length);
    }

    /** Adds all rows, compressed at a level from 1 to 9. */
    void pixels(Row source, int compression) {
        byte[] row = new byte[1 + width * colourType.samples];
        row[0] = FILTER_NONE;
        byte[] chunk = new byte[CHUNK];
        Deflater deflater = new Deflater(compression);
        try {
            int filled = 0;
            for (int y = 0; y <= height; y++) {
                if (y < height) {
                    source.fill(row, y);
                    deflater.setInput(row);
                } else {
                    deflater.finish();
                }
                filled += deflater.deflate(chunk, filled, CHUNK - filled);
                while (filled == CHUNK) {
                    chunk("IDAT", chunk, filled);
                    filled = deflater.deflate(chunk, 0, CHUNK);
                }
            }
            chunk("IDAT", chunk, filled);
        } finally {
            deflater.end();
        }
    }

    /** Ends the file. */
    byte[] end() {
        chunk("IEND", new byte[0]);
        return file.toByteArray();
    }

    private void chunk(String type, byte[] data, int length) {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 checksum = new CRC32();
        checksum.update(name);
        checksum.update(data, 0, length);
        ByteBuffer chunk = ByteBuffer.allocate(length + CHUNK_FRAME);
        chunk.putInt(length).put(name).put(data, 0, length).putInt((int) checksum.getValue());
        file.writeBytes(chunk.array());
    }
}
