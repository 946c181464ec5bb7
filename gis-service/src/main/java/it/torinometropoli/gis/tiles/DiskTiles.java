package it.torinometropoli.gis.tiles;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.zip.CRC32;

import it.torinometropoli.gis.tiles.DiskIndex.Name;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tiles in files, up to a number of bytes; those not asked for longest go first. Files outlive the process. A file is written under
 * another name and then renamed, and carries a checksum of itself and its name, so that what a crash has left half done, or anything else has
 * damaged, is never taken for a tile. Several processes may share a folder. Safe for use by many threads.
 */
final class DiskTiles implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DiskTiles.class);
    private static final int MOST_WAITING = 256;
    private static final int SECONDS_TO_FINISH = 5;

    private final Path folder;
    private final DiskIndex index;
    /** Writes one file after the other; when too many wait, the newest is not written. */
    private final ThreadPoolExecutor writer = new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(MOST_WAITING),
            work -> new Thread(work, "tiles-to-disk"), new ThreadPoolExecutor.DiscardPolicy());
    private volatile boolean failing;

    /**
     * @param folder made when it is not there
     * @param mostBytes how many bytes the files may take together
     */
    DiskTiles(Path folder, long mostBytes) {
        this.folder = folder;
        this.index = new DiskIndex(mostBytes);
        writer.execute(() -> attempt(() -> index.fill(folder)));
    }

    /** Whether a version of a tile is likely to be there. */
    boolean holds(TileAddress address, String version) {
        return index.holds(Name.of(address, version));
    }

    /** A version of a tile; empty when it is not there or its file is damaged. */
    Optional<byte[]> read(TileAddress address, String version) {
        Name name = Name.of(address, version);
        Path file = name.in(folder);
        try {
            Optional<byte[]> picture = picture(name, Files.readAllBytes(file));
            if (picture.isPresent()) {
                Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
                index.used(name, picture.get().length + Long.BYTES);
            } else {
                LOG.warn("The tile {} is damaged and will be drawn again", file);
                Files.deleteIfExists(file);
            }
            return picture;
        } catch (NoSuchFileException absent) {
            return Optional.empty();
        } catch (IOException unreadable) {
            report(unreadable);
            return Optional.empty();
        }
    }

    /** Keeps a version of a tile, in place of any other; the file is written a little later. */
    void write(TileAddress address, String version, byte[] picture) {
        Name name = Name.of(address, version);
        writer.execute(() -> attempt(() -> write(name, picture)));
    }

    private void write(Name name, byte[] picture) throws IOException {
        Path file = name.in(folder);
        Files.createDirectories(file.getParent());
        Path unfinished = Files.createTempFile(file.getParent(), name.address(), DiskIndex.UNFINISHED);
        try {
            Files.write(unfinished, ByteBuffer.allocate(Long.BYTES + picture.length).putLong(checksum(name, picture)).put(picture).array());
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
        for (Name gone : index.used(name, picture.length + Long.BYTES)) {
            Files.deleteIfExists(gone.in(folder));
        }
    }

    private static Optional<byte[]> picture(Name name, byte[] file) {
        if (file.length <= Long.BYTES) {
            return Optional.empty();
        }
        byte[] picture = new byte[file.length - Long.BYTES];
        long checksum = ByteBuffer.wrap(file).get(Long.BYTES, picture).getLong(0);
        return checksum == checksum(name, picture) ? Optional.of(picture) : Optional.empty();
    }

    private static long checksum(Name name, byte[] picture) {
        CRC32 checksum = new CRC32();
        checksum.update(name.file().getBytes(StandardCharsets.US_ASCII));
        checksum.update(picture);
        return checksum.getValue();
    }

    /** Finishes what waits to be written. */
    @Override
    public void close() {
        writer.shutdown();
        try {
            if (!writer.awaitTermination(SECONDS_TO_FINISH, TimeUnit.SECONDS)) {
                writer.shutdownNow();
            }
        } catch (InterruptedException stopping) {
            writer.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    private void attempt(FileWork work) {
        try {
            work.run();
            failing = false;
        } catch (IOException failed) {
            report(failed);
        }
    }

    /** The service goes on without files: one line for a disk that is full, not one for each tile. */
    private void report(IOException failed) {
        if (!failing) {
            failing = true;
            LOG.warn("Tiles cannot be kept in {}: {}", folder, failed.toString());
        }
    }

    @FunctionalInterface
    private interface FileWork {
        void run() throws IOException;
    }
}
