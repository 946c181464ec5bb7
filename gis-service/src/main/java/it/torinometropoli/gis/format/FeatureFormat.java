package it.torinometropoli.gis.format;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

import it.torinometropoli.gis.geo.CrsName;

/** A format in which features leave the service. Safe for use by many threads. */
public interface FeatureFormat {

    /** The names under which services offer the format, the preferred one first. */
    List<String> names();

    /** Shorter or older names that clients use as well. */
    List<String> aliases();

    /** The media type of what is written. */
    String mediaType();

    /** The reference system, with its order of axes, when the client names none. */
    CrsName defaultCrs();

    /**
     * Writes a collection.
     *
     * @param output left open
     * @throws IOException when the client has gone
     */
    void writeCollection(FeatureAnswer answer, OutputStream output) throws IOException;

    /**
     * Writes the one feature of an answer by itself, without a collection around it.
     *
     * @param answer holds one set with one feature
     * @param output left open
     * @throws IOException when the client has gone
     */
    void writeFeature(FeatureAnswer answer, OutputStream output) throws IOException;
}
