package it.torinometropoli.gis.geofile;

import java.io.IOException;
import java.nio.file.Path;

/** Reads files of one kind. */
interface ShapeReader {

    /**
     * Reads all layers.
     *
     * @return what the file turned out to be
     * @throws IOException when the file cannot be read
     * @throws UploadRefusedException when it is not taken
     */
    FileKind read(Path file, Reading reading) throws IOException;
}
