package it.torinometropoli.gis.wfs;

import java.io.IOException;

import it.torinometropoli.gis.ows.KvpParameters;
import it.torinometropoli.gis.xml.XmlCursor;

/** An operation of the service. */
interface WfsOperation {

    /** The value of REQUEST and the name of the XML element. */
    String name();

    /** The first version that has the operation. */
    default WfsVersion since() {
        return WfsVersion.V1_0_0;
    }

    /**
     * The version in which to answer a request given as key and value pairs.
     *
     * @throws it.torinometropoli.gis.ows.OwsException when it is not offered
     */
    default WfsVersion version(KvpParameters parameters) {
        return WfsVersion.asked(parameters);
    }

    /** Answers a request given as key and value pairs. */
    void answer(KvpParameters parameters, WfsExchange exchange) throws IOException;

    /**
     * Answers a request posted as XML.
     *
     * @param xml stands on the root element
     */
    void answer(XmlCursor xml, WfsExchange exchange) throws IOException;
}
