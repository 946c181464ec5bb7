package it.torinometropoli.gis.render;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

import org.springframework.stereotype.Component;

/**
 * Writes PNG files (ISO/IEC 15948) several times faster than the Java platform does, at a slightly larger size: rows are not
 * filtered and compression is light. Safe for use by many threads.
 */
@Component
public class PngEncoder {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final int COMPRESSION = 2;
    private static final byte FILTER_NONE = 0;
    private static final byte TRUECOLOUR = 2;
    private static final byte TRUECOLOUR_WITH_ALPHA = 6;
    private static final int CHUNK_FRAME = 12;
    private static final int CHUNK = 32 * 1024;

    /**
     * The picture as a PNG file with 8 bits per channel.
     *
     * @param picture of type {@link BufferedImage#TYPE_INT_RGB}, or {@link BufferedImage#TYPE_INT_ARGB}, whose alpha is kept
     * @throws IllegalArgumentException when the picture is of another type
     */
    public byte[] encode(BufferedImage picture) {
        boolean alpha = switch (picture.getType()) {
            case BufferedImage.TYPE_INT_RGB -> false;
            case BufferedImage.TYPE_INT_ARGB -> true;
            default -> throw new IllegalArgumentException("only INT_RGB and INT_ARGB pictures are written");
        };
        ByteArrayOutputStream file = new ByteArrayOutputStream(CHUNK);
        file.writeBytes(SIGNATURE);
        writeChunk(file, "IHDR", header(picture, alpha), 13);
        writePixels(file, picture, alpha);
        writeChunk(file, "IEND", new byte[0], 0);
        return file.toByteArray();
    }

    private static byte[] header(BufferedImage picture, boolean alpha) {
        byte bitsPerChannel = 8;
        byte deflate = 0;
        byte adaptiveFilter = 0;
        byte notInterlaced = 0;
        return ByteBuffer.allocate(13).putInt(picture.getWidth()).putInt(picture.getHeight()).put(bitsPerChannel)
                .put(alpha ? TRUECOLOUR_WITH_ALPHA : TRUECOLOUR).put(deflate).put(adaptiveFilter).put(notInterlaced).array();
    }

    private static void writePixels(ByteArrayOutputStream file, BufferedImage picture, boolean alpha) {
        int width = picture.getWidth();
        int[] pixels = ((DataBufferInt) picture.getRaster().getDataBuffer()).getData();
        byte[] row = new byte[1 + width * (alpha ? 4 : 3)];
        byte[] chunk = new byte[CHUNK];
        Deflater deflater = new Deflater(COMPRESSION);
        try {
            int filled = 0;
            for (int y = 0; y <= picture.getHeight(); y++) {
                if (y < picture.getHeight()) {
                    fill(row, pixels, y * width, alpha);
                    deflater.setInput(row);
                } else {
                    deflater.finish();
                }
                filled += deflater.deflate(chunk, filled, CHUNK - filled);
                while (filled == CHUNK) {
                    writeChunk(file, "IDAT", chunk, filled);
                    filled = deflater.deflate(chunk, 0, CHUNK);
                }
            }
            writeChunk(file, "IDAT", chunk, filled);
        } finally {
            deflater.end();
        }
    }

    private static void fill(byte[] row, int[] pixels, int from, boolean alpha) {
        row[0] = FILTER_NONE;
        int at = 1;
        for (int i = from; at < row.length; i++) {
            int pixel = pixels[i];
            row[at++] = (byte) (pixel >> 16);
            row[at++] = (byte) (pixel >> 8);
            row[at++] = (byte) pixel;
            if (alpha) {
                row[at++] = (byte) (pixel >>> 24);
            }
        }
    }

    private static void writeChunk(ByteArrayOutputStream file, String type, byte[] data, int length) {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 checksum = new CRC32();
        checksum.update(name);
        checksum.update(data, 0, length);
        ByteBuffer chunk = ByteBuffer.allocate(length + CHUNK_FRAME);
        chunk.putInt(length).put(name).put(data, 0, length).putInt((int) checksum.getValue());
        file.writeBytes(chunk.array());
    }
}
