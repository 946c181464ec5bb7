package it.torinometropoli.gis.browser;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.Geolocation;
import it.torinometropoli.gis.IntegrationTest;
import it.torinometropoli.gis.browser.Chromium.Screen;
import it.torinometropoli.gis.download.Gdal;
import net.sf.geographiclib.Geodesic;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** What professionals do with the tools of the map, with a pointer, with fingers and with the keyboard alone. */
@IntegrationTest
@Tag("browser")
class ToolsIT {

    private static final String OPEN_TOOL = ".tool-panel, .tool-dock, dialog[open]";
    private static final List<String> TOOLS = List.of("select", "table", "measure", "coordinates", "locate", "print", "embed");

    private static Chromium chromium;

    @LocalServerPort
    private int port;
    private Visit visit;

    @BeforeAll
    static void startBrowser() {
        chromium = new Chromium();
    }

    @AfterAll
    static void stopBrowser() {
        chromium.close();
    }

    @BeforeEach
    void newVisit() {
        visit = chromium.visit(service(), Screen.DESKTOP);
    }

    @AfterEach
    void nothingWentWrong() {
        try {
            visit.assertNothingWentWrong();
        } finally {
            visit.close();
        }
    }

    @Test
    void aMunicipalityIsSelectedAndItsPlacesDownloadedAsAGeoPackageThatGdalOpens(@TempDir Path folder) {
        visit.open("/?livelli=comuni,aree_dismesse");
        open("Seleziona");

        panel().getByLabel("Comune o zona omogenea").selectOption("comune:001272");
        assertThat(said()).hasText("Torino: 18 elementi");
        assertThat(panel().locator(".tool-layers li").first()).containsText("17 elementi");
        Download file = visit.page().waitForDownload(() -> panelButton("Scarica: Aree produttive dismesse").click());

        assertThat(file.suggestedFilename()).isEqualTo("aree_dismesse.gpkg");
        Path saved = folder.resolve("aree.gpkg");
        file.saveAs(saved);
        assertThat(ogrinfo(saved, "aree_dismesse")).contains("Feature Count: 17", "EPSG\",32632", "contaminazione");
    }

    @Test
    void aRectangleIsDrawnAndAllThatIsInItDownloadedInOneFile(@TempDir Path folder) {
        visit.open("/?livelli=comuni,aree_dismesse");
        open("Seleziona");
        panelButton("Rettangolo").click();
        BoundingBox map = visit.page().locator("#map").boundingBox();
        visit.page().mouse().move(map.x + map.width - 5, map.y + map.height - 5);
        visit.page().mouse().down();
        visit.page().mouse().move(map.x + 5, map.y + 60);
        visit.page().mouse().move(map.x + 3, map.y + 3);
        visit.page().mouse().up();
        assertThat(said()).hasText("Rettangolo disegnato: 371 elementi");

        Download file = visit.page().waitForDownload(() -> panelButton("Scarica tutto in un file").click());
        Path saved = folder.resolve("tutto.gpkg");
        file.saveAs(saved);
        assertThat(ogrinfo(saved, "comuni")).contains("Feature Count: 312");
        assertThat(ogrinfo(saved, "aree_dismesse")).contains("Feature Count: 59");

        panelButton("Togli la selezione").click();
        assertThat(said()).hasText("Selezione tolta.");
        assertThat(panel().getByLabel("Comune o zona omogenea")).isFocused();
    }

    @Test
    void aDownloadThatTakesLongSaysSoAndCanBeCancelled() {
        visit.open("/?livelli=aree_dismesse");
        open("Seleziona");
        panel().getByLabel("Comune o zona omogenea").selectOption("comune:001272");
        panelButton("Scarica: Aree produttive dismesse").waitFor();
        visit.page().route("**/wfs", held -> { });
        panelButton("Scarica: Aree produttive dismesse").click();

        assertThat(panel().getByRole(AriaRole.PROGRESSBAR)).isVisible();
        assertThat(panel().getByText("Preparo il file con 17 elementi…")).isVisible();
        panelButton("Annulla").focus();
        visit.page().keyboard().press("Enter");
        assertThat(panel().getByText("Annullato.")).isVisible();
        assertThat(panel().getByRole(AriaRole.PROGRESSBAR)).isHidden();
        assertThat(visit.page().getByRole(AriaRole.HEADING, named("Seleziona"))).isFocused();
    }

