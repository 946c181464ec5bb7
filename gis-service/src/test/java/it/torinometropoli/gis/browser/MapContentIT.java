package it.torinometropoli.gis.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** What the reader puts on the map: layers, the places of parts of the plan, a base map, and the list of it all. */
class MapContentIT extends MapVisits {

    private static final int STEPS_BEYOND_THE_TERRITORY = 8;
    private static final String PARKS = "Aree protette e Rete Natura 2000";

    @Test
    void aWholeAxisStandsOutAndSingleActionsAreTakenAway() {
        visit.open("/");

        visit.page().waitForRequest(request -> request.url().contains("CQL_FILTER=azioni+LIKE+%272.%25%27"), () -> box("Asse 2").click());
        visit.settle();
        assertThat(visit.addressWithoutView()).isEqualTo("/?azione=2");
        assertThat(visit.page().locator("#map-filter")).containsText("Asse 2: 201 luoghi");
        assertThat(visit.page().locator("#status")).hasText("In evidenza sulla mappa: 201 luoghi");
        assertThat(visit.page().locator(".leaflet-places-pane")).hasCSS("opacity", "0.4");

        visit.page().locator("#panel-plan summary").filter(withText("Torino metropoli più verde ed ecologica")).click();
        assertThat(box("Strategia 2.2")).isChecked();
        box("Strategia 2.2").click();
        assertThat(visit.page().locator(".filter-chips li")).not().hasCount(1);
        assertThat((Boolean) box("Asse 2").evaluate("box => box.indeterminate")).isTrue();
        assertThat(visit.addressWithoutView()).startsWith("/?azione=2.1,").doesNotContain("2.2");

        visit.page().getByRole(AriaRole.BUTTON, named("Togli tutto")).click();
        visit.settle();
        assertThat(visit.addressWithoutView()).isEqualTo("/");
        assertThat(visit.page().locator("#map-filter")).isHidden();
    }

    @Test
    void anAddressWithSeveralActionsShowsThemAndAChipTakesOneAway() {
        visit.open("/?azione=2.2.2,4.1.1");

        assertThat(visit.page().locator(".filter-chips li")).hasText(new String[] {"Azione 2.2.2Togli Azione 2.2.2", "Azione 4.1.1Togli Azione 4.1.1"});
        visit.page().getByRole(AriaRole.BUTTON, named("Togli Azione 4.1.1")).click();
        visit.settle();

        assertThat(visit.addressWithoutView()).isEqualTo("/?azione=2.2.2");
        assertThat(visit.page().locator("#map-filter")).containsText("Azione 2.2.2: 59 luoghi");
        assertThat(visit.page().getByRole(AriaRole.BUTTON, named("Togli Azione 2.2.2"))).isFocused();

        visit.open("/?azione=2.2,9.9");
        assertThat(visit.heading("Pagina non trovata")).isVisible();
        visit.expect(404);
    }

    @Test
    void opacityAndOrderAreChangedByTheKeyboardAndTheAddressKeepsThem() {
        visit.open("/");
        tab("Livelli");
        Locator parks = layer(PARKS);
        parks.locator("summary").first().click();
        Locator slider = parks.getByRole(AriaRole.SLIDER);

        slider.focus();
        slider.press("ArrowLeft");
        slider.press("ArrowLeft");
        visit.settle();
        assertThat(visit.address()).contains("livelli=comuni,zone_omogenee,aree_protette:90,catalogo_circa");
        assertThat(parks.locator("output")).hasText("90 %");

        Locator up = parks.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Porta sopra"));
        up.focus();
        up.press("Enter");
        visit.settle();
        assertThat(up).isFocused();
        assertThat(visit.address()).contains("catalogo_circa,aree_protette:90,luoghi_ripristino");
        assertThat(visit.page().locator(".leaflet-places-pane img")).hasCount(3);

        visit.page().reload();
        visit.settle();
        tab("Livelli");
        assertThat(layer(PARKS).locator("input[type=range]")).hasValue("90");
        visit.page().getByRole(AriaRole.BUTTON, named("Torna ai livelli iniziali")).click();
        visit.settle();
        assertThat(visit.addressWithoutView()).isEqualTo("/");
    }

