package it.torinometropoli.gis.browser;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import it.torinometropoli.gis.browser.Chromium.Screen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Shapes drawn and corrected with a pointer, with fingers, with the keyboard alone and as coordinates. */
class EditorIT extends MapVisits {

    private static final String HOLED = "{\"type\":\"MultiPolygon\",\"coordinates\":[[[[7.67,45.045],[7.69,45.045],[7.69,45.055],[7.67,45.055],[7.67,45.045]],"
            + "[[7.678,45.048],[7.678,45.052],[7.682,45.052],[7.682,45.048],[7.678,45.048]]],"
            + "[[[7.66,45.045],[7.665,45.045],[7.665,45.05],[7.66,45.045]]]]}";
    private static final int FINGER_PIXELS = 44;

    @Test
    void aPolygonIsDrawnWithAPointerAndClosedAtItsFirstVertex() {
        edit("polygon");

        clickOnMap(0.3, 0.3);
        assertThat(size()).hasText("Servono ancora 2 vertici.");
        clickOnMap(0.6, 0.3);
        clickOnMap(0.6, 0.6);
        clickOnMap(0.3, 0.3);

        assertThat(said()).hasText("Disegno finito.");
        assertThat(handles()).hasCount(3);
        assertThat(size()).containsText("Area: ");
        assertThat(geometry("type")).isEqualTo("Polygon");
        assertThat(geometry("coordinates[0].length")).isEqualTo(4);
    }

    @Test
    void verticesSnapToTheGivenEdgesWithAHintThatIsSeen() {
        edit("line");
        double[] corner = pixelsOf(7.7, 45.05);

        visit.page().mouse().move(corner[0] + 6, corner[1] + 5);
        assertThat(visit.page().locator(".edit-snap-vertex")).isVisible();
        visit.page().mouse().click(corner[0] + 6, corner[1] + 5);
        double[] edge = pixelsOf(7.7, 45.056);
        visit.page().mouse().click(edge[0] - 7, edge[1]);

        assertThat(evaluate("JSON.stringify(changes.at(-1).geometry.coordinates[0])")).isEqualTo("[7.7,45.05]");
        assertThat(geometry("coordinates[1][0]")).isEqualTo(7.7);

        visit.page().getByLabel("Aggancia ai vertici e ai lati vicini").uncheck();
        double[] other = pixelsOf(7.71, 45.06);
        visit.page().mouse().click(other[0] + 6, other[1]);
        assertThat(evaluate("changes.at(-1).geometry.coordinates[2][0] > 7.7101")).isEqualTo(true);
    }

    @Test
    void aDraggedVertexThatMakesTheOutlineCrossItselfIsToldWithItsPlace() {
        edit("polygon", "{\"type\":\"Polygon\",\"coordinates\":[[[7.67,45.045],[7.69,45.045],[7.69,45.055],[7.67,45.055],[7.67,45.045]]]}");

        drag(pixelsOf(7.69, 45.055), pixelsOf(7.68, 45.04));

        assertThat(problems()).hasCount(1);
        assertThat(problems().first()).containsText("Il contorno della parte 1 si incrocia o si tocca a 45,045");
        assertThat(said()).containsText("Vertice 3 spostato. Il contorno della parte 1 si incrocia o si tocca a 45,04");
        assertThat(size()).containsText("Area: non definita");
        assertThat(visit.page().locator(".edit-problem")).hasCount(1);
        assertThat(evaluate("changes.at(-1).problems.map(problem => problem.code).join()")).isEqualTo("crossing");

        button("Annulla").click();
        assertThat(problems()).hasCount(0);
        button("Ripeti").click();
        assertThat(problems()).hasCount(1);
    }

