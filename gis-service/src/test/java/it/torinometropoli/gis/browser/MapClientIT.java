package it.torinometropoli.gis.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** What readers do with the map page in a browser. */
class MapClientIT extends MapVisits {

    private static final String ACTION_TITLE = "Monitorare e aggiornare la mappatura delle aree produttive dismesse";
    private static final String SITE = "Manifattura di Cuorgnè";
    private static final double SITE_LATITUDE = 45.392;
    private static final double SITE_LONGITUDE = 7.65;

    @Test
    void choosingAnActionShowsItsTextAndPlacesAndDimsTheRest() {
        visit.open("/");

        openBranch("Torino metropoli più verde ed ecologica");
        openBranch("Promuovere il riuso intelligente delle aree dismesse");
        visit.page().waitForRequest(request -> isMapOfPlaces(request.url()),
                () -> visit.page().locator("#panel-plan").getByRole(AriaRole.LINK, named(ACTION_TITLE)).click());

        assertThat(visit.heading("Azione 2.2.2 " + ACTION_TITLE)).isVisible();
        assertThat(visit.detail()).containsText("Prevedere un meccanismo di monitoraggio ed aggiornamento continuo");
        assertThat(visit.detail().locator(".place-list a")).hasCount(59);
        assertThat(visit.page().locator("#map-filter")).containsText("Azione 2.2.2: 59 luoghi");
        assertThat(visit.page().locator("#status")).hasText("Azione 2.2.2: 59 luoghi sulla mappa e in elenco.");
        assertThat(visit.page().locator(".leaflet-places-pane")).hasCSS("opacity", "0.4");
        assertThat(visit.addressWithoutView()).isEqualTo("/?azione=2.2.2");
    }

    private static boolean isMapOfPlaces(String address) {
        return address.contains("GetMap") && address.contains("LAYERS=aree_dismesse&") && address.contains("CQL_FILTER=azioni");
    }

    @Test
    void aSiteOnTheMapOpensItsCardWhichLeadsToItsMunicipalityItsZoneAndItsAction() {
        visit.open("/?azione=2.2.2#12/45.4/7.66");

        MapView.of(visit.page()).click(visit.page(), SITE_LATITUDE, SITE_LONGITUDE);

        assertThat(visit.heading(SITE)).isVisible();
        assertThat(visit.link("Cuorgnè")).hasAttribute("href", "/?luogo=comuni.001098");
        assertThat(visit.detail()).containsText("Settore");
        assertThat(visit.detail()).containsText("tessile");
        assertThat(visit.addressWithoutView()).isEqualTo("/?azione=2.2.2&luogo=aree_dismesse.AD-054");

        visit.link("Canavese occidentale").click();
        assertThat(visit.detail()).containsText("Zone omogenee");

        visit.page().goBack();
        visit.link(ACTION_TITLE).click();
        assertThat(visit.heading("Azione 2.2.2 " + ACTION_TITLE)).isVisible();
        visit.settle();
        assertThat(visit.addressWithoutView()).isEqualTo("/?azione=2.2.2");
    }

    @Test
    void theLanguageChangesWithoutLosingThePlaceAndTheAddressOpensThePageAgain() {
        visit.open("/?azione=2.2.2&luogo=aree_dismesse.AD-054");

        visit.page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("English")).click();
        visit.settle();
        String address = visit.address();
        assertThat(visit.heading(SITE)).isVisible();
        assertThat(visit.detail()).containsText("Sector");
        assertThat(visit.detail()).containsText("textile");
        assertThat(visit.addressWithoutView()).isEqualTo("/?azione=2.2.2&luogo=aree_dismesse.AD-054&lang=en");

