package it.torinometropoli.gis.ows;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import it.torinometropoli.gis.IntegrationTest;
import it.torinometropoli.gis.ServiceClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** Requests that break the rules of HTTP or that never end. */
@IntegrationTest
class HostileConnectionsIT {

    private static final byte[] CHUNK = ("1000\r\n" + " ".repeat(0x1000) + "\r\n").getBytes(StandardCharsets.ISO_8859_1);
    private static final int MORE_THAN_ANYTHING_READ = 100_000_000;

    @LocalServerPort
    private int port;

    @AfterEach
    void nobodyElseIsHarmed() {
        assertThat(new ServiceClient(port).get("/wms?SERVICE=WMS&REQUEST=GetCapabilities").status()).isEqualTo(200);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "an address without end   | GET /wms?LAYERS={x} HTTP/1.1                     |                          | 400",
        "a header without end     | GET /wms HTTP/1.1                                | X-Long: {x}              | 400",
        "a method of its own      | SPY /wms HTTP/1.1                                |                          | 400",
        "a way to change things   | PUT /wms?SERVICE=WMS&REQUEST=GetMap HTTP/1.1     | Content-Length: 0        | 405",
        "a way to delete things   | DELETE /wfs HTTP/1.1                             |                          | 405",
        "a way to see headers     | TRACE /wms HTTP/1.1                              |                          | 405",
        "a path out of the house  | GET /wms/../../../../etc/passwd HTTP/1.1         |                          | 400",
        "a path with parameters   | GET /wms;jsessionid=1 HTTP/1.1                   |                          | 400",
        "a name of nobody         | GET /wms?SERVICE=WMS&REQUEST=GetCapabilities HTTP/1.1 | Host: \"><script>   | 400",
        "two lengths              | POST /wms HTTP/1.1                               | Content-Length: 1, 2     | 400",
        "a length below nothing   | POST /wms HTTP/1.1                               | Content-Length: -1       | 400",
        "an escape cut off        | GET /wms?SERVICE=WMS&REQUEST=Get% HTTP/1.1       |                          | 400",
        "bytes that are no text   | GET /wms?SERVICE=WMS&LAYERS=%C0%80%FF HTTP/1.1   |                          | 400"})
    void isRefused(String what, String line, String header, int status) throws IOException {
        String host = header != null && header.startsWith("Host") ? "" : "Host: localhost\r\n";
        String request = line + "\r\n" + host + "Connection: close\r\n" + (header == null ? "" : header + "\r\n") + "\r\n";
        try (Socket connection = connection()) {
            connection.getOutputStream().write(request.replace("{x}", "x".repeat(50_000)).getBytes(StandardCharsets.ISO_8859_1));
            String answer = answer(connection);
            assertThat(answer).startsWith("HTTP/1.1 " + status).doesNotContain("Exception:", "\tat ", "Tomcat", "<script>");
        }
    }

    /** The service stops reading: either it has answered and closed, or the connection breaks under who goes on writing. */
    @ParameterizedTest
    @CsvSource({"POST,/wfs,application/xml", "POST,/wms,application/x-www-form-urlencoded", "PUT,/wms,application/x-www-form-urlencoded",
        "POST,/wms,multipart/form-data; boundary=x"})
    void aBodyWithoutEndIsNotReadToItsEnd(String method, String path, String type) throws IOException {
        try (Socket connection = connection()) {
            OutputStream output = connection.getOutputStream();
            output.write("%s %s HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\nContent-Type: %s\r\n\r\n".formatted(method, path, type)
                    .getBytes(StandardCharsets.ISO_8859_1));
            assertThat(writtenUntilRefused(output)).isLessThan(MORE_THAN_ANYTHING_READ);
        }
    }

    @Test
    void aBodyThatIsLessThanItSaysIsNotWaitedForWhenItIsNotWanted() throws IOException {
        try (Socket connection = connection()) {
            connection.getOutputStream().write(("POST /wms HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: application/json\r\n"
                    + "Content-Length: 99999999999\r\n\r\n{").getBytes(StandardCharsets.ISO_8859_1));
            assertThat(new String(connection.getInputStream().readNBytes(12), StandardCharsets.ISO_8859_1)).isEqualTo("HTTP/1.1 415");
        }
    }

    private static long writtenUntilRefused(OutputStream output) throws IOException {
        long written = 0;
        try {
            while (written < MORE_THAN_ANYTHING_READ) {
                output.write(CHUNK);
                written += CHUNK.length;
            }
        } catch (SocketException closed) {
            return written;
        }
        return written;
    }

    private Socket connection() throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), port);
    }

    /** What came before the connection was closed, or broken after a refusal. */
    private static String answer(Socket connection) throws IOException {
        byte[] answer = new byte[20_000];
        int length = 0;
        InputStream input = connection.getInputStream();
        try {
            for (int read = input.read(answer); read > 0 && length < answer.length; read = input.read(answer, length, answer.length - length)) {
                length += read;
            }
        } catch (SocketException broken) {
            assertThat(length).isPositive();
        }
        return new String(Arrays.copyOf(answer, length), StandardCharsets.ISO_8859_1);
    }
}
