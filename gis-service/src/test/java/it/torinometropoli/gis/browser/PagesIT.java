package it.torinometropoli.gis.browser;

import java.util.Locale;

import it.torinometropoli.gis.IntegrationTest;
import it.torinometropoli.gis.browser.Chromium.Screen;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** Every page of the site for everyone: in both languages, on a desktop and a telephone, by the rules of WCAG 2.1 AA; none wider than the narrowest screen. */
@IntegrationTest
@Tag("browser")
class PagesIT {

    private static Chromium chromium;

    @LocalServerPort
    private int port;

    @BeforeAll
    static void startBrowser() {
        chromium = new Chromium();
    }

    @AfterAll
    static void stopBrowser() {
        chromium.close();
    }

    @ParameterizedTest
    @CsvFileSource(resources = "pages.csv", numLinesToSkip = 1)
    void aPageViolatesNoRule(String path, int status) {
        try (Visit visit = chromium.visit("http://127.0.0.1:" + port, Screen.DESKTOP)) {
            for (String language : new String[] {"it", "en"}) {
                visit.read(path + (path.contains("?") ? "&" : "?") + "lang=" + language);
                for (Screen screen : new Screen[] {Screen.DESKTOP, Screen.PHONE}) {
                    visit.changeTo(screen);
                    visit.photograph("page%s-%s-%s".formatted(path.replaceAll("\\W+", "-"), screen, language).toLowerCase(Locale.ROOT));
                    visit.assertAccessible();
                    assertThat(visit.scrollsSideways()).as("%s scrolls sideways", path).isFalse();
                }
                assertThat(visit.changeTo(Screen.NARROWEST).scrollsSideways()).as("%s scrolls sideways on the narrowest screen", path).isFalse();
                assertThat(visit.page().locator("html").getAttribute("lang")).isEqualTo(language);
                visit.expect(status);
                visit.assertNothingWentWrong();
                visit.changeTo(Screen.DESKTOP);
            }
        }
    }
}
