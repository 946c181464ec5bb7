package it.torinometropoli.gis.wms;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;

/**
 * A capabilities document ready to be sent.
 *
 * @param mediaType with its character encoding
 * @param plain the document in UTF-8
 * @param compressed the same in gzip
 * @param entityTag of both
 */
record CapabilitiesDocument(String mediaType, byte[] plain, byte[] compressed, String entityTag) {

    /** Makes a document of its bytes. */
    static CapabilitiesDocument of(String mediaType, byte[] plain, String entityTag) {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write(plain);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new CapabilitiesDocument(mediaType + ";charset=UTF-8", plain, compressed.toByteArray(), entityTag);
    }

    /**
     * Sends the document, compressed when the client takes that.
     *
     * @throws IOException when the client has gone
     */
    void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String encodings = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        boolean gzip = encodings != null && takesGzip(encodings.toLowerCase(Locale.ROOT));
        byte[] content = gzip ? compressed : plain;
        response.setContentType(mediaType);
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        if (gzip) {
            response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        response.setContentLength(content.length);
        response.getOutputStream().write(content);
    }

    private static boolean takesGzip(String encodings) {
        for (String encoding : encodings.split(",")) {
            String[] parts = encoding.split(";");
            if (parts[0].strip().equals("gzip")) {
                return parts.length == 1 || !parts[1].strip().matches("q=0(\\.0*)?");
            }
        }
        return false;
    }
}