        visit.page().reload();
        visit.settle();
        assertThat(visit.heading(SITE)).isVisible();
        assertThat(visit.page()).hasTitle("The strategic plan on the map – Metropolitan City of Torino");
        assertThat(visit.address()).isEqualTo(address);
    }

    @Test
    void theHistoryGoesBackThroughWhatWasShown() {
        visit.open("/?azione=2.2.2");
        visit.link(SITE).click();
        visit.settle();
        visit.link("Cuorgnè").click();
        assertThat(visit.heading("Cuorgnè")).isVisible();
        visit.settle();

        visit.page().goBack();
        assertThat(visit.heading(SITE)).isVisible();
        visit.page().goBack();
        assertThat(visit.heading("Azione 2.2.2 " + ACTION_TITLE)).isVisible();
        visit.page().goForward();
        assertThat(visit.heading(SITE)).isVisible();
        visit.settle();
    }

    @Test
    void severalPlacesAtOnePointAreOfferedToChooseFrom() {
        visit.open("/?livelli=comuni,aree_dismesse#16/45.03/7.612");

        MapView.of(visit.page()).click(visit.page(), 45.03, 7.612);

        assertThat(visit.heading("Che cosa c’è qui")).isVisible();
        assertThat(visit.link("ex Gommatura (Mirafiori)")).isVisible();
        assertThat(visit.link("Mirafiori - area TNE")).isVisible();
        assertThat(visit.address()).contains("punto=7.612");

        visit.link("ex Gommatura (Mirafiori)").click();
        assertThat(visit.heading("ex Gommatura (Mirafiori)")).isVisible();
        visit.settle();
    }

    @Test
    void whereThereIsNoPlaceTheMunicipalityOpens() {
        visit.open("/?livelli=comuni,zone_omogenee#13/45.07/7.68");

        MapView.of(visit.page()).click(visit.page(), 45.07, 7.68);

        assertThat(visit.heading("Torino")).isVisible();
        visit.settle();
        assertThat(visit.address()).contains("luogo=comuni.001272");
    }

    @Test
    void layersAreSwitchedOffAndTheAddressKeepsIt() {
        visit.open("/");
        visit.page().getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Livelli")).click();
        Locator protectedAreas = visit.page().getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("Aree protette e Rete Natura 2000"));
        Locator legend = visit.page().getByLabel("Legenda del livello Aree protette e Rete Natura 2000");
        assertThat(protectedAreas).isChecked();
        assertThat(legend).isVisible();

        visit.page().locator("label[for=layer-aree_protette]").click();
        visit.settle();

        assertThat(protectedAreas).not().isChecked();
        assertThat(legend).isHidden();
        assertThat(visit.addressWithoutView()).contains("livelli=").doesNotContain("aree_protette");
        visit.page().reload();
        visit.settle();
        visit.page().getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Livelli")).click();
        assertThat(protectedAreas).not().isChecked();
    }

    @Test
    void theSearchNarrowsThePlan() {
        visit.open("/");

        visit.page().getByRole(AriaRole.SEARCHBOX, new Page.GetByRoleOptions().setName("Cerca nel piano")).fill("aree dismesse");
        assertThat(visit.page().locator("#panel-plan").getByRole(AriaRole.LINK, named("2.2.1"))).isVisible();
        assertThat(visit.page().locator("#panel-plan").getByRole(AriaRole.LINK, named("1.1.1"))).isHidden();

        visit.page().getByRole(AriaRole.SEARCHBOX, new Page.GetByRoleOptions().setName("Cerca nel piano")).fill("");
        visit.page().locator("label[for=plan-only-placed]").click();
        assertThat(visit.page().locator(".plan-action:visible .places-none")).hasCount(0);
        assertThat(visit.page().locator(".plan-action:visible").first()).isVisible();
    }

    @Test
    void theKeyboardAloneLeadsFromThePlanToACardAndBack() {
        visit.open("/");

        visit.tabTo("Vai al piano").press("Enter");
        visit.tabTo("Torino metropoli più verde").press("Enter");
        visit.tabTo("Promuovere il riuso intelligente").press("Enter");
        visit.tabTo(ACTION_TITLE).press("Enter");
        assertThat(visit.heading("Azione 2.2.2 " + ACTION_TITLE)).isFocused();

        visit.tabTo(SITE).press("Enter");
        assertThat(visit.heading(SITE)).isFocused();
        assertThat(visit.page().locator("#status")).hasText("Scheda di " + SITE);

        visit.tabBackTo("Azione 2.2.2").press("Enter");
        assertThat(visit.link(SITE)).isFocused();
        visit.tabBackTo("Tutto il piano").press("Enter");
        assertThat(visit.page().locator("#panel-plan").getByRole(AriaRole.LINK, named(ACTION_TITLE))).isFocused();
    }

    @Test
    void anAddressThatNamesSomethingUnknownSaysWhatThereIs() {
        visit.open("/?azione=9.9.9");

        assertThat(visit.heading("Pagina non trovata")).isVisible();
        assertThat(visit.detail()).containsText("1.1.1");
        visit.expect(404);

        visit.open("/?luogo=aree_dismesse.AD-999&lang=en");
        assertThat(visit.detail()).containsText("for example “AD-001”");
        visit.expect(404);
    }

    private void openBranch(String title) {
        visit.page().locator("#panel-plan summary").filter(new Locator.FilterOptions().setHasText(title)).click();
    }

    private static Locator.GetByRoleOptions named(String name) {
        return new Locator.GetByRoleOptions().setName(name);
    }
}
