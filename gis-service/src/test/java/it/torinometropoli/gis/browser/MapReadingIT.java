package it.torinometropoli.gis.browser;

import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** What the map tells its reader by itself: names under the pointer, links that remember, progress, sharp pictures. */
class MapReadingIT extends MapVisits {

    private static final int LONGEST_LINK = 200;

    @Test
    void thePointerTellsTheNameOfWhatIsUnderIt() {
        visit.open("/#12/45.4/7.66");

        MapView.of(visit.page()).pointAt(visit.page(), 45.392, 7.65);

        assertThat(visit.page().locator(".map-hint")).hasText("Manifattura di Cuorgnè");
        visit.page().keyboard().press("Escape");
        assertThat(visit.page().locator(".map-hint")).hasCount(0);
        MapView.of(visit.page()).pointAt(visit.page(), 45.403, 7.633);
        assertThat(visit.page().locator(".map-hint")).hasText("Cuorgnè");
    }

    @Test
    void aLinkIsShortAndRemembersTheEditionAndTheDateOfTheData() {
        visit.open("/?azione=2.2&livelli=comuni,zone_omogenee,aree_protette:40,aree_dismesse#12.25/45.4/7.66");
        visit.page().getByRole(AriaRole.BUTTON, named("Collegamento a questa mappa")).click();
        String link = visit.page().getByLabel("Indirizzo").inputValue();

        assertThat(link).hasSizeLessThan(LONGEST_LINK).endsWith("#12.25/45.4/7.66")
                .contains("/?azione=2.2&livelli=comuni,zone_omogenee,aree_protette:40,aree_dismesse&edizione=2024-2026&dati=20");
        visit.assertAccessible();
        visit.page().keyboard().press("Escape");
        assertThat(visit.page().getByRole(AriaRole.BUTTON, named("Collegamento a questa mappa"))).isFocused();

        visit.page().navigate(link);
        visit.settle();
        assertThat(visit.page().locator("#map-record")).isHidden();
        visit.page().navigate(link.replaceAll("dati=[\\d-]+", "dati=2025-01-31").replace("2024-2026", "2021-2023"));
        visit.page().reload();
        visit.settle();
        assertThat(visit.page().locator("#map-record")).containsText("Il collegamento è dell’edizione 2021-2023 del piano; ora è in vigore la 2024-2026. "
                + "I dati del collegamento erano del 31 gennaio 2025; ora sono più recenti");
    }

    @Test
    void theMapDoesNotWaitForThePlan() {
        List<Route> held = new ArrayList<>();
        visit.page().route(address -> address.contains("/api/v1/plan"), held::add);

        visit.page().navigate(visit.at("/"));

        assertThat(visit.page().locator(".leaflet-places-pane img").first()).hasCSS("opacity", "1");
        assertThat(visit.page().locator("#panel-plan")).hasText("Il piano si sta caricando…");
        held.forEach(Route::resume);
        assertThat(visit.page().locator(".plan-tree")).isVisible();
        visit.settle();
    }

    @Test
    void aSlowMapSaysSoAndCanBeGivenUpAndAskedForAgain() {
        List<Route> held = new ArrayList<>();
        visit.page().route(address -> address.contains("GetMap"), held::add);
        visit.page().navigate(visit.at("/"));

        visit.page().locator("#map-slow").getByRole(AriaRole.BUTTON).click();

        assertThat(visit.page().locator("#map-failure")).containsText("Disegno della mappa annullato.");
        assertThat(visit.page().locator("#map-progress")).isHidden();
        visit.page().unrouteAll();
        visit.page().getByRole(AriaRole.BUTTON, named("Riprova")).click();
        visit.settle();
        assertThat(visit.page().locator(".leaflet-places-pane img")).hasCSS("opacity", "1");
        assertThat(visit.page().locator("#map-failure")).isHidden();
    }

    @Test
    void aScreenOfTwiceTheDensityGetsPicturesOfTwiceTheSize() {
        visitOn(Chromium.Screen.DENSE);

        Request picture = visit.page().waitForRequest(request -> request.url().contains("GetMap"), () -> visit.open("/"));

        assertThat(picture.url()).contains("WIDTH=936", "DPI=181.4286");
        assertThat(visit.scrollsSideways()).isFalse();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
