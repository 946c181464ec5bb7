package it.torinometropoli.gis.ows;

import java.io.IOException;

import jakarta.servlet.http.HttpServletResponse;

/** The exception report of OWS Common 1.1 (OGC 06-121r3, clause 8), which WFS 2.0 uses as well. */
public final class ExceptionReport {

    private ExceptionReport() {
    }

    /**
     * Writes a report with one exception.
     *
     * @param version the version of the service that answers
     * @throws IOException when the client has gone
     */
    public static void write(OwsException exception, String version, HttpServletResponse response) throws IOException {
        response.setContentType("application/xml");
        response.setCharacterEncoding("UTF-8");
        try (XmlWriter xml = new XmlWriter(response.getOutputStream())) {
            xml.open("ows:ExceptionReport").attribute("xmlns:ows", "http://www.opengis.net/ows/1.1")
                    .attribute("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance")
                    .attribute("xsi:schemaLocation",
                            "http://www.opengis.net/ows/1.1 http://schemas.opengis.net/ows/1.1.0/owsExceptionReport.xsd")
                    .attribute("version", version).attribute("xml:lang", "en")
                    .open("ows:Exception").attribute("exceptionCode", exception.code().code())
                    .attribute("locator", exception.locator().orElse(null))
                    .element("ows:ExceptionText", exception.getMessage());
        }
    }
}
