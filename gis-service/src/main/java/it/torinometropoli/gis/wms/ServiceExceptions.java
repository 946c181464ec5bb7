package it.torinometropoli.gis.wms;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import it.torinometropoli.gis.ows.ExceptionCode;
import it.torinometropoli.gis.ows.KvpParameters;
import it.torinometropoli.gis.ows.OwsException;
import it.torinometropoli.gis.ows.XmlWriter;
import it.torinometropoli.gis.render.PngEncoder;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes exceptions as service exception reports, or as pictures when a request for a map wants that (06-042, 7.3.3.11 and annex E.2;
 * 01-068r3, 7.2.3.11 and annex A.3), or as JSON in the form that other map servers give it: version, and code, locator and text of the
 * exception.
 */
@Component
class ServiceExceptions {

    /** Every name of a format, those of the other version and of other map servers too: clients send them whatever the version. */
    private static final List<String> FORMATS = List.of("XML", "INIMAGE", "BLANK", "JSON", "text/xml", "application/xml", "application/json",
            "application/vnd.ogc.se_xml", "application/vnd.ogc.se_inimage", "application/vnd.ogc.se_blank");

    private final PngEncoder encoder;
    private final JsonMapper json;

    ServiceExceptions(PngEncoder encoder, JsonMapper json) {
        this.encoder = encoder;
        this.json = json;
    }

    /**
     * Refuses a format that is not offered, such as scripts.
     *
     * @throws OwsException naming the formats
     */
    void check(KvpParameters parameters) {
        parameters.oneOf("EXCEPTIONS", FORMATS);
    }

    /**
     * Writes an exception in the format that EXCEPTIONS names, a report when it names none.
     *
     * @throws IOException when the client has gone
     */
    void write(OwsException exception, KvpParameters parameters, HttpServletResponse response) throws IOException {
        Optional<BufferedImage> picture = picture(exception, parameters);
        if (picture.isPresent()) {
            boolean opaque = picture.get().getType() == BufferedImage.TYPE_INT_RGB;
            boolean jpeg = opaque && parameters.text("FORMAT").filter(MapFormats.JPEG::equalsIgnoreCase).isPresent();
            response.setContentType(jpeg ? MapFormats.JPEG : MapFormats.PNG);
            response.getOutputStream().write(jpeg ? MapFormats.jpeg(picture.get()) : encoder.encode(picture.get()));
        } else if (List.of("json", "application/json").contains(format(parameters))) {
            response.setContentType("application/json");
            response.getOutputStream().write(json.writeValueAsBytes(JsonReport.of(exception, WmsVersion.ofExceptions(parameters))));
        } else {
            writeReport(exception, parameters, response);
        }
    }

    private static Optional<BufferedImage> picture(OwsException exception, KvpParameters parameters) {
        return switch (format(parameters)) {
            case "inimage", "application/vnd.ogc.se_inimage" -> ExceptionPicture.of(parameters).map(picture -> picture.with(exception.getMessage()));
            case "blank", "application/vnd.ogc.se_blank" -> ExceptionPicture.of(parameters).map(ExceptionPicture::blank);
            default -> Optional.empty();
        };
    }

    private static String format(KvpParameters parameters) {
        return parameters.text("EXCEPTIONS").orElse("").toLowerCase(Locale.ROOT);
    }

    private static void writeReport(OwsException exception, KvpParameters parameters, HttpServletResponse response) throws IOException {
        boolean latest = WmsVersion.ofExceptions(parameters) == WmsVersion.V1_3_0;
        response.setContentType(latest ? "text/xml" : "application/vnd.ogc.se_xml");
        response.setCharacterEncoding("UTF-8");
        try (XmlWriter xml = new XmlWriter(response.getOutputStream())) {
            if (latest) {
                report130(xml, exception);
            } else {
                report111(xml, exception);
            }
        }
    }

    private static void report130(XmlWriter xml, OwsException exception) {
        xml.open("ServiceExceptionReport").attribute("version", "1.3.0").attribute("xmlns", "http://www.opengis.net/ogc")
                .attribute("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance")
                .attribute("xsi:schemaLocation",
                        "http://www.opengis.net/ogc http://schemas.opengis.net/wms/1.3.0/exceptions_1_3_0.xsd")
                .open("ServiceException").attribute("code", code(exception))
                .attribute("locator", exception.locator().orElse(null)).text(exception.getMessage());
    }

    /** The document type of 1.1.1 knows no locator. */
    private static void report111(XmlWriter xml, OwsException exception) {
        xml.doctype("ServiceExceptionReport", "http://schemas.opengis.net/wms/1.1.1/exception_1_1_1.dtd")
                .open("ServiceExceptionReport").attribute("version", "1.1.1")
                .open("ServiceException").attribute("code", code(exception)).text(exception.getMessage());
    }

    /** WMS leaves the code out where no code applies. */
    private static String code(OwsException exception) {
        String code = exception.code().code();
        return code.equals(ExceptionCode.INTERNAL_ERROR.code()) ? null : code;
    }

    /** The report as JSON; the locator is null when no parameter is at fault. */
    private record JsonReport(String version, List<JsonException> exceptions) {

        static JsonReport of(OwsException exception, WmsVersion version) {
            return new JsonReport(version.text(),
                    List.of(new JsonException(exception.code().code(), exception.locator().orElse(null), exception.getMessage())));
        }
    }

    private record JsonException(String code, String locator, String text) {
    }
}
