package it.torinometropoli.gis.geofile;

import java.nio.file.Path;

/** A file of features in a reference system that the service does not offer. */
final class UnknownCrsException extends FeatureFileException {

    private static final long serialVersionUID = 1L;

    private final String crs;
    private final transient String definition;

    /**
     * A file whose system is not offered.
     *
     * @param crs its name in the file
     * @param definition as the file has it: well-known text, or a name with its code
     */
    UnknownCrsException(Path file, String crs, String definition, String reason) {
        super(file, reason);
        this.crs = crs;
        this.definition = definition;
    }

    /** The name of the system in the file. */
    String crs() {
        return crs;
    }

    /** Its definition, by which it may be read all the same. */
    String definition() {
        return definition;
    }
}
