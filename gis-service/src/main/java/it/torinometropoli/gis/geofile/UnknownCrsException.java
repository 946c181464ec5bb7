package it.torinometropoli.gis.geofile;

import java.nio.file.Path;

/** A file of features in a reference system that the service does not offer. */
final class UnknownCrsException extends FeatureFileException {

    private static final long serialVersionUID = 1L;

    private final String crs;

    UnknownCrsException(Path file, String crs, String reason) {
        super(file, reason);
        this.crs = crs;
    }

    /** The name of the system in the file. */
    String crs() {
        return crs;
    }
}
