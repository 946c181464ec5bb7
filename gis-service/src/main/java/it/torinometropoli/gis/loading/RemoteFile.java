package it.torinometropoli.gis.loading;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

import org.springframework.security.web.util.matcher.IpAddressMatcher;
import org.springframework.stereotype.Component;

/**
 * Fetches a file from an address that an administrator gives on the command line, by https only and within the limits of loading. Where the server sends on
 * to another address, that one must be https and on the public network; what its name stands for is looked up once, as Java keeps it for half a minute.
 */
@Component
public class RemoteFile {

    private static final int MOST_REDIRECTS = 5;
    private static final int LEAST_REDIRECT = 300;
    private static final int LEAST_ERROR = 400;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    /** Networks that are not public and that {@link InetAddress} does not tell: RFC 6890, RFC 5737, and addresses of IPv6 that stand for one of IPv4. */
    private static final List<IpAddressMatcher> OTHERS = Stream.of("0.0.0.0/8", "100.64.0.0/10", "192.0.0.0/24", "192.0.2.0/24", "198.18.0.0/15",
            "198.51.100.0/24", "203.0.113.0/24", "240.0.0.0/4", "2001::/23", "2001:db8::/32", "2002::/16").map(IpAddressMatcher::new).toList();
    private static final IpAddressMatcher GLOBAL_IPV6 = new IpAddressMatcher("2000::/3");

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
        if (at.getRawUserInfo() != null) {
            throw new IOException(at.getHost() + ": an address with a user is not fetched, as it is published with the data");
        }
        if (hop > 0) {
            for (InetAddress host : InetAddress.getAllByName(at.getHost())) {
                if (!isPublic(host)) {
                    throw new IOException(at + ": a redirect into a private network is not followed");
                }
            }
        }
    }

    /** Whether an address is none of a private network, of this machine, of a group, or kept for something else. */
    static boolean isPublic(InetAddress host) {
        boolean ours = host.isAnyLocalAddress() || host.isLoopbackAddress() || host.isLinkLocalAddress() || host.isSiteLocalAddress() || host.isMulticastAddress();
        String address = host.getHostAddress();
        return !ours && (host instanceof Inet4Address || GLOBAL_IPV6.matches(address)) && OTHERS.stream().noneMatch(network -> network.matches(address));
    }

    private HttpResponse<InputStream> ask(HttpClient client, URI at) throws IOException {
        try {
            return client.send(HttpRequest.newBuilder(at).timeout(PATIENCE).GET().build(), HttpResponse.BodyHandlers.ofInputStream());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(at + ": interrupted", stopped);
        }
    }

    /** Copies within the limits. A server that has begun to answer and says no more is left as well: reading from what is closed ends. */
    void copy(InputStream body, Path target) throws IOException {
        AtomicBoolean late = new AtomicBoolean();
        CompletableFuture<Void> alarm = CompletableFuture.runAsync(() -> {
            late.set(true);
            close(body);
        }, CompletableFuture.delayedExecutor(settings.within().toMillis(), TimeUnit.MILLISECONDS));
        try (OutputStream out = Files.newOutputStream(target)) {
            byte[] buffer = new byte[1 << 16];
            long copied = 0;
            for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                copied += read;
                if (copied > settings.size().toBytes()) {
                    throw new IOException("more than %d MB (gis.loading.size)".formatted(settings.size().toMegabytes()));
                }
                out.write(buffer, 0, read);
            }
        } catch (IOException broken) {
            throw late.get() ? tooLate() : broken;
        } finally {
            alarm.cancel(false);
        }
        if (late.get()) {
            throw tooLate();
        }
    }

    private static void close(InputStream body) {
        try {
            body.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private IOException tooLate() {
        return new IOException("not fetched within %d s (gis.loading.within)".formatted(settings.within().toSeconds()));
    }
}
