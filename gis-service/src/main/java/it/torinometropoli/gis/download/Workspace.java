package it.torinometropoli.gis.download;

import java.io.IOException;
import java.nio.file.Path;

import it.torinometropoli.gis.ows.ExceptionCode;
import it.torinometropoli.gis.ows.OwsException;

/** A folder for the files of one download. */
final class Workspace implements AutoCloseable {

    private final Path folder;
    private final long largestFile;
    private final Release release;

    Workspace(Path folder, long largestFile, Release release) {
        this.folder = folder;
        this.largestFile = largestFile;
        this.release = release;
    }

    /** Where a file of a name belongs. */
    Path file(String name) {
        return folder.resolve(name);
    }

    /** How many bytes the files may have together. */
    long largestFile() {
        return largestFile;
    }

    /**
     * Makes sure that what is made stays in its bounds.
     *
     * @param size in bytes
     * @throws OwsException when it does not
     */
    void check(long size) {
        if (size > largestFile) {
            throw tooLarge();
        }
    }

    /** Tells the client that the file would be larger than the service makes. */
    OwsException tooLarge() {
        return new OwsException(ExceptionCode.OPERATION_PROCESSING_FAILED, "outputFormat",
                "the file would be larger than the %d MB that the service makes; ask for a part of the layer".formatted(largestFile >> 20));
    }

    @Override
    public void close() throws IOException {
        release.of(folder);
    }

    /** Gives the folder back. */
    @FunctionalInterface
    interface Release {
        void of(Path folder) throws IOException;
    }
}