    @Test
    void theKeyboardSelectsWhatIsInViewOrInWrittenCoordinates() {
        visit.open("/?livelli=aree_dismesse#16/45.03/7.612");
        visit.tabTo("Seleziona").press("Enter");
        assertThat(visit.page().getByRole(AriaRole.HEADING, named("Seleziona"))).isFocused();
        visit.tabTo("Quello che si vede").press("Enter");
        assertThat(said()).hasText("Area che si vede: 3 elementi");

        visit.tabTo("Scrivi le coordinate").press("Enter");
        fill("Ovest", "390000");
        fill("Sud", "4980000");
        fill("Est", "380000");
        fill("Nord", "5000000");
        panelButton("Seleziona nel rettangolo").press("Enter");
        assertThat(panel().getByRole(AriaRole.ALERT)).hasText("Ovest deve essere minore di est, e sud minore di nord.");
        assertThat(panel().getByLabel("Ovest")).isFocused();
        fill("Est", "400000");
        panelButton("Seleziona nel rettangolo").press("Enter");
        assertThat(said()).hasText("Rettangolo scritto: 20 elementi");

        visit.press("Escape");
        assertThat(tool("Seleziona")).isFocused();
        assertThat(tool("Seleziona")).hasAttribute("aria-pressed", "false");
        visit.press("ArrowRight");
        assertThat(tool("Tabella")).isFocused();
    }

    @Test
    void theTableSortsFiltersAndTurnsPagesAndLeadsToTheMapAndToCards() {
        visit.open("/?livelli=aree_dismesse&lang=en");
        open("Table");
        Locator table = visit.page().locator(".tool-dock");
        assertThat(table.getByRole(AriaRole.STATUS).last()).hasText("1–25 of 59 features");
        assertThat(table.locator("tbody tr")).hasCount(25);
        table.getByRole(AriaRole.BUTTON, inside("Next")).click();
        assertThat(table.getByRole(AriaRole.STATUS).last()).hasText("26–50 of 59 features");

        table.getByRole(AriaRole.BUTTON, inside("Name").setExact(true)).click();
        assertThat(table.locator("th[aria-sort=ascending]")).hasText("Name");
        table.getByRole(AriaRole.BUTTON, inside("Name").setExact(true)).click();
        assertThat(table.locator("th[aria-sort=descending]")).hasText("Name");
        assertThat(table.locator("tbody th").first()).hasText("ex sottostazione elettrica, Grugliasco");

        table.getByLabel("Filter").fill("textile");
        assertThat(table.locator("tbody tr")).hasCount(14);
        assertThat(table.locator("tbody")).containsText("Manifattura di Cuorgnè");
        String before = visit.address();
        table.getByRole(AriaRole.BUTTON, inside("Manifattura di Cuorgnè")).click();
        visit.settle();
        assertThat(table.locator("tr[aria-current]")).containsText("Manifattura di Cuorgnè");
        assertThat(visit.address()).isNotEqualTo(before);
        table.getByRole(AriaRole.LINK, inside("Details Manifattura di Cuorgnè")).click();
        assertThat(visit.heading("Manifattura di Cuorgnè")).isVisible();
    }

    @Test
    void theKeyboardAloneMeasures() {
        visit.open("/#12/45.07/7.68");
        visit.tabTo("Seleziona").press("ArrowRight").press("ArrowRight");
        assertThat(tool("Misura")).isFocused();
        visit.press("Enter");
        visit.tabTo("Sposta il mirino con la tastiera").press("Enter");
        assertThat(visit.page().locator("#map")).isFocused();

        MapView from = MapView.of(visit.page());
        visit.press("Enter").press("ArrowRight");
        for (int steps = 0; steps < 5; steps++) {
            visit.press("ArrowDown");
        }
        MapView to = MapView.of(visit.page());
        visit.press("Enter");

        double metres = Geodesic.WGS84.Inverse(from.latitude(), from.longitude(), to.latitude(), to.longitude()).s12;
        Locator result = panel().locator(".tool-result");
        assertThat(result).containsText("Lunghezza: ");
        assertThat(Double.parseDouble(result.innerText().replaceAll("[^\\d,]", "").replace(',', '.'))).isCloseTo(metres, within(2.0));
        visit.press("Backspace");
        assertThat(result).hasText("Un punto. Aggiungine un altro.");
        visit.press("Escape");
        assertThat(tool("Misura")).isFocused();
    }

    @Test
    void anAreaIsMeasuredByClicksThatOpenNoCard() {
        visit.open("/#12/45.07/7.68");
        open("Misura");
        panel().getByText("Area", new Locator.GetByTextOptions().setExact(true)).click();
        for (double[] corner : new double[][] {{45.06, 7.7}, {45.06, 7.72}, {45.08, 7.72}, {45.08, 7.7}}) {
            MapView.of(visit.page()).click(visit.page(), corner[0], corner[1]);
        }

        Locator result = panel().locator(".tool-result");
        assertThat(result).containsText("Perimetro: ");
        assertThat(result).containsText(Pattern.compile("Area: 3,\\d+ km² \\(\\d+,\\d+ ha\\)"));
        double squareKilometres = Double.parseDouble(result.innerText().replaceAll("(?s).*Area: ([\\d,]+) km².*", "$1").replace(',', '.'));
        assertThat(squareKilometres).as("within a pixel of 27 m on each side").isCloseTo(3.498, within(0.12));
        visit.settle();
        assertThat(visit.detail()).isHidden();
    }

