package it.torinometropoli.gis;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import it.torinometropoli.gis.sqlfeature.Client;
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
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A web server that answers when it is told to, and whose clients may go before. */
@Timeout(30)
class ClientPresenceTest {

    private static final String GET = "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n";
    private static final String POST = "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 3\r\n\r\nabc";
    private static final String CHUNKED = "POST / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n";

    private final BlockingQueue<Client> clients = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();

    @TempDir
    private Path folder;
    private Tomcat server;

    @BeforeEach
    void start() throws LifecycleException {
        server = new Tomcat();
        server.setBaseDir(folder.toString());
        server.setPort(0);
        server.getConnector().setProperty("address", "127.0.0.1");
        server.getEngine().getPipeline().addValve(new ClientPresence());
        Context context = server.addContext("", folder.toString());
        Tomcat.addServlet(context, "waiting", new Waiting());
        context.addServletMappingDecoded("/", "waiting");
        server.start();
    }

    @AfterEach
    void stop() throws LifecycleException {
        server.stop();
        server.destroy();
    }

    private final class Waiting extends HttpServlet {

        private static final long serialVersionUID = 1L;

        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
            request.getInputStream().readAllBytes();
            clients.add((Client) request.getAttribute(Client.ATTRIBUTE));
            try {
                response.getOutputStream().print(answers.take());
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {GET, POST, CHUNKED})
    void aClientThatClosesItsConnectionIsGone(String request) throws Exception {
        try (Socket connection = connect(request)) {
            Client client = clients.poll(10, TimeUnit.SECONDS);
            assertThat(client.gone()).isFalse();

            connection.close();

            await().atMost(Duration.ofSeconds(5)).until(client::gone);
            answers.add("too late");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {GET, POST, CHUNKED})
    void aClientThatWaitsGetsItsAnswersHoweverOftenItIsLookedFor(String request) throws Exception {
        try (Socket connection = connect(request)) {
            for (String answer : new String[] {"first", "second"}) {
                Client client = clients.poll(10, TimeUnit.SECONDS);
                for (int look = 0; look < 5; look++) {
                    assertThat(client.gone()).isFalse();
                }
                answers.add(answer);
                assertThat(read(connection, answer)).startsWith("HTTP/1.1 200").endsWith(answer);
                send(connection, request);
            }
            answers.add("third");
        }
    }

    @Test
    void aClientThatAsksForMoreBeforeItsAnswerIsThereIsNotGone() throws Exception {
        try (Socket connection = connect(GET + GET)) {
            Client client = clients.poll(10, TimeUnit.SECONDS);
            assertThat(client.gone()).isFalse();
            assertThat(client.gone()).isFalse();
            answers.add("first");
            assertThat(read(connection, "first")).endsWith("first");
            answers.add("second");
            assertThat(read(connection, "second")).startsWith("HTTP/1.1 200").endsWith("second");
        }
    }

    private Socket connect(String request) throws IOException {
        Socket connection = new Socket(InetAddress.getLoopbackAddress(), server.getConnector().getLocalPort());
        connection.setSoTimeout(10_000);
        send(connection, request);
        return connection;
    }

    private static void send(Socket connection, String request) throws IOException {
        connection.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** What has come when the answer has. */
    private static String read(Socket connection, String answer) throws IOException {
        StringBuilder read = new StringBuilder();
        while (read.indexOf(answer) < 0) {
            int next = connection.getInputStream().read();
            assertThat(next).as("what follows " + read).isNotNegative();
            read.append((char) next);
        }
        return read.toString();
    }
}
