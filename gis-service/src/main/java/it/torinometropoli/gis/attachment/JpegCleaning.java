package it.torinometropoli.gis.attachment;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

import it.torinometropoli.gis.attachment.AttachmentProblem.Fault;

/**
 * A JPEG (ISO/IEC 10918-1, annex B) without what is not needed to show it: of the application segments only JFIF without thumbnail, the colour
 * profile and Adobe's colour transform stay, comments and everything after the end go. How the camera was held is written anew, as pictures would
 * lie on their side otherwise. The picture itself is not encoded again.
 */
final class JpegCleaning {

    private static final int START_OF_SCAN = 0xda;
    private static final int END = 0xd9;
    private static final int COMMENT = 0xfe;
    private static final int JFIF_LENGTH = 16;
    private static final String EXIF = "Exif\0\0";

    private final byte[] file;
    private final ByteArrayOutputStream clean;
    private byte[] exif = new byte[0];
    private int width;
    private int height;
    private boolean scanned;

    private JpegCleaning(byte[] file) {
        this.file = file;
        this.clean = new ByteArrayOutputStream(file.length);
    }

    static CleanFile clean(byte[] file) {
        return new JpegCleaning(file).run();
    }

    private CleanFile run() {
        byte[] beginning = {(byte) 0xff, (byte) 0xd8};
        int place = 2;
        for (int marker = marker(place); marker != END; marker = marker(place)) {
            place = markerPlace(place) + 1;
            int length = length(place);
            if (marker == START_OF_SCAN) {
                scanned = true;
                int end = endOfScan(place + length);
                keep(marker, place, end - place);
                place = end;
            } else {
                segment(marker, place, length);
                place += length;
            }
        }
        if (width == 0 || height == 0 || !scanned) {
            throw broken();
        }
        ByteArrayOutputStream whole = new ByteArrayOutputStream(clean.size() + 64);
        byte[] rest = clean.toByteArray();
        boolean jfif = rest.length > 1 && (rest[1] & 0xff) == 0xe0;
        int head = jfif ? 2 + JFIF_LENGTH : 0;
        whole.writeBytes(beginning);
        whole.write(rest, 0, head);
        whole.writeBytes(Exif.orientationSegment(exif));
        whole.write(rest, head, rest.length - head);
        whole.write(0xff);
        whole.write(END);
        return new CleanFile(whole.toByteArray(), width, height, exif);
    }

    /** The place of the code of the marker, after its fill bytes. */
    private int markerPlace(int place) {
        int at = place;
        if (at + 1 >= file.length || (file[at] & 0xff) != 0xff) {
            throw broken();
        }
        while (at < file.length && (file[at] & 0xff) == 0xff) {
            at++;
        }
        if (at >= file.length) {
            throw broken();
        }
        return at;
    }

    private int marker(int place) {
        return file[markerPlace(place)] & 0xff;
    }

    private int length(int place) {
        if (place + 2 > file.length) {
            throw broken();
        }
        int length = (file[place] & 0xff) << 8 | file[place + 1] & 0xff;
        if (length < 2 || place + length > file.length) {
            throw broken();
        }
        return length;
    }

    private void segment(int marker, int place, int length) {
        boolean frame = marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
        if (frame && length >= 8) {
            height = Math.max(height, (file[place + 3] & 0xff) << 8 | file[place + 4] & 0xff);
            width = Math.max(width, (file[place + 5] & 0xff) << 8 | file[place + 6] & 0xff);
        }
        if (marker == 0xe0 && Bytes.at(file, place + 2, "JFIF\0") && length >= JFIF_LENGTH && clean.size() == 0) {
            byte[] jfif = Arrays.copyOfRange(file, place, place + JFIF_LENGTH);
            jfif[0] = 0;
            jfif[1] = JFIF_LENGTH;
            jfif[JFIF_LENGTH - 2] = 0;
            jfif[JFIF_LENGTH - 1] = 0;
            clean.write(0xff);
            clean.write(marker);
            clean.writeBytes(jfif);
        } else if (marker == 0xe1 && exif.length == 0 && Bytes.at(file, place + 2, EXIF)) {
            exif = Arrays.copyOfRange(file, place + 2 + EXIF.length(), place + length);
        } else if (needed(marker, place)) {
            keep(marker, place, length);
        }
    }

    private boolean needed(int marker, int place) {
        return switch (marker) {
            case 0xe2 -> Bytes.at(file, place + 2, "ICC_PROFILE\0");
            case 0xee -> Bytes.at(file, place + 2, "Adobe");
            case COMMENT -> false;
            default -> marker >= 0xc0 && marker <= 0xdf;
        };
    }

    private void keep(int marker, int place, int length) {
        clean.write(0xff);
        clean.write(marker);
        clean.write(file, place, length);
    }

    /** Where the coded data of a scan ends: at a marker that is no restart and no stuffed byte. */
    private int endOfScan(int from) {
        for (int at = from; at + 1 < file.length; at++) {
            int next = file[at + 1] & 0xff;
            if ((file[at] & 0xff) == 0xff && next != 0 && next != 0xff && (next < 0xd0 || next > 0xd7)) {
                return at;
            }
        }
        throw broken();
    }

    private static AttachmentRefusedException broken() {
        return AttachmentProblem.refused(Fault.BROKEN, AttachmentKind.JPEG.name());
    }
}
