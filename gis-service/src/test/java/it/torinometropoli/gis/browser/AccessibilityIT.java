package it.torinometropoli.gis.browser;

import java.util.List;
import java.util.Locale;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import it.torinometropoli.gis.IntegrationTest;
import it.torinometropoli.gis.browser.Chromium.Screen;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.web.server.LocalServerPort;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** The map page for everyone: on every screen, in both languages, with assistive technology, without JavaScript. */
@IntegrationTest
@Tag("browser")
class AccessibilityIT {

    private static final List<String> DATA_PAGES = List.of("", "/conformance", "/api", "/collections", "/collections/aree_dismesse",
            "/collections/aree_dismesse/queryables", "/collections/comuni/schema", "/collections/comuni/items?limit=5",
            "/collections/comuni/items/comuni.001272", "/collections/aree_dismesse/items/aree_dismesse.AD-001");

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
    @CsvSource({"DESKTOP, it", "PHONE, en"})
    void noStateOfThePageViolatesARule(Screen screen, String language) {
        try (Visit visit = chromium.visit(service(), screen)) {
            for (State state : State.values()) {
                visit.open(state.path + "lang=" + language + state.view);
                if (state.tab != null) {
                    visit.page().locator(state.tab).click();
                    visit.settle();
                }
                visit.photograph("%s-%s-%s".formatted(state, screen, language).toLowerCase(Locale.ROOT));
                visit.assertAccessibleOn(screen);
                assertThat(visit.scrollsSideways()).as("%s scrolls sideways", state).isFalse();
            }
            visit.assertNothingWentWrong();
        }
    }

    @ParameterizedTest
    @CsvSource({"DESKTOP, it", "PHONE, en"})
    void noPageOfTheDataViolatesARule(Screen screen, String language) {
        try (Visit visit = chromium.visit(service(), screen)) {
            for (String path : DATA_PAGES) {
                visit.read("/ogcapi" + path + (path.contains("?") ? "&" : "?") + "lang=" + language);
                visit.photograph("data%s-%s-%s".formatted(path.replaceAll("\\W+", "-"), screen, language).toLowerCase(Locale.ROOT));
                visit.assertAccessibleOn(screen);
                assertThat(visit.scrollsSideways()).as("%s scrolls sideways", path).isFalse();
            }
            visit.assertNothingWentWrong();
            visit.read("/ogcapi/nothing").assertAccessible();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"PHONE", "NARROWEST"})
    void aNarrowScreenShowsMapAndPanelAndThePanelOpens(Screen screen) {
        try (Visit visit = chromium.visit(service(), screen).open("/?azione=2.2.2")) {
            double half = visit.page().locator("#pannello").boundingBox().height;
            assertThat(visit.page().locator("#map").boundingBox().height).isGreaterThan(150);
            assertThat(visit.scrollsSideways()).isFalse();

            visit.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Apri il pannello")).click();

            assertThat(visit.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Riduci il pannello"))).isVisible();
            visit.settle();
            assertThat(visit.page().locator("#pannello").boundingBox().height).isGreaterThan(half);
            visit.assertNothingWentWrong();
        }
    }

    @ParameterizedTest
    @CsvSource({"DESKTOP, it", "PHONE, en"})
    void whatGetFeatureInfoTellsAsAPageViolatesNoRule(Screen screen, String language) {
        try (Visit visit = chromium.visit(service(), screen)) {
            visit.page().navigate(service() + "/wms?SERVICE=WMS&VERSION=1.3.0&REQUEST=GetFeatureInfo&LAYERS=psm&QUERY_LAYERS=psm&STYLES=&CRS=EPSG:32632"
                    + "&BBOX=390161,4986720,391161,4987720&WIDTH=101&HEIGHT=101&I=50&J=50&FEATURE_COUNT=5&INFO_FORMAT=text/html&LANGUAGE=" + language);
            visit.photograph("feature-info-%s-%s".formatted(screen, language).toLowerCase(Locale.ROOT));
            visit.assertAccessibleOn(screen);
            assertThat(visit.scrollsSideways()).isFalse();

            visit.page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("2.2.2")).first().click();
            visit.settle();

            assertThat(visit.detail()).containsText("2.2.2");
            visit.assertNothingWentWrong();
        }
    }

    @Test
    void withoutJavaScriptThePageLeadsToThePagesOfText() {
        try (Visit visit = chromium.visitWithoutScripts(service(), Screen.DESKTOP)) {
            visit.page().navigate(service() + "/");

            assertThat(visit.page().locator("noscript p")).hasText("Il piano e i dati si leggono anche senza, in queste pagine.");
            for (String path : new String[] {"/piano", "/comuni", "/aree-dismesse", "/dati"}) {
                assertThat(visit.page().locator("noscript a[href^='" + path + "']")).isVisible();
            }
        }
    }

    private String service() {
        return "http://127.0.0.1:" + port;
    }

    private enum State {
        PLAN("/?", ""), FILTER("/?azione=2.2,4.1.1&edizione=2021-2023&dati=2026-01-10&", ""),
        LAYERS("/?livelli=comuni,zone_omogenee,aree_dismesse:60&", "", "#tab-layers"), LIST("/?", "#12/45.4/7.66", "#tab-list"),
        ACTION("/?azione=2.2.2&", ""), ACTION_WITHOUT_PLACES("/?azione=1.1.1&", ""),
        SITE("/?azione=2.2.2&luogo=aree_dismesse.AD-001&", ""), MUNICIPALITY("/?luogo=comuni.001272&", ""),
        POINT("/?livelli=comuni,aree_dismesse&punto=7.612,45.03&", "#16/45.03/7.612");

        private final String path;
        private final String view;
        private final String tab;

        State(String path, String view) {
            this(path, view, null);
        }

        State(String path, String view, String tab) {
            this.path = path;
            this.view = view;
            this.tab = tab;
        }
    }
}
