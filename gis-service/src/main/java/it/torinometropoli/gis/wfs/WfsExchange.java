package it.torinometropoli.gis.wfs;

import java.io.IOException;
import java.io.OutputStream;

import jakarta.servlet.http.HttpServletResponse;

/**
 * The answer under way.
 *
 * @param address where clients reach this service, without a question mark
 * @param response where the answer goes
 */
record WfsExchange(String address, HttpServletResponse response) {

    /** Starts an answer of a media type. Nothing can be refused after the first bytes have gone. */
    OutputStream start(String mediaType) throws IOException {
        response.setContentType(mediaType);
        return response.getOutputStream();
    }
}
