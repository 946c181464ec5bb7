package it.torinometropoli.gis.wfs;

import java.io.IOException;
import java.io.OutputStream;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;

/**
 * The answer under way.
 *
 * @param version the version in which to answer
 * @param address where clients reach this service, without a question mark
 * @param portal address of the portal, without a slash at the end
 * @param response where the answer goes
 */
record WfsExchange(WfsVersion version, String address, String portal, HttpServletResponse response) {

    /** Starts an answer of a media type. Nothing can be refused after the first bytes have gone. */
    OutputStream start(String mediaType) throws IOException {
        response.setContentType(mediaType);
        return response.getOutputStream();
    }

    /** Has the answer kept in a file of a name, which holds letters, digits, hyphens and full stops only. */
    void keepAs(String fileName) {
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + fileName + "\"");
    }
}