    @Test
    void everythingIsDoneWithTheKeyboardAloneAndTheFocusIsNeverLost() {
        edit("polygon");
        visit.tabTo("Sposta il mirino con la tastiera");
        press("Enter");

        press("Enter", "ArrowRight", "ArrowRight", "ArrowRight", "Enter", "ArrowDown", "ArrowDown", "ArrowDown", "Enter", "Escape");
        assertThat(said()).hasText("Disegno finito.");
        assertThat(geometry("coordinates[0].length")).isEqualTo(4);

        press("Enter");
        assertThat(visit.focused()).isEqualTo("Parte 1, vertice 3");
        press("PageUp");
        assertThat(visit.focused()).isEqualTo("Parte 1, vertice 2");
        double before = (Double) geometry("coordinates[0][0][0]");
        press("ArrowRight", "ArrowRight", "Shift+ArrowUp");
        assertThat(said()).containsText("Vertice 2 spostato.");
        press("Enter");
        assertThat(visit.focused()).isEqualTo("Parte 1, vertice 3");
        assertThat(handles()).hasCount(4);
        press("Delete");
        assertThat(handles()).hasCount(3);
        assertThat(visit.focused()).isEqualTo("Parte 1, vertice 2");
        press("Control+z");
        assertThat(handles()).hasCount(4);
        press("Control+y");
        assertThat(handles()).hasCount(3);
        press("Escape");
        assertThat(visit.page().locator("#map")).isFocused();
        assertThat(before).isPositive();
    }

    @Test
    void aShapeIsTypedAndCorrectedAsCoordinatesInBothSystems() {
        edit("polygon");
        Locator typed = visit.page().getByLabel("Scrivi o incolla coordinate");

        typed.fill("45,05 7,68\n396000 4991000\nqui");
        button("Aggiungi i vertici").click();
        assertThat(visit.page().getByRole(AriaRole.ALERT)).hasText("Non sono coordinate che riconosco: “qui”.");
        typed.fill("45,05 7,68\n396000 4991000\n45°03′N 7°42′E");
        typed.press("Enter");
        assertThat(visit.page().locator(".edit-table tbody tr")).hasCount(3);
        assertThat(typed).isFocused();

        visit.page().getByLabel("Sistema di riferimento").selectOption("metres");
        Locator second = visit.page().getByLabel("Vertice 2: coordinate");
        assertThat(second).hasValue("396000,0 E 4991000,0 N");
        second.fill("396100 4991200");
        second.press("Tab");
        assertThat(second).hasValue("396100,0 E 4991200,0 N");
        assertThat(visit.focused()).isEqualTo("Vertice 2: togli");
        press("Enter");
        assertThat(visit.page().locator(".edit-table tbody tr")).hasCount(2);
        assertThat(visit.focused()).isEqualTo("Vertice 2: togli");
        press("Enter");
        assertThat(visit.focused()).isEqualTo("Vertice 1: togli");
        press("Enter");
        assertThat(typed).isFocused();
        assertThat(evaluate("changes.at(-1).geometry")).isNull();
    }

    @Test
    void holesAndPartsAreKeptMovedAndRemoved() {
        edit("any", HOLED);
        assertThat(visit.page().getByLabel("Area", new Page.GetByLabelOptions().setExact(true))).isChecked();

        visit.page().getByLabel("Vertice 1: scegli e mostra sulla mappa").click();
        visit.page().getByLabel("Sposta tutta la parte con il vertice").check();
        drag(pixelsOf(7.67, 45.045), pixelsOf(7.672, 45.046));
        assertThat(geometry("type")).isEqualTo("MultiPolygon");
        assertThat(geometry("coordinates[0].length")).isEqualTo(2);
        assertThat(problems()).hasCount(0);

        visit.page().getByLabel("Parte", new Page.GetByLabelOptions().setExact(true)).selectOption("Parte 2");
        visit.page().getByLabel("Vertice 2: scegli e mostra sulla mappa").click();
        button("Togli la parte").click();
        assertThat(said()).containsText("Parte 2 tolta.");
        assertThat(geometry("type")).isEqualTo("Polygon");
        assertThat(evaluate("document.activeElement !== document.body")).isEqualTo(true);

        button("Aggiungi una parte").click();
        for (double[] place : new double[][] {{0.1, 0.8}, {0.2, 0.8}, {0.2, 0.9}}) {
            clickOnMap(place[0], place[1]);
        }
        button("Fine").click();
        assertThat(geometry("coordinates.length")).isEqualTo(2);
    }

