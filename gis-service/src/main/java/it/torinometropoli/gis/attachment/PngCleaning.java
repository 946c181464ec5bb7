package it.torinometropoli.gis.attachment;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Set;
import java.util.zip.CRC32;

import it.torinometropoli.gis.attachment.AttachmentProblem.Fault;

/** A PNG (ISO/IEC 15948) of the chunks that are needed to show it, each with the right checksum; texts, times, Exif and everything after the end go. */
final class PngCleaning {

    private static final int SIGNATURE = 8;
    private static final int AROUND = 12;
    private static final Set<String> KEPT = Set.of("IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "sBIT", "bKGD", "pHYs", "cICP",
            "acTL", "fcTL", "fdAT");

    private PngCleaning() {
    }

    static CleanFile clean(byte[] file) {
        ByteBuffer chunks = ByteBuffer.wrap(file);
        ByteArrayOutputStream clean = new ByteArrayOutputStream(file.length);
        clean.write(file, 0, SIGNATURE);
        byte[] exif = new byte[0];
        boolean data = false;
        int place = SIGNATURE;
        for (String name = ""; !name.equals("IEND"); ) {
            int length = place + AROUND <= file.length ? chunks.getInt(place) : -1;
            if (length < 0 || length > file.length - place - AROUND || chunks.getInt(place + 8 + length) != checksum(file, place + 4, length + 4)) {
                throw broken();
            }
            name = Bytes.text(file, place + 4, place + 8);
            if (place == SIGNATURE && (!name.equals("IHDR") || length != 13)) {
                throw broken();
            }
            data |= name.equals("IDAT");
            if (KEPT.contains(name)) {
                clean.write(file, place, length + AROUND);
            } else if (name.equals("eXIf")) {
                exif = Arrays.copyOfRange(file, place + 8, place + 8 + length);
            }
            place += length + AROUND;
        }
        int width = chunks.getInt(SIGNATURE + 8);
        int height = chunks.getInt(SIGNATURE + 12);
        if (!data || width < 1 || height < 1) {
            throw broken();
        }
        return new CleanFile(clean.toByteArray(), width, height, exif);
    }

    private static int checksum(byte[] file, int from, int length) {
        CRC32 checksum = new CRC32();
        checksum.update(file, from, length);
        return (int) checksum.getValue();
    }

    private static AttachmentRefusedException broken() {
        return AttachmentProblem.refused(Fault.BROKEN, AttachmentKind.PNG.name());
    }
}
