package it.torinometropoli.gis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** A plain HTTP client for the service under test. */
public final class ServiceClient {

    private final HttpClient client = HttpClient.newHttpClient();
    private final String base;

    /** A client of the service on a port of this machine. */
    public ServiceClient(int port) {
        this.base = "http://127.0.0.1:" + port;
    }

    /**
     * An answer as it came.
     *
     * @param status the HTTP status
     * @param contentType the Content-Type header, or an empty text
     * @param body the content
     * @param headers all headers
     */
    public record Answer(int status, String contentType, byte[] body, HttpHeaders headers) {

        /** The value of a header, or an empty text. */
        public String header(String name) {
            return headers.firstValue(name).orElse("");
        }

        /** The content as UTF-8 text. */
        public String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    /** The address of the service, without a slash at the end. */
    public String base() {
        return base;
    }

    /** Asks for a path with its query, already encoded. */
    public Answer get(String pathAndQuery, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + pathAndQuery));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build());
    }

    /** Asks for a path with parameters that are encoded here. */
    public Answer get(String path, Map<String, String> parameters) {
        return get(path + "?" + form(parameters));
    }

    /** Parameters encoded for a query or a form. */
    public static String form(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(parameter -> parameter.getKey() + "=" + URLEncoder.encode(parameter.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** Posts a document. */
    public Answer post(String path, String contentType, String document) {
        return send(HttpRequest.newBuilder(URI.create(base + path)).header("Content-Type", contentType)
                .POST(HttpRequest.BodyPublishers.ofString(document)).build());
    }

    private Answer send(HttpRequest request) {
        try {
            HttpResponse<byte[]> response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            return new Answer(response.statusCode(), response.headers().firstValue("Content-Type").orElse(""), response.body(),
                    response.headers());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
