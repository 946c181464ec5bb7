package it.torinometropoli.gis.tabular;

import java.nio.file.Path;

/** A shipped or loaded data file that cannot be taken as it is; the message names file, line and reason. */
public class DataFileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * @param file the file at fault
     * @param line line number from 1, or 0 when the whole file is meant
     * @param reason what is wrong and what is allowed, as a sentence without the file's name
     */
    public DataFileException(Path file, long line, String reason) {
        super(line > 0 ? "%s, line %d: %s".formatted(file, line, reason) : "%s: %s".formatted(file, reason));
    }
}
