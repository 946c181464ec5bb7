package it.torinometropoli.gis.wfs;

import java.io.IOException;

import it.torinometropoli.gis.ows.KvpParameters;
import it.torinometropoli.gis.xml.XmlCursor;

/** An operation of the service. */
interface WfsOperation {

    /** The value of REQUEST and the name of the XML element. */
    String name();

    /** Answers a request given as key and value pairs. */
    void answer(KvpParameters parameters, WfsExchange exchange) throws IOException;

    /**
     * Answers a request posted as XML.
     *
     * @param xml stands on the root element
     */
    void answer(XmlCursor xml, WfsExchange exchange) throws IOException;
}
