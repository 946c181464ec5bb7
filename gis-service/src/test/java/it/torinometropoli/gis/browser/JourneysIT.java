package it.torinometropoli.gis.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import it.torinometropoli.gis.IntegrationTest;
import it.torinometropoli.gis.browser.Chromium.Screen;
import it.torinometropoli.gis.identity.Member;
import it.torinometropoli.gis.identity.Role;
import it.torinometropoli.gis.identity.TestMembers;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** What people come for, from the first page to the answer, on a desktop and on a telephone. */
@IntegrationTest
@Tag("browser")
class JourneysIT {

    private static Chromium chromium;

    @LocalServerPort
    private int port;
    @Autowired
    private ApplicationContext service;

    @BeforeAll
    static void startBrowser() {
        chromium = new Chromium();
    }

    @AfterAll
    static void stopBrowser() {
        chromium.close();
    }

    @ParameterizedTest
    @EnumSource(names = {"DESKTOP", "PHONE"})
    void aCitizenFindsOutWhatThePlanDoesInTown(Screen screen) {
        try (Visit visit = visit(screen).read("/comuni")) {
            visit.page().getByLabel("Nome o codice ISTAT").fill("ivrea");
            visit.page().getByRole(AriaRole.SEARCH).getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Cerca")).last().click();
            follow(visit, Pattern.compile("^Ivrea$"));
            assertThat(heading(visit, 1)).containsText("Il piano nel mio comune");
            visit.photograph("journey-citizen-" + name(screen));

            Locator sites = visit.page().locator("#aree_dismesse").locator("xpath=ancestor-or-self::section[1]");
            int counted = Integer.parseInt(visit.page().locator("a[href='#aree_dismesse'] strong").textContent());
            assertThat(sites.locator("a[href*='/aree-dismesse/AD-']")).hasCount(counted);

            follow(visit, Pattern.compile("^2\\.2\\.2"));
            assertThat(heading(visit, 1)).containsText("2.2.2");
            assertThat(visit.page().locator("blockquote[lang=it]")).isVisible();
            visit.assertNothingWentWrong();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"DESKTOP", "PHONE"})
    void anInvestorComparesTwoLargeSitesWithinReachAndTakesTheEnglishSheet(Screen screen, @TempDir Path downloads) throws IOException {
        try (Visit visit = visit(screen).read("/aree-dismesse?lang=en&superficie_min=20000&entro=30")) {
            int found = Integer.parseInt(visit.page().locator("[data-count]").textContent().strip().split("\\D+")[0]);
            assertThat(found).isBetween(2, 58);
            Locator ticks = visit.page().locator("input[type=checkbox][name=id]");
            ticks.nth(0).check();
            ticks.nth(1).check();
            visit.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Compare the chosen sites")).click();
            assertThat(visit.page().locator("thead th[scope=col]")).hasCount(2);
            visit.photograph("journey-investor-" + name(screen));

            Locator sheet = visit.page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("PDF")).first();
            Path file = downloads.resolve("sheet.pdf");
            Files.write(file, visit.page().request().get(visit.absolute(sheet.getAttribute("href"))).body());

            String name = visit.page().locator("thead th[scope=col] a").first().textContent();
            try (PDDocument document = Loader.loadPDF(file.toFile())) {
                assertThat(new PDFTextStripper().getText(document)).contains(name.split(" ")[0]).contains("m²");
                assertThat(document.getDocumentCatalog().getLanguage()).startsWith("en");
            }
            visit.assertNothingWentWrong();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"DESKTOP", "PHONE"})
    void aMayorSeesHowFarAnActionCoversTheZone(Screen screen) {
        try (Visit visit = visit(screen).read("/piano")) {
            visit.page().getByLabel("Parole o codice").fill("2.1.4");
            visit.page().getByLabel("Parole o codice").press("Enter");
            follow(visit, Pattern.compile("^2\\.1\\.4"));
            visit.page().getByLabel("Zona omogenea", new Page.GetByLabelOptions().setExact(true)).selectOption("8");
            visit.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Mostra").setExact(true)).click();

            assertThat(visit.page().locator("#copertura")).isVisible();
            assertThat(visit.page().locator(".plan-zone")).containsText("Comuni senza luoghi: 46");
            assertThat(visit.page().locator(".plan-zone a[href^='/comuni/']")).hasCount(46);
            visit.photograph("journey-mayor-" + name(screen));
            visit.assertNothingWentWrong();
        }
    }

    @Test
    void aProfessionalCopiesTheAddressAndTakesTheSelectionAway(@TempDir Path downloads) throws IOException, InterruptedException {
        try (Visit visit = visit(Screen.DESKTOP).read("/dati")) {
            visit.page().context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
            visit.page().locator(".copy-field:has(input[value*='/wfs']) button").first().click();
            String address = (String) visit.page().evaluate("navigator.clipboard.readText()");
            assertThat(gdal("ogrinfo", "-ro", "-so", "WFS:" + address)).contains("aree_dismesse");

            visit.open("/?livelli=aree_dismesse");
            visit.page().getByRole(AriaRole.TOOLBAR).getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Seleziona")).click();
            visit.page().getByLabel("Comune o zona omogenea").selectOption("comune:001272");
            Locator tool = visit.page().locator(".tool-panel");
            assertThat(tool.locator(".tool-found")).containsText("Aree produttive dismesse");
            Download download = visit.page().waitForDownload(() ->
                    tool.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Scarica")).first().click());
            Path file = downloads.resolve(download.suggestedFilename());
            download.saveAs(file);

            assertThat(file.toString()).endsWith(".gpkg");
            assertThat(gdal("ogrinfo", "-ro", "-so", file.toString(), "aree_dismesse")).containsPattern("Feature Count: [1-9]");
            visit.assertNothingWentWrong();
        }
    }

    /** The citizen's journey with the keyboard alone, told by what a screen reader reads. */
    @Test
    void someoneWithoutMouseAndScreenFindsOutWhatThePlanDoesInTown() {
        try (Visit visit = visit(Screen.DESKTOP).read("/piano")) {
            visit.page().keyboard().press("Tab");
            assertThat(visit.focused()).isEqualTo("Vai al contenuto");
            visit.tabTo("Comuni e zone").press("Enter");
            visit.page().waitForURL("**/comuni");
            assertThat(visit.page().title()).startsWith("Comuni e zone omogenee");

            visit.focus("Nome o codice ISTAT");
            visit.page().keyboard().type("Ivrea");
            visit.page().keyboard().press("Enter");
            visit.page().waitForURL("**q=Ivrea**");
            visit.tabToExactly("Ivrea").page().keyboard().press("Enter");
            visit.page().waitForURL("**/comuni/0*");

            assertThat(visit.page().locator("main").ariaSnapshot())
                    .contains("heading \"Il piano nel mio comune Ivrea\" [level=1]").contains("region").contains("link");
            visit.tabTo("2.2.2").page().keyboard().press("Enter");
            visit.page().waitForURL("**/piano/azioni/2.2.2*");
            assertThat(visit.page().locator("main").ariaSnapshot()).contains("heading \"Testo del piano\" [level=2]");
            visit.assertNothingWentWrong();
        }
    }

    @Test
    void theKeyboardAloneSignsIn() {
        Member member = TestMembers.make(service, "tastiera@example.org", null, Role.REVIEWER);
        try (Visit visit = visit(Screen.DESKTOP).read("/account")) {
            visit.focus("Indirizzo di posta").page().keyboard().type(member.email());
            visit.page().keyboard().press("Tab");
            visit.page().keyboard().type(TestMembers.PASSWORD);
            visit.page().keyboard().press("Enter");
            visit.page().waitForURL("**/account");
            assertThat(visit.page().locator("main")).containsText(member.email());
            visit.assertNothingWentWrong();
        }
    }

    private Visit visit(Screen screen) {
        return chromium.visit("http://127.0.0.1:" + port, screen);
    }

    private static void follow(Visit visit, Pattern name) {
        visit.page().locator("main").getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name)).first().click();
        visit.page().waitForLoadState();
    }

    private static Locator heading(Visit visit, int level) {
        return visit.page().getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(level));
    }

    private static String name(Screen screen) {
        return screen.name().toLowerCase(Locale.ROOT);
    }

    private static String gdal(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor()).as(output).isZero();
        return output;
    }
}
