package it.torinometropoli.gis.attachment;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;

import javax.imageio.ImageIO;

/** Small pictures and documents, good ones to be spoilt. */
public final class MadePictures {

    private MadePictures() {
    }

    static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            joined.writeBytes(part);
        }
        return joined.toByteArray();
    }

    /** A part of bytes; the end counts from the end when below one. */
    static byte[] part(byte[] bytes, int from, int to) {
        return Arrays.copyOfRange(bytes, from, to < 1 ? bytes.length + to : to);
    }

    /** A picture of 40 × 30 pixels with a red and a blue half. */
    public static byte[] picture(String format) {
        BufferedImage image = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, 20, 30);
        graphics.setColor(Color.BLUE);
        graphics.fillRect(20, 0, 20, 30);
        graphics.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, bytes);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        return bytes.toByteArray();
    }

    static byte[] segment(int marker, byte[] content) {
        return ByteBuffer.allocate(4 + content.length).put((byte) 0xff).put((byte) marker).putShort((short) (2 + content.length)).put(content).array();
    }

    /** A JPEG with something added after its JFIF segment. */
    static byte[] jpegWith(byte[] added) {
        byte[] jpeg = picture("jpg");
        return joined(part(jpeg, 0, 20), added, part(jpeg, 20, 0));
    }

    static byte[] chunk(String name, byte[] content) {
        byte[] named = joined(latin(name), content);
        CRC32 checksum = new CRC32();
        checksum.update(named);
        return ByteBuffer.allocate(12 + content.length).putInt(content.length).put(named).putInt((int) checksum.getValue()).array();
    }

    /** A PNG with chunks added after its header. */
    static byte[] pngWith(byte[] added) {
        byte[] png = picture("png");
        return joined(part(png, 0, 33), added, part(png, 33, 0));
    }

    /** A WebP without loss, of one red pixel, with chunks added. */
    static byte[] webpWith(byte[] added) {
        byte[] pixel = latin("VP8L\r\0\0\0/\0\0\0\u0010\u0007\u0010\u0011\u0011\u0088\u0088\u00fe\u0007\0");
        byte[] extended = ByteBuffer.allocate(18).order(ByteOrder.LITTLE_ENDIAN).put(latin("VP8X")).putInt(10).put((byte) 0x0c).array();
        byte[] body = joined(latin("WEBP"), extended, pixel, added);
        return joined(latin("RIFF"), ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(body.length).array(), body);
    }

    /** Exif that says: turned by a quarter, taken at 45°04'15.6" N, 7°41'10.68" E on 31 May 2025, by a camera with a serial number. */
    static byte[] exif() {
        ByteBuffer exif = ByteBuffer.allocate(300);
        exif.put(latin("MM\0*")).putInt(8);
        exif.putShort((short) 4);
        entry(exif, 0x010f, 2, 8, 200);
        entry(exif, 0x0112, 3, 1, 6 << 16);
        entry(exif, 0x8769, 4, 1, 62);
        entry(exif, 0x8825, 4, 1, 80);
        exif.putInt(0);
        exif.position(62).putShort((short) 1);
        entry(exif, 0x9003, 2, 20, 210);
        exif.putInt(0);
        exif.position(80).putShort((short) 4);
        entry(exif, 1, 2, 2, 'N' << 24);
        entry(exif, 2, 5, 3, 240);
        entry(exif, 3, 2, 2, 'E' << 24);
        entry(exif, 4, 5, 3, 264);
        exif.putInt(0);
        exif.position(200).put(latin("SERIAL7\0")).position(210).put(latin("2025:05:31 10:20:30\0"));
        exif.position(240).putInt(45).putInt(1).putInt(4).putInt(1).putInt(1560).putInt(100);
        exif.putInt(7).putInt(1).putInt(41).putInt(1).putInt(1068).putInt(100);
        return exif.array();
    }

    private static void entry(ByteBuffer exif, int tag, int type, int count, int value) {
        exif.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }

    /** A document whose one object is this. */
    static byte[] pdf(String object) {
        return latin("%PDF-1.7\n1 0 obj\n" + object + "\nendobj\nxref\n0 2\ntrailer <</Root 1 0 R /Size 2>>\nstartxref\n9\n%%EOF\n");
    }
}
