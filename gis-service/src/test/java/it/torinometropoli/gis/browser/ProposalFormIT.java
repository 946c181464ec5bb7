package it.torinometropoli.gis.browser;

import java.nio.charset.StandardCharsets;
import java.time.Duration;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.LoadState;
import it.torinometropoli.gis.AreaClient;
import it.torinometropoli.gis.IntegrationTest;
import it.torinometropoli.gis.attachment.MadePictures;
import it.torinometropoli.gis.browser.Chromium.Screen;
import it.torinometropoli.gis.identity.Role;
import it.torinometropoli.gis.identity.TestMembers;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** The form of a proposal in a browser: it saves itself, and loses nothing when connection or session go or two tabs write. */
@IntegrationTest
@Tag("browser")
class ProposalFormIT {

    private static final String EMAIL = "scheda@example.org";
    private static final String SQUARE = "{\"type\": \"Polygon\", \"coordinates\": [[[7.893, 45.451], [7.895, 45.451], [7.895, 45.452], [7.893, 45.452], "
            + "[7.893, 45.451]]]}";
    private static final String FIELDS = """
            {"revision": 1, "fields": {"tax_id": "00519320014", "contact_name": "Ada Prova", "email": "ada@example.org", "phone": "0125 4101",
             "ownership": "pubblica", "availability": "disponibile", "land_use_now": "area_degradata", "description_now": "Un prato incolto.",
             "criticality": ["degrado"], "aims": ["naturalita"], "intervention_types": ["forestazione"], "main_type": "forestazione",
             "description": "Piantare alberi.", "design_level": "idea", "plan_destination": "Area verde", "constraints": ["nessuno"],
             "publish_consent": true}}""";

    private static Chromium chromium;

    @LocalServerPort
    private int port;
    @Autowired
    private ApplicationContext service;
    private AreaClient client;
    private String draft;

    @BeforeAll
    static void startBrowser() {
        chromium = new Chromium();
    }

    @AfterAll
    static void stopBrowser() {
        chromium.close();
    }

    @BeforeEach
    void begin() {
        TestMembers.make(service, EMAIL, "001125", Role.COMPILER);
        client = AreaClient.signedIn(port, EMAIL, TestMembers.PASSWORD);
        draft = client.postDocument("/proposte", "application/json", "{}").header("Location");
    }

    @Test
    void whatIsTypedWithoutConnectionIsSavedAsSoonAsThereIsOneEvenByTheNextVisit() {
        try (Visit visit = signedIn(Screen.PHONE)) {
            Page page = visit.read(draft).page();
            page.getByLabel("Titolo della proposta").fill("Sponda della Dora");
            page.keyboard().press("Tab");
            assertThat(page.locator("#salvato")).containsText("Salvato alle");
            assertSaved("Sponda della Dora");

            page.context().setOffline(true);
            page.getByLabel("Località").fill("Monte del ponte");
            page.keyboard().press("Tab");
            assertThat(page.locator("#avvisi")).containsText("la connessione non c’è");
            page.context().setOffline(false);
            assertThat(page.locator("#salvato")).containsText("Salvato alle");
            assertThat(page.locator("#avvisi")).isEmpty();
            assertSaved("Monte del ponte");

            page.context().setOffline(true);
            page.locator("#description").fill("Scritto in treno");
            page.keyboard().press("Tab");
            assertThat(page.locator("#avvisi")).containsText("la connessione non c’è");
            Page later = page.context().newPage();
            page.evaluate("() => { window.fetch = () => Promise.reject(new TypeError('The battery is empty')); }");
            page.close();
            later.context().setOffline(false);
            later.navigate(visit.at(draft));
            assertThat(later.locator("#avvisi")).containsText("Ho ritrovato");
            assertThat(later.locator("#description")).hasValue("Scritto in treno");
            assertSaved("Scritto in treno");
            assertThat(later.locator("#salvato")).containsText("Salvato alle");
            assertThat(later.evaluate("Object.keys(localStorage).filter(key => key.startsWith('proposta:')).length")).isEqualTo(0);
        }
    }

