package it.torinometropoli.gis.ows;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * An OGC web service behind {@code /ows} and an address of its own, {@code /} and its name in lower case. Methods are called by many
 * threads at once. What they throw before anything was written becomes an exception report through {@link #refuse}.
 */
public interface OwsService {

    /** The value of SERVICE, in capitals: {@code WMS}. */
    String name();

    /**
     * Answers a request given as key and value pairs, by GET or by POST of a form. No parameter is repeated.
     *
     * @throws OwsException when the request is refused
     * @throws IOException when the client has gone
     */
    void handle(KvpParameters parameters, HttpServletRequest request, HttpServletResponse response) throws IOException;

    /**
     * Answers a request posted as an XML document.
     *
     * @throws OwsException when the request is refused
     * @throws IOException when the client has gone
     */
    default void handle(XmlDocument document, HttpServletRequest request, HttpServletResponse response) throws IOException {
        throw new OwsException(ExceptionCode.UNSUPPORTED_MEDIA_TYPE, null,
                "%s does not read XML; use GET, or POST application/x-www-form-urlencoded".formatted(name()));
    }

    /**
     * Writes an exception in the format of the version that the client asked for. The HTTP status is set already.
     *
     * @param exception what is wrong
     * @param parameters the request's parameters; of an XML document SERVICE, VERSION and REQUEST; they may be wrong or absent
     * @throws IOException when the client has gone
     */
    void refuse(OwsException exception, KvpParameters parameters, HttpServletResponse response) throws IOException;
}
