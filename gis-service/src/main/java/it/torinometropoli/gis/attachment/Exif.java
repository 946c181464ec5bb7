package it.torinometropoli.gis.attachment;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Set;
import java.util.TimeZone;

import com.drew.imaging.tiff.TiffProcessingException;
import com.drew.imaging.tiff.TiffReader;
import com.drew.lang.ByteArrayReader;
import com.drew.lang.GeoLocation;
import com.drew.lang.RandomAccessReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import com.drew.metadata.exif.ExifTiffHandler;
import com.drew.metadata.exif.GpsDirectory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What cameras write into photos (Exif 2.32). What cannot be read says nothing. */
final class Exif {

    private static final Logger LOG = LoggerFactory.getLogger(Exif.class);
    private static final int MOST_ORIENTATIONS = 8;
    private static final int LARGEST = 1 << 16;
    private static final String MARK = "Exif\0\0";

    private Exif() {
    }

    /** Where and when a photo was taken. */
    static PhotoFacts facts(byte[] exif) {
        Metadata metadata = metadata(exif);
        GpsDirectory gps = metadata.getFirstDirectoryOfType(GpsDirectory.class);
        ExifSubIFDDirectory camera = metadata.getFirstDirectoryOfType(ExifSubIFDDirectory.class);
        GeoLocation position = gps == null ? null : gps.getGeoLocation();
        boolean real = position != null && Math.abs(position.getLatitude()) <= 90 && Math.abs(position.getLongitude()) <= 180 && !position.isZero();
        Date taken = camera == null ? null : camera.getDate(ExifSubIFDDirectory.TAG_DATETIME_ORIGINAL, TimeZone.getTimeZone("UTC"));
        return new PhotoFacts(real ? position.getLongitude() : null, real ? position.getLatitude() : null,
                taken == null ? null : LocalDateTime.ofInstant(taken.toInstant(), ZoneOffset.UTC));
    }

    /** A JPEG segment that says no more than how the camera was held; empty when it was held upright. */
    static byte[] orientationSegment(byte[] exif) {
        ExifIFD0Directory picture = metadata(exif).getFirstDirectoryOfType(ExifIFD0Directory.class);
        Integer orientation = picture == null ? null : picture.getInteger(ExifIFD0Directory.TAG_ORIENTATION);
        if (orientation == null || orientation < 2 || orientation > MOST_ORIENTATIONS) {
            return new byte[0];
        }
        return ByteBuffer.allocate(36).putShort((short) 0xffe1).putShort((short) 34).put(MARK.getBytes(StandardCharsets.US_ASCII))
                .put((byte) 'M').put((byte) 'M').putShort((short) 42).putInt(8)
                .putShort((short) 1).putShort((short) 0x112).putShort((short) 3).putInt(1).putShort(orientation.shortValue()).putShort((short) 0)
                .putInt(0).array();
    }

    private static Metadata metadata(byte[] exif) {
        Metadata metadata = new Metadata();
        int start = Bytes.at(exif, 0, MARK) ? MARK.length() : 0;
        if (exif.length <= start || exif.length > LARGEST) {
            return metadata;
        }
        try {
            new TiffReader().processTiff(new ByteArrayReader(exif, start), new PlainTags(metadata), 0);
        } catch (TiffProcessingException | IOException | RuntimeException unreadable) {
            LOG.debug("Exif data that cannot be read", unreadable);
        }
        return metadata;
    }

    /** Only the tags of Exif itself: not what makers add, nor documents in other formats within tags. */
    private static final class PlainTags extends ExifTiffHandler {

        PlainTags(Metadata metadata) {
            super(metadata, null, 0);
        }

        @Override
        public boolean customProcessTag(int tag, Set<Integer> processed, int start, RandomAccessReader reader, int id, int bytes) {
            return false;
        }
    }
}
