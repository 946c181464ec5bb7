package it.torinometropoli.gis.render;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** A PNG file (ISO/IEC 15948) that is being written, with 8 bits per sample and rows that are not filtered. */
final class PngFile {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final int HEADER_LENGTH = 13;
    private static final int EXPECTED = 32 * 1024;

    private final ByteArrayOutputStream file = new ByteArrayOutputStream(EXPECTED);
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

    /**
     * Adds all rows, compressed.
     *
     * @param pixels a number for each pixel, equal for equal ones
     * @param rows writes their bytes
     */
    void pixels(int[] pixels, Row rows) {
        PixelCompressor compressor = new PixelCompressor(width, height, colourType.samples);
        compressor.rows(pixels, rows);
        BitOutput compressed = compressor.end();
        chunk("IDAT", compressed.bytes(), compressed.length());
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
        file.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(length).array());
        file.writeBytes(name);
        file.write(data, 0, length);
        file.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt((int) checksum.getValue()).array());
    }
}
