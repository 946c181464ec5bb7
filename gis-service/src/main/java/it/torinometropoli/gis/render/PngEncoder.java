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
        ByteArrayOutputStream file = new ByteArrayOutputStream(picture.getWidth() * picture.getHeight() / 4 + 1024);
        file.writeBytes(SIGNATURE);
        writeChunk(file, "IHDR", header(picture, alpha), 13);
        byte[] rows = alpha ? rowsWithAlpha(picture) : opaqueRows(picture);
        byte[] compressed = new byte[rows.length + rows.length / 1000 + 64];
        writeChunk(file, "IDAT", compressed, deflate(rows, compressed));
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

    private static byte[] opaqueRows(BufferedImage picture) {
        int width = picture.getWidth();
        int[] pixels = pixels(picture);
        byte[] rows = new byte[(width * 3 + 1) * picture.getHeight()];
        int at = 0;
        for (int i = 0; i < pixels.length; i++) {
            if (i % width == 0) {
                rows[at++] = FILTER_NONE;
            }
            int pixel = pixels[i];
            rows[at++] = (byte) (pixel >> 16);
            rows[at++] = (byte) (pixel >> 8);
            rows[at++] = (byte) pixel;
        }
        return rows;
    }

    private static byte[] rowsWithAlpha(BufferedImage picture) {
        int width = picture.getWidth();
        int[] pixels = pixels(picture);
        byte[] rows = new byte[(width * 4 + 1) * picture.getHeight()];
        int at = 0;
        for (int i = 0; i < pixels.length; i++) {
            if (i % width == 0) {
                rows[at++] = FILTER_NONE;
            }
            int pixel = pixels[i];
            rows[at++] = (byte) (pixel >> 16);
            rows[at++] = (byte) (pixel >> 8);
            rows[at++] = (byte) pixel;
            rows[at++] = (byte) (pixel >>> 24);
        }
        return rows;
    }

    private static int[] pixels(BufferedImage picture) {
        return ((DataBufferInt) picture.getRaster().getDataBuffer()).getData();
    }

    private static int deflate(byte[] rows, byte[] compressed) {
        Deflater deflater = new Deflater(COMPRESSION);
        try {
            deflater.setInput(rows);
            deflater.finish();
            return deflater.deflate(compressed);
        } finally {
            deflater.end();
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
