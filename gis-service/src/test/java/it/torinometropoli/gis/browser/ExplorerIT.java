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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** What readers do with the filters of a list, with scripts and without. */
@IntegrationTest
@Tag("browser")
class ExplorerIT {

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

    @Test
    void aChoiceChangesCountMapAndListTogetherInThePageThatIsThere() {
        try (Visit visit = chromium.visit(service(), Screen.DESKTOP)) {
            visit.read("/aree-dismesse");
            Page page = visit.page();
            page.evaluate("document.body.dataset.stays = 'yes'");
            page.locator("summary").getByText("Caratteristiche").click();
            page.getByLabel("tessile").check();

            assertThat(count(page)).hasText("14 aree su 59");
            assertThat(page.locator("tbody tr")).hasCount(14);
            assertThat(page.locator(".page-map img").getAttribute("src")).contains("tessile");
            assertThat(visit.address()).isEqualTo("/aree-dismesse?settore=tessile");

            page.getByRole(AriaRole.LINK, link("Distanza da Torino")).click();
            assertThat(page.getByRole(AriaRole.COLUMNHEADER, header("Distanza da Torino"))).hasAttribute("aria-sort", "ascending");
            assertThat(page.getByRole(AriaRole.LINK, link("Distanza da Torino"))).isFocused();

            page.getByRole(AriaRole.LINK, link("Togli Settore: tessile")).click();
            assertThat(count(page)).hasText("59 aree");
            assertThat(count(page)).isFocused();
            page.goBack();
            assertThat(count(page)).hasText("14 aree su 59");
            assertThat(page.getByLabel("tessile")).isChecked();
            assertThat(page.locator("body").getAttribute("data-stays")).isEqualTo("yes");
            visit.assertNothingWentWrong();
        }
    }

    @Test
    void areasOfSeveralPagesOfTheListAreCompared() {
        try (Visit visit = chromium.visit(service(), Screen.DESKTOP)) {
            visit.read("/aree-dismesse");
            Page page = visit.page();
            page.getByLabel("Confronta ex Olivetti, Scarmagno").check();
            page.getByRole(AriaRole.LINK, link("Successiva")).click();
            assertThat(page.getByText("Pagina 2 di 3")).isVisible();
            page.locator("tbody input").first().check();
            assertThat(page.getByText("Aree scelte: 2 (da due a quattro).")).isVisible();
            String second = page.locator("tbody th").first().innerText();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Confronta le aree scelte")).click();

            assertThat(page.locator("thead th").filter(new Locator.FilterOptions().setHasText("ex Olivetti, Scarmagno"))).isVisible();
            assertThat(page.locator("thead th").filter(new Locator.FilterOptions().setHasText(second))).isVisible();
            visit.assertNothingWentWrong();
        }
    }

    @Test
    void anInvestorWithoutScriptsFindsLargeAreasWithinReachAndComparesTwo() {
        try (Visit visit = chromium.visitWithoutScripts(service(), Screen.PHONE)) {
            visit.read("/aree-dismesse?lang=en");
            Page page = visit.page();
            page.locator("[name=superficie_min]").fill("20000");
            page.locator("summary").getByText("Accessibility").click();
            page.getByLabel("within (km)").fill("10");
            page.getByLabel("of the municipality of").selectOption("Ivrea");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Show the results")).click();
            assertThat(page.getByText("Distance as the crow flies: within 10 km of Ivrea")).isVisible();
            page.getByRole(AriaRole.LINK, link("Remove Distance as the crow flies: within 10 km of Ivrea")).click();
            page.locator("tbody input").nth(0).check();
            page.locator("tbody input").nth(1).check();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Compare the chosen sites")).click();

            assertThat(page.locator("thead th")).hasCount(2);
            assertThat(page.getByRole(AriaRole.LINK, link("PDF ex Olivetti, Scarmagno")).getAttribute("href")).endsWith(".pdf?lang=en");
            visit.assertNothingWentWrong();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/aree-dismesse?superficie_min=20000&entro=40&settore=automotive", "/aree-dismesse/confronto?id=AD-001&id=AD-002&id=AD-003&id=AD-004",
            "/aree-dismesse/AD-001", "/aree-protette"})
    void nothingIsWiderThanTheNarrowestScreen(String path) {
        try (Visit visit = chromium.visit(service(), Screen.NARROWEST)) {
            visit.read(path);

            assertThat(visit.scrollsSideways()).isFalse();
        }
    }

    private String service() {
        return "http://127.0.0.1:" + port;
    }

    private static Locator count(Page page) {
        return page.locator("[data-count]");
    }

    private static Page.GetByRoleOptions link(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private static Page.GetByRoleOptions header(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