    @Test
    void coordinatesLeadToAPlaceAndTheScaleCanBeWritten() {
        visit.open("/");
        open("Coordinate");
        panel().getByLabel("Coordinate", new Locator.GetByLabelOptions().setExact(true)).fill("4991000 396000");
        panelButton("Vai").click();

        assertThat(said()).containsText("La mappa è a 45,064821° N 7,678969° E. I numeri erano nell’ordine inverso");
        assertThat(panel().locator(".tool-value").nth(1)).hasText("396000,0 E 4991000,0 N");
        visit.settle();
        assertThat(visit.address()).contains("/45.06482/7.67897");
        panel().getByLabel("Coordinate", new Locator.GetByLabelOptions().setExact(true)).fill("dove?");
        panelButton("Vai").click();
        assertThat(said()).hasText("Non sono coordinate che riconosco. Scrivi due numeri come negli esempi.");

        Locator scale = visit.page().getByLabel("Scala della mappa, denominatore");
        scale.fill("25.000");
        scale.press("Enter");
        assertThat(visit.page().locator("#status")).hasText("Scala 1:25.000");
        visit.settle();
    }

    @Test
    void theReadersPositionIsShownOnlyWhenAskedForAndRefusalsAreExplained() {
        visit.open("/");
        open("Dove sono");
        panelButton("Mostra la mia posizione").click();
        assertThat(said()).containsText("Il browser non ha il permesso");

        visit.page().context().grantPermissions(List.of("geolocation"));
        visit.page().context().setGeolocation(new Geolocation(45.07, 7.68).setAccuracy(30));
        panelButton("Mostra la mia posizione").click();
        assertThat(said()).hasText("Sei a 45,070000° N 7,680000° E, con un’incertezza di 30 m.");
        visit.settle();
    }

    @Test
    void theMapInAPageOfAnotherSiteShowsTheSameAndLeadsBack() {
        visit.open("/?livelli=aree_dismesse&lang=en#12/45.07/7.68");
        open("Embed");
        String code = visit.page().getByLabel("Code to copy").inputValue();
        assertThat(code).startsWith("<iframe src=\"" + service() + "/incorpora?livelli=aree_dismesse").contains("#12/45.07", "title=\"The strategic plan");

        visit.open("/incorpora?livelli=aree_dismesse&lang=en#12/45.07/7.68");
        Locator link = visit.page().getByRole(AriaRole.LINK, named("Open in the portal"));
        assertThat(link).hasAttribute("href", Pattern.compile("^/\\?livelli=aree_dismesse&lang=en#12/45\\.07"));
        assertThat(visit.page().locator("header, .map-tools")).hasCount(0);
        assertThat(visit.page().locator("footer")).containsText("Sources: Città metropolitana di Torino");
        assertThat(visit.page().locator("footer").getByRole(AriaRole.LINK, inside("CC BY 4.0"))).isVisible();
        visit.photograph("embedded");
        visit.assertAccessible();
    }

    @ParameterizedTest
    @CsvSource({"DESKTOP, it", "PHONE, en", "NARROWEST, it"})
    void noToolViolatesARule(Screen screen, String language) {
        try (Visit reader = chromium.visit(service(), screen)) {
            reader.open("/?lang=" + language);
            for (String name : TOOLS) {
                Locator menu = reader.page().locator(".tool-menu");
                if (menu.isVisible()) {
                    menu.click();
                }
                reader.page().locator("[data-tool=" + name + "]").click();
                reader.page().locator(".tool-title:visible").waitFor();
                reader.settle();
                reader.photograph("tool-%s-%s-%s".formatted(name, screen, language).toLowerCase(Locale.ROOT));
                reader.assertAccessible(OPEN_TOOL, screen);
                assertThat(reader.scrollsSideways()).as("%s scrolls sideways", name).isFalse();
                reader.press("Escape");
            }
            reader.assertNothingWentWrong();
        }
    }

    private void open(String name) {
        tool(name).click();
        visit.page().locator(".tool-title:visible").waitFor();
    }

    private Locator tool(String name) {
        return visit.page().getByRole(AriaRole.TOOLBAR).getByRole(AriaRole.BUTTON, inside(name));
    }

    private Locator panel() {
        return visit.page().locator(".tool-panel");
    }

    private Locator panelButton(String name) {
        return panel().getByRole(AriaRole.BUTTON, inside(name).setExact(true));
    }

    /** What the panel says of its own accord. */
    private Locator said() {
        return panel().locator(".tool-body > div > .tool-said[role=status]");
    }

    private void fill(String label, String value) {
        panel().getByLabel(label, new Locator.GetByLabelOptions().setExact(true)).fill(value);
    }

    private String service() {
        return "http://127.0.0.1:" + port;
    }

    private static String ogrinfo(Path file, String layer) {
        return Gdal.info(file.toString(), layer);
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static Locator.GetByRoleOptions inside(String name) {
        return new Locator.GetByRoleOptions().setName(name);
    }
}
