package it.torinometropoli.gis.loading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;

import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

/** What is fetched for a load, and from where not. */
class RemoteFileTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"http://example.org/comuni.zip", "file:///etc/passwd", "ftp://example.org/a", "https:/a", "comuni.zip"})
    void onlyHttpsIsFetched(String address) {
        assertThatIOException().isThrownBy(() -> remote(10, 60_000).fetch(URI.create(address), folder.resolve("a"))).withMessageContaining("only https");
    }

    @Test
    void aPasswordIsNeitherSentNorTold() {
        assertThatIOException().isThrownBy(() -> remote(10, 60_000).fetch(URI.create("https://io:segreto@localhost/a"), folder.resolve("a")))
                .withMessageContaining("localhost").satisfies(refused -> assertThat(refused.getMessage()).doesNotContain("segreto"));
    }

    @ParameterizedTest
    @CsvSource({"8.8.8.8,true", "2a00:1450:4002::1,true", "127.0.0.1,false", "10.1.2.3,false", "172.16.0.1,false", "192.168.1.1,false", "169.254.169.254,false",
            "100.64.0.1,false", "0.0.0.0,false", "0.1.2.3,false", "198.18.0.1,false", "192.0.0.8,false", "255.255.255.255,false", "224.0.0.1,false", "::1,false",
            "::,false", "fd00::1,false", "fe80::1,false", "ff02::1,false", "::ffff:127.0.0.1,false", "::127.0.0.1,false", "64:ff9b::7f00:1,false", "2002:7f00:1::,false",
            "2001:0:1::1,false", "2001:db8::1,false"})
    void redirectsLeadToThePublicNetworkOnly(String address, boolean followed) throws IOException {
        assertThat(RemoteFile.isPublic(InetAddress.getByName(address))).isEqualTo(followed);
    }

    @Test
    void noMoreIsCopiedThanALoadReads() throws IOException {
        byte[] bytes = "x".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);

        remote(1, 60_000).copy(new ByteArrayInputStream(bytes), folder.resolve("a"));
        assertThat(folder.resolve("a")).hasBinaryContent(bytes);

        assertThatIOException().isThrownBy(() -> remote(0, 60_000).copy(new ByteArrayInputStream(bytes), folder.resolve("a"))).withMessageContaining("gis.loading.size");
    }

    @Test
    @Timeout(30)
    void aServerThatFallsSilentIsLeft() throws Exception {
        CountDownLatch left = new CountDownLatch(1);
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, 1_000);
            exchange.getResponseBody().write('x');
            exchange.getResponseBody().flush();
            waitFor(left);
        });
        server.start();
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/")).build();
            InputStream body = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofInputStream()).body();

            assertThatIOException().isThrownBy(() -> remote(10, 200).copy(body, folder.resolve("a"))).withMessageContaining("gis.loading.within");
        } finally {
            left.countDown();
            server.stop(0);
        }
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static RemoteFile remote(int megabytes, int millis) {
        return new RemoteFile(new LoadingSettings(DataSize.ofMegabytes(megabytes), DataSize.ofMegabytes(1), 1, 1, 1, Duration.ofMillis(millis)));
    }
}
