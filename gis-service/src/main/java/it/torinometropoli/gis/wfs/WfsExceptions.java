package it.torinometropoli.gis.wfs;

import java.io.IOException;

import it.torinometropoli.gis.format.GmlNames;
import it.torinometropoli.gis.ows.ExceptionCode;
import it.torinometropoli.gis.ows.ExceptionReport;
import it.torinometropoli.gis.ows.OwsException;
import it.torinometropoli.gis.ows.XmlWriter;
import jakarta.servlet.http.HttpServletResponse;

/** Exceptions in the form of each version. The statuses are those of 2.0.0, as the earlier versions say nothing of them. */
final class WfsExceptions {

    private WfsExceptions() {
    }

    /** Writes a report with one exception; the status is set already. */
    static void write(OwsException exception, WfsVersion version, HttpServletResponse response) throws IOException {
        switch (version) {
            case V1_0_0 -> write100(exception, response);
            case V1_1_0 -> write110(exception, response);
            case V2_0_0 -> ExceptionReport.write(exception, version.text(), response);
        }
    }

    /** ServiceExceptionReport 1.2.0 (OGC 02-058, clause 8), in which codes are free. */
    private static void write100(OwsException exception, HttpServletResponse response) throws IOException {
        try (XmlWriter xml = document(response)) {
            xml.open("ServiceExceptionReport").attribute("version", "1.2.0").attribute("xmlns", "http://www.opengis.net/ogc")
                    .attribute("xmlns:xsi", GmlNames.XSI)
                    .attribute("xsi:schemaLocation", "http://www.opengis.net/ogc http://schemas.opengis.net/wfs/1.0.0/OGC-exception.xsd")
                    .open("ServiceException").attribute("code", exception.code().code()).attribute("locator", exception.locator().orElse(null))
                    .text(exception.getMessage());
        }
    }

    /** The report of OWS Common 1.0 (OGC 05-008, clause 8), which WFS 1.1.0 uses (OGC 04-094, 7.7). */
    private static void write110(OwsException exception, HttpServletResponse response) throws IOException {
        try (XmlWriter xml = document(response)) {
            xml.open("ows:ExceptionReport").attribute("version", WfsVersion.V1_1_0.text()).attribute("language", "en")
                    .attribute("xmlns:ows", "http://www.opengis.net/ows").attribute("xmlns:xsi", GmlNames.XSI)
                    .attribute("xsi:schemaLocation", "http://www.opengis.net/ows http://schemas.opengis.net/ows/1.0.0/owsExceptionReport.xsd")
                    .open("ows:Exception").attribute("exceptionCode", code110(exception.code()))
                    .attribute("locator", exception.locator().orElse(null))
                    .element("ows:ExceptionText", exception.getMessage());
        }
    }

    /** The codes that OWS Common 1.0 knows (OGC 05-008, table 20) for those that came later. */
    private static String code110(ExceptionCode code) {
        return switch (code) {
            case OPTION_NOT_SUPPORTED, NOT_FOUND -> ExceptionCode.INVALID_PARAMETER_VALUE.code();
            case OPERATION_PARSING_FAILED, OPERATION_PROCESSING_FAILED -> ExceptionCode.BAD_REQUEST.code();
            default -> code.code();
        };
    }

    private static XmlWriter document(HttpServletResponse response) throws IOException {
        response.setContentType("application/xml");
        response.setCharacterEncoding("UTF-8");
        return new XmlWriter(response.getOutputStream());
    }
}