    @Test
    void theKindIsChosenBeforeDrawing() {
        edit("any");

        clickOnMap(0.5, 0.4);
        assertThat(handles()).hasCount(0);
        visit.page().getByLabel("Punto", new Page.GetByLabelOptions().setExact(true)).check();
        clickOnMap(0.5, 0.4);

        assertThat(geometry("type")).isEqualTo("Point");
        assertThat(visit.page().getByLabel("Linea")).isDisabled();
    }

    @Test
    void fingersFindLargeVerticesAndASecondTapDoesNothing() {
        visitWithFingers(Screen.PHONE);
        edit("polygon");

        tapOnMap(0.3, 0.3);
        tapOnMap(0.7, 0.3);
        tapOnMap(0.7, 0.3);
        tapOnMap(0.7, 0.7);
        assertThat(handles()).hasCount(3);
        BoundingBox handle = handles().first().boundingBox();
        assertThat(handle.width).isGreaterThanOrEqualTo(FINGER_PIXELS);
        assertThat(handle.height).isGreaterThanOrEqualTo(FINGER_PIXELS);

        tapOnMap(0.32, 0.32);
        assertThat(said()).hasText("Disegno finito.");
        tapOnMap(0.7, 0.5);
        assertThat(handles()).hasCount(4);
    }

    @ParameterizedTest
    @CsvSource({"DESKTOP, it", "PHONE, en"})
    void noStateViolatesARule(Screen screen, String language) {
        visitOn(screen);
        visit.read("/test/editor?kind=any&lang=" + language);
        visit.assertAccessible();
        visit.read("/test/editor?lang=" + language + "&value=" + URLEncoder.encode(HOLED, StandardCharsets.UTF_8));
        drag(pixelsOf(7.69, 45.055), pixelsOf(7.68, 45.04));
        visit.photograph("editor-%s-%s".formatted(screen, language).toLowerCase(Locale.ROOT));
        visit.assertAccessible();
        assertThat(visit.scrollsSideways()).isFalse();
    }

    private void edit(String kind) {
        visit.read("/test/editor?kind=" + kind);
    }

    private void edit(String kind, String geometry) {
        visit.read("/test/editor?kind=" + kind + "&value=" + URLEncoder.encode(geometry, StandardCharsets.UTF_8));
    }

    private void clickOnMap(double across, double down) {
        BoundingBox map = visit.page().locator("#map").boundingBox();
        visit.page().mouse().click(map.x + map.width * across, map.y + map.height * down);
    }

    private void tapOnMap(double across, double down) {
        BoundingBox map = visit.page().locator("#map").boundingBox();
        visit.page().touchscreen().tap(map.x + map.width * across, map.y + map.height * down);
    }

    private void drag(double[] from, double[] to) {
        visit.page().mouse().move(from[0], from[1]);
        visit.page().mouse().down();
        visit.page().mouse().move((from[0] + to[0]) / 2, (from[1] + to[1]) / 2);
        visit.page().mouse().move(to[0], to[1]);
        visit.page().mouse().up();
    }

    /** Where a place is on the screen. */
    private double[] pixelsOf(double longitude, double latitude) {
        visit.page().locator("#map").scrollIntoViewIfNeeded();
        BoundingBox map = visit.page().locator("#map").boundingBox();
        String point = "view.map.latLngToContainerPoint([%s, %s])".formatted(latitude, longitude);
        return new double[] {map.x + ((Number) evaluate(point + ".x")).doubleValue() + 1, map.y + ((Number) evaluate(point + ".y")).doubleValue() + 1};
    }

    private void press(String... keys) {
        for (String key : keys) {
            visit.page().keyboard().press(key);
        }
    }

    private Object geometry(String path) {
        return evaluate("changes.at(-1).geometry." + path);
    }

    private Object evaluate(String expression) {
        return visit.page().evaluate(expression);
    }

    private Locator button(String name) {
        return visit.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private Locator handles() {
        return visit.page().locator(".edit-handle");
    }

    private Locator problems() {
        return visit.page().locator(".edit-problems li");
    }

    private Locator size() {
        return visit.page().locator(".edit-size");
    }

    private Locator said() {
        return visit.page().locator("#editor > [role=status]");
    }
}
