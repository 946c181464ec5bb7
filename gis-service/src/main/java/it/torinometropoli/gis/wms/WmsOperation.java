package it.torinometropoli.gis.wms;

import java.io.IOException;

import it.torinometropoli.gis.ows.KvpParameters;
import jakarta.servlet.http.HttpServletResponse;

/** An operation of the service. */
interface WmsOperation {

    /** The value of REQUEST. */
    String name();

    /** The version in which a request is to be answered. */
    default WmsVersion version(KvpParameters parameters) {
        return WmsVersion.required(parameters);
    }

    /**
     * Answers a request.
     *
     * @throws it.torinometropoli.gis.ows.OwsException when the request is refused
     * @throws IOException when the client has gone
     */
    void answer(WmsRequest request, HttpServletResponse response) throws IOException;
}
