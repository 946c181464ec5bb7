package it.torinometropoli.gis.feature;

import org.springframework.dao.DataAccessResourceFailureException;

/** As many queries as the database is to answer at once are running; the client may come again shortly. */
public final class FeaturesBusyException extends DataAccessResourceFailureException {

    private static final long serialVersionUID = 1L;

    /** @param cause why no connection was to be had */
    public FeaturesBusyException(Throwable cause) {
        super("As many queries as the database is to answer at once are running; try again shortly", cause);
    }
}
