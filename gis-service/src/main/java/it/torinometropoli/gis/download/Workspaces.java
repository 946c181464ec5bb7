package it.torinometropoli.gis.download;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Semaphore;

import it.torinometropoli.gis.ows.ExceptionCode;
import it.torinometropoli.gis.ows.OwsException;
import it.torinometropoli.gis.settings.Folders;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/** Gives each download that needs one a folder of its own below {@code gis.var}, only so many at once. */
@Component
class Workspaces {

    private static final Duration FORGOTTEN = Duration.ofDays(1);

    private final Path root;
    private final Semaphore places;
    private final long largestFile;

    Workspaces(Folders folders, DownloadSettings settings) {
        this.root = folders.kept().resolve("downloads");
        this.places = new Semaphore(settings.filesAtOnce());
        this.largestFile = settings.largestFile().toBytes();
        removeForgotten();
    }

    /** What a process left behind that ended in the middle of its work. */
    private void removeForgotten() {
        File[] left = root.toFile().listFiles(folder -> folder.lastModified() < System.currentTimeMillis() - FORGOTTEN.toMillis());
        for (File folder : left == null ? new File[0] : left) {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    /**
     * Makes a folder; who closes it deletes it with all that it holds.
     *
     * @throws OwsException {@link ExceptionCode#BUSY} when there are as many as may be
     */
    Workspace open() throws IOException {
        if (!places.tryAcquire()) {
            throw new OwsException(ExceptionCode.BUSY, null, "The service is making as many files as it can; try again shortly");
        }
        try {
            return new Workspace(Files.createTempDirectory(Files.createDirectories(root), "file"), largestFile, this::release);
        } catch (IOException full) {
            places.release();
            throw full;
        }
    }

    private void release(Path folder) throws IOException {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } finally {
            places.release();
        }
    }
}
