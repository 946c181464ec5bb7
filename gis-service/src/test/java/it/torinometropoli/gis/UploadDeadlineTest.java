package it.torinometropoli.gis;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;

import it.torinometropoli.gis.ServiceClient.Answer;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A web server of a single thread, which no client may keep for long. */
@Timeout(30)
class UploadDeadlineTest {

    private static final Duration WITHIN = Duration.ofMillis(400);

    @TempDir
    private Path folder;
    private Tomcat server;

    @BeforeEach
    void start() throws LifecycleException {
        server = new Tomcat();
        server.setBaseDir(folder.toString());
        server.setPort(0);
        server.getConnector().setProperty("address", "127.0.0.1");
        server.getConnector().setProperty("maxThreads", "1");
        server.getConnector().setProperty("minSpareThreads", "1");
        server.getConnector().setProperty("connectionTimeout", "500");
        server.getEngine().getPipeline().addValve(new UploadDeadline(WITHIN, Duration.ofSeconds(20)));
        Context context = server.addContext("", folder.toString());
        Tomcat.addServlet(context, "reading", new Reading());
        context.addServletMappingDecoded("/", "reading");
        server.start();
    }

    @AfterEach
    void stop() throws LifecycleException {
        server.stop();
        server.destroy();
    }

    /** Reads a body as its address says: {@code /body}, {@code /form} or not at all; says how that went. */
    private static final class Reading extends HttpServlet {

        private static final long serialVersionUID = 1L;

        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
            try {
                switch (request.getRequestURI()) {
                    case "/body", "/proposte/1/body" -> response.getWriter().write("read " + request.getInputStream().readAllBytes().length);
                    case "/form" -> response.getWriter().write("read " + request.getParameterMap().size());
                    default -> response.setStatus(415);
                }
            } catch (IOException | RuntimeException failed) {
                response.setStatus(late(failed) ? 408 : 400);
            }
        }

        private static boolean late(Throwable failed) {
            return failed != null && (failed instanceof SocketTimeoutException || late(failed.getCause()));
        }
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({"/body, Content-Length: 1000000, 408", "/body, Transfer-Encoding: chunked, 408", "/form, Content-Length: 1000000, 408",
        "/form, Transfer-Encoding: chunked, 408", "/none, Content-Length: 1000000, 415", "/none, Transfer-Encoding: chunked, 415",
        "/none, Content-Length: 99999999, 415"})
    void aBodyThatTricklesIsEndedAndTheThreadIsFreeAgain(String path, String length, int status) throws IOException {
        try (Socket slow = new Socket(InetAddress.getLoopbackAddress(), server.getConnector().getLocalPort())) {
            OutputStream output = slow.getOutputStream();
            output.write("POST %s HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n%s\r\n\r\n".formatted(path, length)
                    .getBytes(StandardCharsets.ISO_8859_1));
            byte[] little = (length.contains("chunked") ? "1\r\nx\r\n" : "x").getBytes(StandardCharsets.ISO_8859_1);
            output.write(little);
            InputStream answer = slow.getInputStream();

            await().pollInterval(Duration.ofMillis(20)).atMost(Duration.ofSeconds(5)).until(() -> closed(output, little) || answer.available() > 0);

            assertThat(client().get("/body").text()).isEqualTo("read 0");
            if (answer.available() > 0) {
                assertThat(new String(answer.readNBytes(12), StandardCharsets.ISO_8859_1)).isEqualTo("HTTP/1.1 " + status);
            }
        }
    }

    /** Sends a little more, unless the server has closed the connection: then its answer may be lost to who goes on sending. */
    private static boolean closed(OutputStream output, byte[] little) throws IOException {
        try {
            output.write(little);
            return false;
        } catch (SocketException broken) {
            return true;
        }
    }

    @Test
    void aBodyThatArrivesInTimeIsRead() {
        assertThat(client().post("/body", "text/plain", "x".repeat(1_500_000)).text()).isEqualTo("read 1500000");
        assertThat(client().post("/form", "application/x-www-form-urlencoded", "a=1&b=2").text()).isEqualTo("read 2");
    }

    @Test
    void aFileOfTheRestrictedAreaMayTakeLonger() throws IOException {
        try (Socket slow = new Socket(InetAddress.getLoopbackAddress(), server.getConnector().getLocalPort())) {
            OutputStream output = slow.getOutputStream();
            output.write(("POST /proposte/1/body HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/octet-stream\r\nContent-Length: 2\r\n\r\nx")
                    .getBytes(StandardCharsets.ISO_8859_1));
            long tooLateForOthers = System.nanoTime() + WITHIN.toNanos();
            await().pollInterval(Duration.ofMillis(20)).until(() -> System.nanoTime() > tooLateForOthers);
            output.write('x');

            assertThat(new String(slow.getInputStream().readNBytes(12), StandardCharsets.ISO_8859_1)).isEqualTo("HTTP/1.1 200");
        }
    }

    @Test
    void whoSendsWhatIsNotWantedSeesTheAnswerAndMayGoOn() {
        ServiceClient client = client();
        Answer refused = client.post("/none", "text/plain", "x".repeat(1_500_000));

        assertThat(refused.status()).isEqualTo(415);
        assertThat(client.post("/body", "text/plain", "xyz").text()).isEqualTo("read 3");
    }

    private ServiceClient client() {
        return new ServiceClient(server.getConnector().getLocalPort());
    }
}
