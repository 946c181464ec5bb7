package it.torinometropoli.gis.format;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;

import it.torinometropoli.gis.geo.CrsName;

/**
 * A format in which features leave the service. Implementations are beans; their {@link org.springframework.core.annotation.Order} is that
 * in which services list them: GML 3.2 is 0, other documents of features have less than 100, files to be kept 100 and more. Safe for use
 * by many threads.
 */
public interface FeatureFormat {

    /** The names under which services offer the format, the preferred one first. */
    List<String> names();

    /** Shorter or older names that clients use as well. */
    List<String> aliases();

    /** The media type of what is written. */
    String mediaType();

    /**
     * How the name of a file ends that holds an answer, without a full stop: {@code gpkg}. Empty for a document that clients show or read at
     * once; what has an ending is sent to be kept under a name.
     */
    default Optional<String> extension() {
        return Optional.empty();
    }

    /** Whether an answer may hold several layers; one that may not is given a single set. */
    default boolean severalLayers() {
        return true;
    }

    /** The reference system, with its order of axes, when the client names none. */
    CrsName defaultCrs();

    /**
     * What clients of WFS and WMS mean when they name a reference system for this format: the order of axes that the notation has, unless the
     * format has one of its own there.
     */
    default CrsName meantInOws(CrsName named) {
        return named;
    }

    /**
     * Writes a collection.
     *
     * @param output left open; nothing is written to it before the request is known to be one that the format can answer
     * @throws it.torinometropoli.gis.ows.OwsException when the format cannot hold what is asked for, such as another reference system
     * @throws IOException when the client has gone
     */
    void writeCollection(FeatureAnswer answer, OutputStream output) throws IOException;

    /**
     * Writes the one feature of an answer by itself, without a collection around it.
     *
     * @param answer holds one set with one feature
     * @param output left open; nothing is written to it before the request is known to be one that the format can answer
     * @throws it.torinometropoli.gis.ows.OwsException when the format cannot hold what is asked for, such as another reference system
     * @throws IOException when the client has gone
     */
    void writeFeature(FeatureAnswer answer, OutputStream output) throws IOException;
}
