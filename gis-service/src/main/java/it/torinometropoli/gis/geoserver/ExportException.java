package it.torinometropoli.gis.geoserver;

/** A data directory that cannot be written; the message says why and what to do. Nothing has been written then. */
public class ExportException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ExportException(String reason) {
        super(reason);
    }

    ExportException(String reason, Throwable cause) {
        super(reason, cause);
    }
}
