package it.torinometropoli.gis.catalog;

import java.nio.file.Path;

/** A layer description or style that cannot be published; the message names the file, the line where known, and the reason. */
public class CatalogException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * @param file the file at fault
     * @param line line number from 1, or 0 when the whole file is meant
     * @param reason what is wrong and what is allowed
     */
    public CatalogException(Path file, int line, String reason) {
        super(line > 0 ? "%s, line %d: %s".formatted(file, line, reason) : "%s: %s".formatted(file, reason));
    }
}
