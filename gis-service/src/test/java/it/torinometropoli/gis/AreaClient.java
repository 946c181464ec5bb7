package it.torinometropoli.gis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import it.torinometropoli.gis.ServiceClient.Answer;
import org.jsoup.Jsoup;

/**
 * A browser without scripts in the restricted area: keeps cookies, sends forms with their token, shows redirects as they come. Each comes from
 * a network address of its own, as a proxy would say, so that tests do not use up each other's attempts.
 */
public final class AreaClient {

    private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String address = "198.18." + ThreadLocalRandom.current().nextInt(256) + "." + ThreadLocalRandom.current().nextInt(256);
    private final String base;

    /** A browser that has not signed in, on the service on a port of this machine. */
    public AreaClient(int port) {
        this.base = "http://127.0.0.1:" + port;
    }

    /** A browser that has signed in. */
    public static AreaClient signedIn(int port, String email, String password) {
        AreaClient browser = new AreaClient(port);
        Answer answer = browser.signIn(email, password);
        if (!answer.header("Location").endsWith("/account")) {
            throw new AssertionError("Not signed in: " + answer.status() + " " + answer.header("Location"));
        }
        return browser;
    }

    /** Sends the form of the sign-in page. */
    public Answer signIn(String email, String password) {
        return post("/accedi", "email", email, "password", password);
    }

    /** Asks for a page as a browser does. */
    public Answer get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    /** Sends a form of names and values, one after the other, with the token that pages of the area hold. */
    public Answer post(String path, String... fields) {
        return postAsIs(path, Stream.concat(Stream.of("_csrf", token()), Arrays.stream(fields)).toArray(String[]::new));
    }

    /** Sends a form as it is, with no token but one among the fields. */
    public Answer postAsIs(String path, String... fields) {
        return send(form(path, fields));
    }

    /** Sends a form as it is, by way of a proxy that tells from which address. */
    public Answer postFrom(String address, String path, String... fields) {
        return send(form(path, fields).setHeader("X-Forwarded-For", address));
    }

    private HttpRequest.Builder form(String path, String... fields) {
        StringBuilder form = new StringBuilder();
        for (int field = 0; field < fields.length; field += 2) {
            form.append(field == 0 ? "" : "&").append(fields[field]).append('=').append(URLEncoder.encode(fields[field + 1], StandardCharsets.UTF_8));
        }
        return request(path, "Content-Type", "application/x-www-form-urlencoded").POST(HttpRequest.BodyPublishers.ofString(form.toString()));
    }

    /** Sends a document with the token in the header for it. */
    public Answer postDocument(String path, String contentType, String document) {
        return send(request(path, "Content-Type", contentType, "X-XSRF-TOKEN", token()).POST(HttpRequest.BodyPublishers.ofString(document)));
    }

    /** Sends a document by any method, as it is: a token only when a header holds one. */
    public Answer sendDocument(String method, String path, String document, String... headers) {
        return send(request(path, headers).setHeader("Content-Type", "application/json").method(method, HttpRequest.BodyPublishers.ofString(document)));
    }

    /** Sends a file as the body of a request, as it is: a token only when a header holds one. */
    public Answer sendFile(String path, byte[] file, String... headers) {
        return send(request(path, headers).POST(HttpRequest.BodyPublishers.ofByteArray(file)));
    }

    /** The names of the cookies that the browser holds. */
    public String cookieNames() {
        return cookies.getCookieStore().getCookies().stream().map(cookie -> cookie.getName()).sorted().collect(Collectors.joining(","));
    }

    /** The cookies that the browser holds, by name. */
    public Map<String, String> cookies() {
        return cookies.getCookieStore().getCookies().stream().collect(Collectors.toMap(HttpCookie::getName, HttpCookie::getValue));
    }

    /** The token against forged requests that pages of the area hold. */
    public String token() {
        return Jsoup.parse(get("/password-dimenticata").text()).selectFirst("input[name=_csrf]").val();
    }

    private HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(path.startsWith("http") ? path : base + path));
        request.header("Accept", BROWSER).header("User-Agent", "Prova/1.0").header("X-Forwarded-For", address);
        for (int header = 0; header < headers.length; header += 2) {
            request.setHeader(headers[header], headers[header + 1]);
        }
        return request;
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<byte[]> response = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            return new Answer(response.statusCode(), response.headers().firstValue("Content-Type").orElse(""), response.body(), response.headers());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