    @Test
    void theLegendIsThatOfTheScaleAndIsThereBeforeItsSymbols() {
        visit.page().route(address -> address.contains("GetLegendGraphic"), route -> { });
        visit.page().navigate(visit.at("/#10/45.1/7.6"));
        tab("Livelli");
        Locator line = layer("Aree produttive dismesse").getByText("Superficie nota (cerchio schematico)");
        assertThat(layer("Aree produttive dismesse").getByText("Sito contaminato «orfano»").locator("visible=true")).isVisible();
        assertThat(line).isHidden();
        double height = layer(PARKS).boundingBox().height;

        visit.page().unrouteAll();
        visit.page().reload();
        tab("Livelli");
        visit.settle();
        assertThat(layer(PARKS).boundingBox().height).isEqualTo(height);

        visit.open("/#13/45.1/7.6");
        visit.page().reload();
        tab("Livelli");
        assertThat(line).isVisible();
        visit.settle();
    }

    @Test
    void aBaseMapIsAskedForOnlyWhenChosenAndNamesItsSource() {
        visit.open("/#10/45.1/7.6");
        tab("Livelli");
        assertThat(visit.page().locator(".leaflet-tile")).hasCount(0);

        visit.page().locator("label").filter(withText("Tasselli dei parchi")).click();
        visit.settle();

        assertThat(visit.page().locator(".leaflet-ground-pane .leaflet-tile").first()).hasAttribute("src", java.util.regex.Pattern.compile("^/tiles/aree_protette/10/.*png$"));
        assertThat(visit.page().locator(".map-attribution")).hasText("Città metropolitana di Torino");
        assertThat(visit.address()).contains("sfondo=parchi");
        visit.page().getByText("Nessuno: solo confini, zone e nomi").click();
        visit.settle();
        assertThat(visit.page().locator(".leaflet-tile")).hasCount(0);
    }

    @Test
    void theListTellsWhatIsInViewPageByPageAndLeadsToTheCardAndBack() {
        visit.open("/#11/45.39/7.65");
        tab("Elenco");
        Locator list = visit.page().locator("#panel-list");
        assertThat(list.getByRole(AriaRole.STATUS)).containsText("Elementi da 1 a 20 dei ");
        assertThat(list.getByRole(AriaRole.HEADING).first()).hasText("Aree produttive dismesse");

        list.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Successivi")).click();
        assertThat(list.getByRole(AriaRole.STATUS)).containsText("Elementi da 21 a 40 dei ");
        assertThat(list.getByRole(AriaRole.STATUS)).isFocused();
        list.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Precedenti")).click();
        Locator site = list.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Manifattura di Cuorgnè"));
        site.press("Enter");

        assertThat(visit.heading("Manifattura di Cuorgnè")).isFocused();
        assertThat(visit.link("Apri la pagina")).hasAttribute("href", "/aree-dismesse/AD-054");
        assertThat(visit.page().locator(".leaflet-overlay-pane path")).hasCount(2);
        visit.page().getByRole(AriaRole.BUTTON, named("Chiudi la scheda")).click();
        assertThat(site).isFocused();
        visit.settle();
    }

    @Test
    void theListFollowsTheFilterAndTheView() {
        visit.open("/?azione=2.2#9/45.185/7.3833");
        tab("Elenco");
        assertThat(visit.page().locator("#panel-list").getByRole(AriaRole.STATUS)).hasText(java.util.regex.Pattern.compile("Elementi da 1 a 20 dei 6\\d in .*"));

        for (int step = 0; step < STEPS_BEYOND_THE_TERRITORY; step++) {
            visit.page().locator("#map").press("ArrowUp");
        }
        assertThat(visit.page().locator("#panel-list").getByRole(AriaRole.STATUS))
                .hasText("In questa parte della mappa non c’è nessun elemento dei livelli visibili.");
        visit.settle();
    }

    private Locator box(String part) {
        return visit.page().getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("Metti in evidenza: " + part).setExact(true));
    }

    private Locator layer(String title) {
        return visit.page().locator(".layer").filter(new Locator.FilterOptions().setHas(visit.page().getByLabel(title, new Page.GetByLabelOptions().setExact(false)).first())).first();
    }

    private void tab(String name) {
        visit.page().getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(name)).click();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static Locator.FilterOptions withText(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }
}
