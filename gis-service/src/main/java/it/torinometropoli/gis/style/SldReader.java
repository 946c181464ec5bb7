package it.torinometropoli.gis.style;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

import org.geotools.api.style.Style;

/** Reads SLD 1.0.0 documents (OGC 02-070) into GeoTools style objects. */
public final class SldReader {

    /**
     * Reads the first user style of a file.
     *
     * @throws StyleException when the file cannot be read or says what is not understood
     */
    public Style read(Path file) {
        try (InputStream content = Files.newInputStream(file)) {
            return read(content, file.getFileName().toString());
        } catch (IOException unreadable) {
            throw new StyleException(file.toString(), 0, null, "the file cannot be read: " + unreadable.getMessage());
        }
    }

    /**
     * Reads the first user style of a document.
     *
     * @param document the XML; left open
     * @param sourceName what messages call the document
     * @throws StyleException when the document is not well formed or says what is not understood
     */
    public Style read(InputStream document, String sourceName) {
        throw new StyleException(sourceName, 0, null, "styles are not read yet");
    }
}
