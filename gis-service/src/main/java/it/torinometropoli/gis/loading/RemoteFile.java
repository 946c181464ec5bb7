package it.torinometropoli.gis.loading;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import org.springframework.stereotype.Component;

/**
 * Fetches a file from an address that an administrator gives, by https only and within the limits of loading. Where the server sends on to another
 * address, that one must be https and on the public network.
 */
@Component
public class RemoteFile {

    private static final int MOST_REDIRECTS = 5;
    private static final int LEAST_REDIRECT = 300;
    private static final int LEAST_ERROR = 400;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final LoadingSettings settings;

    RemoteFile(LoadingSettings settings) {
        this.settings = settings;
    }

    /**
     * Fetches a file.
     *
     * @param address of https
     * @param target where to write it
     * @throws IOException when it cannot be fetched, is too large or takes too long; the message says which
     */
    public void fetch(URI address, Path target) throws IOException {
        URI at = address;
        // A client waits for its threads when it is closed; this one goes with the process or the garbage
        HttpClient client = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).connectTimeout(PATIENCE).build();
        for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
            checkAddress(at, hop);
            HttpResponse<InputStream> answer = ask(client, at);
            try (InputStream body = answer.body()) {
                if (answer.statusCode() < LEAST_REDIRECT) {
                    copy(body, target);
                    return;
                }
                if (answer.statusCode() >= LEAST_ERROR) {
                    throw new IOException("%s: HTTP %d".formatted(at, answer.statusCode()));
                }
                at = at.resolve(answer.headers().firstValue("Location").orElse(""));
            } catch (IllegalArgumentException noAddress) {
                throw new IOException(address + ": redirect to no address", noAddress);
            }
        }
        throw new IOException(address + ": too many redirects");
    }

    private static void checkAddress(URI at, int hop) throws IOException {
        if (!"https".equalsIgnoreCase(at.getScheme()) || at.getHost() == null) {
            throw new IOException(at + ": only https is fetched");
        }
        if (hop > 0) {
            for (InetAddress host : InetAddress.getAllByName(at.getHost())) {
                if (!isPublic(host)) {
                    throw new IOException(at + ": a redirect into a private network is not followed");
                }
            }
        }
    }

    /** Whether an address is none of a private network, of this machine, or of a group. */
    static boolean isPublic(InetAddress host) {
        byte[] bytes = host.getAddress();
        boolean uniqueLocal = bytes.length == 16 && (bytes[0] & 0xfe) == 0xfc;
        boolean carrierGrade = bytes.length == 4 && (bytes[0] & 0xff) == 100 && (bytes[1] & 0xc0) == 64;
        return !(host.isAnyLocalAddress() || host.isLoopbackAddress() || host.isLinkLocalAddress() || host.isSiteLocalAddress()
                || host.isMulticastAddress() || uniqueLocal || carrierGrade);
    }

    private HttpResponse<InputStream> ask(HttpClient client, URI at) throws IOException {
        try {
            return client.send(HttpRequest.newBuilder(at).timeout(PATIENCE).GET().build(), HttpResponse.BodyHandlers.ofInputStream());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(at + ": interrupted", stopped);
        }
    }

    private void copy(InputStream body, Path target) throws IOException {
        long end = System.nanoTime() + settings.within().toNanos();
        try (OutputStream out = Files.newOutputStream(target)) {
            byte[] buffer = new byte[1 << 16];
            long copied = 0;
            for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                copied += read;
                if (copied > settings.size().toBytes()) {
                    throw new IOException("more than %d MB (gis.loading.size)".formatted(settings.size().toMegabytes()));
                }
                if (System.nanoTime() - end > 0) {
                    throw new IOException("not fetched within %d s (gis.loading.within)".formatted(settings.within().toSeconds()));
                }
                out.write(buffer, 0, read);
            }
        }
    }
}