    @Test
    void anEndedSessionLosesNothingWhileThePersonSignsInInAnotherTab() {
        try (Visit visit = signedIn(Screen.PHONE)) {
            Page page = visit.read(draft).page();
            page.context().clearCookies();
            page.getByLabel("Titolo della proposta").fill("Dopo la pausa");
            page.keyboard().press("Tab");
            Locator way = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Accedi (si apre"));
            assertThat(way).isVisible();
            Page second = page.waitForPopup(way::click);
            second.locator("input[name=email]").fill(EMAIL);
            second.locator("input[name=password]").fill(TestMembers.PASSWORD);
            second.keyboard().press("Enter");
            second.waitForURL("**" + draft + "?*");
            page.bringToFront();

            assertThat(page.locator("#avvisi")).isEmpty();
            assertThat(page.locator("#salvato")).containsText("Salvato alle");
            assertSaved("Dopo la pausa");
        }
    }

    @Test
    void ofTwoTabsThatChangeTheSameFieldThePersonChoosesAndOtherFieldsAreMerged() {
        try (Visit visit = signedIn(Screen.DESKTOP)) {
            Page first = visit.read(draft).page();
            Page second = first.context().newPage();
            second.navigate(visit.at(draft));
            second.waitForLoadState(LoadState.NETWORKIDLE);
            write(first, "#title", "Dalla prima");
            assertSaved("Dalla prima");
            write(second, "#title", "Anche questa");

            Locator conflict = second.locator("[data-conflict=title]");
            assertThat(conflict).containsText("Dalla prima");
            assertThat(conflict).containsText("Anche questa");
            conflict.getByText("Tieni il mio").click();
            assertSaved("Anche questa");

            write(first, "#locality", "Un altro campo");
            assertSaved("Un altro campo");
            assertThat(first.locator("#title")).hasValue("Anche questa");
            write(second, "#locality", "Da qui");
            second.locator("[data-conflict=locality]").getByText("Prendi l’altro").click();
            assertThat(second.locator("#locality")).hasValue("Un altro campo");
            assertThat(second.locator("#salvato")).containsText("Salvato alle");
            assertThat(second.locator("#avvisi")).isEmpty();
        }
    }

    @Test
    void aProposalIsMadeAndSubmittedOnATelephoneWithoutViolatingARule() {
        client.sendDocument("PATCH", draft + "/bozza", FIELDS, "X-XSRF-TOKEN", client.token());
        try (Visit visit = signedIn(Screen.PHONE)) {
            Page page = visit.read(draft).page();
            page.getByLabel("Titolo della proposta").fill("Prato della Dora");
            page.locator("#forma-file").setInputFiles(new FilePayload("area.geojson", "application/json", SQUARE.getBytes(StandardCharsets.UTF_8)));
            assertThat(page.locator("#forma-esito")).containsText("ecco la forma");
            assertThat(page.locator("#fatti")).containsText("Ivrea");
            page.locator("#foto").setInputFiles(new FilePayload("prato.jpg", "image/jpeg", MadePictures.picture("jpg")));
            assertThat(page.locator("#elenco-allegati")).containsText("prato.jpg");
            page.getByLabel("Confermo l’azione 2.1.4").check();
            assertThat(page.locator("#campo-psm_actions input[value='2.1.4']")).isChecked();
            assertThat(page.locator(".form-missing")).containsText("Ho letto l’informativa");
            look(visit, "proposal-form");
            page.getByLabel("Ho letto l’informativa", new Page.GetByLabelOptions().setExact(true)).check();
            assertThat(page.locator(".form-complete")).isVisible();

            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Controlla e invia")).click();
            page.waitForURL("**" + draft + "/invio");
            look(visit, "proposal-submit");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Invia la proposta")).click();
            assertThat(page.locator(".form-number")).containsText("CIRCA-");
            look(visit, "proposal-view");
            visit.read("/proposte?lang=en");
            assertThat(page.locator(".own-list").filter(new Locator.FilterOptions().setHasText("Prato della Dora"))).isVisible();
            look(visit, "proposal-list");
            visit.assertNothingWentWrong();
        }
    }

    private static void look(Visit visit, String name) {
        for (Screen screen : new Screen[] {Screen.DESKTOP, Screen.PHONE}) {
            visit.changeTo(screen).photograph(name + "-" + screen.name().toLowerCase());
            visit.assertAccessible();
        }
        assertThat(visit.changeTo(Screen.NARROWEST).scrollsSideways()).as("%s scrolls sideways", name).isFalse();
        visit.changeTo(Screen.PHONE);
    }

    private static void write(Page page, String field, String words) {
        page.locator(field).fill(words);
        page.locator(field).blur();
    }

    /** What another person would see. */
    private void assertSaved(String words) {
        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(client.get(draft + "/dati", "Accept", "application/json").text())
                .contains(words));
    }

    private Visit signedIn(Screen screen) {
        Visit visit = chromium.visit("http://127.0.0.1:" + port, screen);
        Page page = visit.read("/accedi").page();
        page.locator("input[name=email]").fill(EMAIL);
        page.locator("input[name=password]").fill(TestMembers.PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL("**/account");
        return visit;
    }
}
