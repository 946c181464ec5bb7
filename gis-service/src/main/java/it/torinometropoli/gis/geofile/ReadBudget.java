package it.torinometropoli.gis.geofile;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

import it.torinometropoli.gis.geofile.UploadProblem.Fault;

/** What may still be read of one upload. Everything is counted before memory is taken for it. */
final class ReadBudget {

    private static final long MEGABYTE = 1 << 20;
    private static final int BUFFER = 8192;
    private static final int BETWEEN_LOOKS_AT_THE_CLOCK = 1024;

    private final ShapeLimits limits;
    private final long end;
    private long expanded;
    private long features;
    private long vertices;
    private int uncounted;

    ReadBudget(ShapeLimits limits) {
        this.limits = limits;
        this.end = System.nanoTime() + limits.within().toNanos();
    }

    ShapeLimits limits() {
        return limits;
    }

    /** Counts features that are to be read. */
    void features(long more) {
        features += more;
        if (features > limits.features()) {
            throw UploadProblem.of(Fault.TOO_MANY_FEATURES, limits.features()).refused();
        }
        inTime();
    }

    /** Counts vertices that are to be read. */
    void vertices(long more) {
        vertices += more;
        if (vertices > limits.vertices()) {
            throw UploadProblem.of(Fault.TOO_MANY_VERTICES, limits.vertices()).refused();
        }
        if (++uncounted >= BETWEEN_LOOKS_AT_THE_CLOCK) {
            uncounted = 0;
            inTime();
        }
    }

    /** Refuses to go on when the time is over. */
    void inTime() {
        if (late()) {
            throw UploadProblem.of(Fault.TOO_SLOW, limits.within().toSeconds()).refused();
        }
    }

    boolean late() {
        return System.nanoTime() - end > 0;
    }

    /** Copies the upload itself. */
    void copyUpload(InputStream from, OutputStream to) throws IOException {
        if (copy(from, to, limits.size().toBytes()) < 0) {
            throw UploadProblem.of(Fault.TOO_LARGE, limits.size().toBytes() / MEGABYTE).refused();
        }
    }

    /** Copies what an archive holds. */
    void expand(InputStream from, OutputStream to) throws IOException {
        long copied = copy(from, to, limits.expanded().toBytes() - expanded);
        if (copied < 0) {
            throw UploadProblem.of(Fault.ARCHIVE_BOMB, limits.expanded().toBytes() / MEGABYTE).refused();
        }
        expanded += copied;
    }

    /** The bytes copied, or -1 when there are more. */
    private long copy(InputStream from, OutputStream to, long most) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long copied = 0;
        for (int read = from.read(buffer); read >= 0; read = from.read(buffer)) {
            copied += read;
            if (copied > most) {
                return -1;
            }
            to.write(buffer, 0, read);
            inTime();
        }
        return copied;
    }
}
