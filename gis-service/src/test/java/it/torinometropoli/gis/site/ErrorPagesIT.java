package it.torinometropoli.gis.site;

import it.torinometropoli.gis.IntegrationTest;
import it.torinometropoli.gis.ServiceClient;
import it.torinometropoli.gis.ServiceClient.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** Addresses at which there is nothing. */
@IntegrationTest
class ErrorPagesIT {

    private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    @LocalServerPort
    private int port;
    private ServiceClient client;

    @BeforeEach
    void connect() {
        client = new ServiceClient(port);
    }

    @ParameterizedTest
    @CsvSource({"it, Pagina non trovata, non c’è nessuna pagina", "en, Page not found, There is no page at"})
    void aBrowserGetsAPageInTheReadersLanguage(String language, String title, String reason) {
        Answer answer = client.get("/nulla/qui?lang=" + language, "Accept", BROWSER);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.contentType()).startsWith("text/html");
        assertThat(answer.text()).contains("<html lang=\"" + language + "\"", "<h1>" + title, reason, "/nulla/qui")
                .contains("href=\"/nulla/qui?lang=" + language).doesNotContain("Whitelabel");
    }

    @Test
    void othersGetAProblem() {
        Answer answer = client.get("/nulla/qui?lang=en", "Accept", "application/json");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.text()).contains("\"status\":404", "\"title\":\"Page not found\"", "/nulla/qui");
        assertThat(client.get("/nulla/qui").contentType()).startsWith("application/problem+json");
    }

    @Test
    void whatWasAskedForIsShownAsText() {
        Answer answer = client.get("/%3Cscript%3E", "Accept", BROWSER);

        assertThat(answer.status()).isIn(400, 404);
        assertThat(answer.text()).doesNotContain("<script>");
    }

    @Test
    void aMethodThatIsNotAllowedIsNamed() {
        Answer answer = client.post("/api/v1/layers?lang=en", "application/json", "{}");

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.text()).contains("POST");
    }
}
