package it.torinometropoli.gis.attachment;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Set;

import it.torinometropoli.gis.attachment.AttachmentProblem.Fault;

/** A WebP (RFC 9649) of the chunks that are needed to show it; Exif, XMP, unknown chunks and everything after the end go. */
final class WebpCleaning {

    private static final int HEADER = 12;
    private static final int CHUNK_HEADER = 8;
    private static final int FLAGS_OF_METADATA = 0x0c;
    private static final Set<String> KEPT = Set.of("VP8 ", "VP8L", "VP8X", "ALPH", "ICCP", "ANIM", "ANMF");

    private final ByteBuffer file;
    private final ByteArrayOutputStream clean = new ByteArrayOutputStream();
    private byte[] exif = new byte[0];
    private int width;
    private int height;
    private boolean data;

    private WebpCleaning(byte[] file) {
        this.file = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    }

    static CleanFile clean(byte[] file) {
        return new WebpCleaning(file).run();
    }

    private CleanFile run() {
        if (!Bytes.at(file.array(), 0, "RIFF") || file.capacity() < HEADER) {
            throw broken();
        }
        long end = Integer.toUnsignedLong(file.getInt(4)) + CHUNK_HEADER;
        if (end > file.capacity()) {
            throw broken();
        }
        for (int place = HEADER; place + CHUNK_HEADER <= end; ) {
            long length = Integer.toUnsignedLong(file.getInt(place + 4));
            if (length > end - place - CHUNK_HEADER) {
                throw broken();
            }
            chunk(place, (int) length);
            place += CHUNK_HEADER + (int) length + (int) (length & 1);
        }
        if (!data || width < 1 || height < 1) {
            throw broken();
        }
        ByteBuffer whole = ByteBuffer.allocate(HEADER + clean.size()).order(ByteOrder.LITTLE_ENDIAN);
        whole.putInt(file.getInt(0)).putInt(4 + clean.size()).putInt(file.getInt(8)).put(clean.toByteArray());
        return new CleanFile(whole.array(), width, height, exif);
    }

    private void chunk(int place, int length) {
        byte[] bytes = file.array();
        String name = Bytes.text(bytes, place, place + 4);
        int content = place + CHUNK_HEADER;
        byte[] chunk = Arrays.copyOfRange(bytes, place, content + length + (length & 1));
        switch (name) {
            case "VP8X" -> {
                require(length >= 10);
                chunk[CHUNK_HEADER] &= ~FLAGS_OF_METADATA;
                size(1 + (file.getInt(content + 4) & 0xffffff), 1 + (file.getInt(content + 6) >>> 8));
            }
            case "VP8 " -> {
                require(length >= 10);
                size(file.getShort(content + 6) & 0x3fff, file.getShort(content + 8) & 0x3fff);
                data = true;
            }
            case "VP8L" -> {
                require(length >= 5);
                int bits = file.getInt(content + 1);
                size(1 + (bits & 0x3fff), 1 + (bits >>> 14 & 0x3fff));
                data = true;
            }
            case "ANMF" -> data = true;
            case "EXIF" -> exif = Arrays.copyOfRange(bytes, content, content + length);
            default -> { }
        }
        if (KEPT.contains(name)) {
            clean.writeBytes(chunk);
        }
    }

    /** The size of the canvas comes before those of pictures on it. */
    private void size(int across, int down) {
        width = Math.max(width, across);
        height = Math.max(height, down);
    }

    private static void require(boolean condition) {
        if (!condition) {
            throw broken();
        }
    }

    private static AttachmentRefusedException broken() {
        return AttachmentProblem.refused(Fault.BROKEN, AttachmentKind.WEBP.name());
    }
}
