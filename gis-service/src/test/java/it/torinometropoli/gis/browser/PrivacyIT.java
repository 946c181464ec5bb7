package it.torinometropoli.gis.browser;

import it.torinometropoli.gis.IntegrationTest;
import it.torinometropoli.gis.browser.Chromium.Screen;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** What the page about privacy promises: nothing stays in the browser and nobody else is asked. */
@IntegrationTest
@Tag("browser")
class PrivacyIT {

    @LocalServerPort
    private int port;

    @Test
    void nothingIsKeptInTheBrowserAndNoRequestLeavesTheService() {
        try (Chromium chromium = new Chromium(); Visit visit = chromium.visit("http://127.0.0.1:" + port, Screen.DESKTOP)) {
            visit.open("/?azione=2.2.2");
            visit.read("/dati");
            visit.read("/cerca?q=torino&lang=en");

            assertThat(visit.page().context().cookies()).isEmpty();
            assertThat(visit.page().evaluate("localStorage.length + sessionStorage.length")).isEqualTo(0);
            visit.assertNothingWentWrong();
        }
    }
}
