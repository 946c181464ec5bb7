package it.torinometropoli.gis.format;

import java.io.IOException;
import java.io.OutputStream;

/** A format whose documents follow the application schema of the layers. */
public interface GmlFeatureFormat extends FeatureFormat {

    /** The version of GML, which is that of the schema as well. */
    GmlVersion gml();

    /**
     * Writes how many features match, without any of them.
     *
     * @param output left open
     * @throws it.torinometropoli.gis.ows.OwsException when the version has no place for the number
     * @throws IOException when the client has gone
     */
    void writeHits(FeatureAnswer answer, OutputStream output) throws IOException;
}
