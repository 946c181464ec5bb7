package it.torinometropoli.gis.ows;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

import it.torinometropoli.gis.IntegrationTest;
import it.torinometropoli.gis.ServiceClient;
import it.torinometropoli.gis.ServiceClient.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@IntegrationTest
class OwsControllerIT {

    @LocalServerPort
    private int port;

    private ServiceClient service;

    @BeforeEach
    void connect() {
        service = new ServiceClient(port);
    }

    @ParameterizedTest
    @CsvSource({"/ows?SERVICE=WMS&REQUEST=GetCapabilities, 200", "/wms?REQUEST=GetCapabilities, 200", "/wms?REQUEST=Nothing, 400"})
    void mapClientsOnOtherWebSitesMayReadEveryAnswer(String address, int status) {
        Answer answer = service.get(address, "Origin", "https://example.org");

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/ows?service=wms&request=getcapabilities", "/ows?SERVICE=WMS&REQUEST=GetCapabilities", "/wms?Request=GetCapabilities"})
    void findsTheServiceWhateverTheCaseOfLetters(String address) {
        assertThat(service.get(address).text()).contains("<WMS_Capabilities");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/ows?SERVICE=%ff", "/ows?SERVICE=WMS&REQUEST=%E0%A4%A", "/wms?LAYERS=%"})
    void parametersThatCannotBeReadAreTheClientsFault(String address) throws IOException {
        assertThat(statusLine(address)).startsWith("HTTP/1.1 400");
    }

    @Test
    void aRequestIsReadUpToALimit() {
        Answer answer = service.post("/ows", "text/xml", "<a service='WMS'>" + " ".repeat(300_000) + "</a>");

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.text()).contains("more than 262144 bytes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/wms?REQUEST=GetCapabilities", "/wms?REQUEST=Nothing", "/"})
    void everyAnswerCarriesTheHeadersThatKeepABrowserSafeAndOpensNoSession(String address) {
        Answer answer = service.get(address);

        assertThat(answer.header("Content-Security-Policy")).contains("default-src 'none'", "frame-ancestors 'self'");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("strict-origin-when-cross-origin");
        assertThat(answer.header("Set-Cookie")).isEmpty();
    }

    /** Sends an address as it is, however malformed. */
    private String statusLine(String address) throws IOException {
        try (Socket connection = new Socket(InetAddress.getLoopbackAddress(), port)) {
            String request = "GET " + address + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
            connection.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8)).readLine();
        }
    }
}
