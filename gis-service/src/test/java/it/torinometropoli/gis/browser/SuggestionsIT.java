package it.torinometropoli.gis.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import it.torinometropoli.gis.IntegrationTest;
import it.torinometropoli.gis.browser.Chromium.Screen;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** The search field as a combobox: with the keyboard, with the mouse, and without scripts. */
@IntegrationTest
@Tag("browser")
class SuggestionsIT {

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

    private Visit visit(Screen screen) {
        return chromium.visit("http://127.0.0.1:" + port, screen);
    }

    private static Locator field(Visit visit) {
        return visit.page().getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Cerca comuni, luoghi, azioni"));
    }

    private static Locator options(Visit visit) {
        return visit.page().getByRole(AriaRole.OPTION);
    }

    @Test
    void theKeyboardChoosesASuggestion() {
        try (Visit visit = visit(Screen.DESKTOP)) {
            visit.read("/dati");
            Locator field = field(visit);
            field.focus();
            visit.page().keyboard().type("chier");
            assertThat(field).hasAttribute("aria-expanded", "true");
            assertThat(options(visit).first()).containsText("Chieri");
            visit.photograph("search-suggestions");
            visit.assertAccessible();

            visit.page().keyboard().press("ArrowDown");
            assertThat(options(visit).first()).hasAttribute("aria-selected", "true");
            assertThat(field).hasAttribute("aria-activedescendant", "cerca-list-0");
            visit.page().keyboard().press("Escape");
            assertThat(field).hasAttribute("aria-expanded", "false");
            assertThat(field).isFocused();

            visit.page().keyboard().press("ArrowDown");
            assertThat(options(visit).first()).isVisible();
            visit.page().keyboard().press("ArrowDown");
            visit.page().keyboard().press("Enter");
            visit.page().waitForURL("**/comuni/001078");
        }
    }

    @Test
    void theLastSuggestionLeadsToAllResultsOnThePhoneToo() {
        try (Visit visit = visit(Screen.PHONE)) {
            visit.read("/");
            visit.page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Cerca").setExact(true)).click();
            visit.page().waitForURL("**/cerca");
            field(visit).fill("torino");
            Locator all = options(visit).last();
            assertThat(all).containsText("Tutti i risultati");
            visit.photograph("search-suggestions-phone");
            all.click();
            visit.page().waitForURL("**/cerca?q=torino");
            assertThat(visit.page().locator(".lead")).containsText("risultati per “torino”");
            visit.assertNothingWentWrong();
        }
    }

    @Test
    void withoutScriptsTheFormLeadsToTheResults() {
        try (Visit visit = chromium.visitWithoutScripts("http://127.0.0.1:" + port, Screen.DESKTOP)) {
            visit.read("/dati?lang=en");
            visit.page().locator("#cerca").fill("Ivrea");
            visit.page().keyboard().press("Enter");
            visit.page().waitForURL("**/cerca?lang=en&q=Ivrea");
            assertThat(visit.heading("Municipalities (4)")).isVisible();
        }
    }

    @Test
    void anAddressIsCopiedWithAButton() {
        try (Visit visit = visit(Screen.DESKTOP)) {
            visit.read("/dati");
            Locator button = visit.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Copia Mappe (WMS)"));
            button.click();
            assertThat(visit.page().locator(".copy-button").first()).containsText("Copiato");
        }
    }
}
