package it.torinometropoli.gis.geofile;

import java.nio.file.Path;

/** A file of features that cannot be read as asked; the message names the file and the reason. */
public class FeatureFileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Makes an exception about a file. */
    public FeatureFileException(Path file, String reason) {
        super("%s: %s".formatted(file, reason));
    }

    /** Makes an exception about a file that another exception caused. */
    public FeatureFileException(Path file, String reason, Throwable cause) {
        super("%s: %s".formatted(file, reason), cause);
    }
}
