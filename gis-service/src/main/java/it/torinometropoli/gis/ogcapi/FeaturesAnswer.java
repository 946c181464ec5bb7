package it.torinometropoli.gis.ogcapi;

import java.io.IOException;
import java.io.OutputStream;

import it.torinometropoli.gis.format.FeatureAnswer;
import it.torinometropoli.gis.format.FeatureFormat;
import it.torinometropoli.gis.format.Link;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/**
 * Features on their way to a client.
 *
 * @param representation what the client wants
 * @param format what writes it
 * @param content the features; its links go into the document or, where that has no place for them, into the headers
 */
record FeaturesAnswer(Representation representation, FeatureFormat format, FeatureAnswer content) {

    /** The header that names the reference system (OGC 18-058r1, {@code /req/crs/ogc-crs-header}). */
    static final String CONTENT_CRS = "Content-Crs";

    /** Sends a collection. */
    void sendCollection(String name, HttpServletResponse response) throws IOException {
        format.writeCollection(content, start(name, response));
    }

    /** Sends a feature by itself. */
    void sendFeature(String name, HttpServletResponse response) throws IOException {
        format.writeFeature(content, start(name, response));
    }

    private OutputStream start(String name, HttpServletResponse response) throws IOException {
        response.setContentType(representation.mediaType());
        response.setHeader(CONTENT_CRS, "<" + content.crs().text() + ">");
        format.extension().ifPresent(extension -> response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name + "." + extension).build().toString()));
        if (!representation.equals(Representation.GEOJSON)) {
            content.links().forEach(link -> response.addHeader(HttpHeaders.LINK, header(link)));
        }
        return response.getOutputStream();
    }

    /** A link as a header (RFC 8288). Titles may hold letters that headers do not. */
    private static String header(Link link) {
        return "<%s>; rel=\"%s\"; type=\"%s\"".formatted(link.address(), link.relation(), link.type().replace("\"", "\\\""));
    }
}
