package it.torinometropoli.gis.browser;

import java.util.List;
import java.util.Map;

import it.torinometropoli.gis.IntegrationTest;
import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.PolygonArea;
import net.sf.geographiclib.PolygonResult;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

/** What the editor of shapes works out by itself: what is wrong with a shape, how large it is, what is near. */
@IntegrationTest
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EditorShapesIT {

    private static final double TEN_MILLIONTHS_IN_PERCENT = 0.001;

    private Chromium chromium;
    private Visit visit;

    @BeforeAll
    void openPage(@LocalServerPort int port) {
        chromium = new Chromium();
        visit = chromium.visit("http://127.0.0.1:" + port, Chromium.Screen.DESKTOP).read("/test/editor");
    }

    @AfterAll
    void stopBrowser() {
        visit.close();
        chromium.close();
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "shape-problems.csv", delimiter = ';', quoteCharacter = '`', numLinesToSkip = 1)
    void whatIsWrongWithAShapeIsFoundWithItsPlace(String name, String geometry, String expected) {
        Object found = evaluate("problems(fromGeometry(JSON.parse(argument), 'any')).map(it => `${it.code} ${it.place.join(' ')}`).join(', ')", geometry);

        assertThat(found).isEqualTo(expected == null ? "" : expected);
    }

    @ParameterizedTest
    @CsvSource({"7.6,45.0,0.001", "7.6,45.0,0.1", "6.6,44.8,0.05", "8.2,45.6,0.05", "7.0,45.2,0.1"})
    void lengthAndAreaAreThoseOnTheEllipsoid(double west, double south, double side) {
        List<List<Double>> ring = List.of(List.of(west, south), List.of(west + side, south + side / 3), List.of(west + side, south + side),
                List.of(west + side / 4, south + side));
        PolygonArea geodesic = new PolygonArea(Geodesic.WGS84, false);
        for (List<Double> place : ring) {
            geodesic.AddPoint(place.get(1), place.get(0));
        }
        PolygonResult expected = geodesic.Compute();

        @SuppressWarnings("unchecked")
        Map<String, Double> size = (Map<String, Double>) evaluate("size({ kind: 'polygon', parts: [[argument]] })", ring);

        assertThat(size.get("area")).isCloseTo(Math.abs(expected.area), withinPercentage(TEN_MILLIONTHS_IN_PERCENT));
        assertThat(size.get("length")).isCloseTo(expected.perimeter, withinPercentage(TEN_MILLIONTHS_IN_PERCENT));
    }

    @Test
    void holesAreTakenFromTheArea() {
        String holed = "{ kind: 'polygon', parts: [[[[7,45],[7.1,45],[7.1,45.1],[7,45.1]], [[7.02,45.02],[7.02,45.03],[7.03,45.03],[7.03,45.02]]]] }";
        String sum = "size({ kind: 'polygon', parts: [[s.parts[0][0]]] }).area - size({ kind: 'polygon', parts: [[s.parts[0][1]]] }).area";

        assertThat((Boolean) evaluate("(s => Math.abs(size(s).area - (" + sum + ")) < 0.001)(" + holed + ")", null)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"type\":\"Point\",\"coordinates\":[7.1,45.2]}", "{\"type\":\"MultiPoint\",\"coordinates\":[[7.1,45.2],[7.3,45.2]]}",
            "{\"type\":\"LineString\",\"coordinates\":[[7.1,45.2],[7.3,45.2]]}",
            "{\"type\":\"MultiLineString\",\"coordinates\":[[[7.1,45.2],[7.3,45.2]],[[7.1,45.3],[7.3,45.4]]]}",
            "{\"type\":\"Polygon\",\"coordinates\":[[[7,45],[8,45],[8,46],[7,45]],[[7.6,45.4],[7.6,45.5],[7.7,45.5],[7.6,45.4]]]}",
            "{\"type\":\"MultiPolygon\",\"coordinates\":[[[[7,45],[8,45],[8,46],[7,45]]],[[[9,45],[10,45],[10,46],[9,45]]]]}"})
    void aGeometryComesBackAsItWas(String geometry) {
        assertThat(evaluate("JSON.stringify(toGeometry(fromGeometry(JSON.parse(argument), 'any')))", geometry)).isEqualTo(geometry);
    }

    @Test
    void outerRingsTurnToTheLeftAndHolesToTheRight() {
        String turned = "{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[0,9],[9,9],[0,0]],[[1,2],[2,3],[1,3],[1,2]]]}";

        assertThat(evaluate("JSON.stringify(toGeometry(fromGeometry(JSON.parse(argument), 'any')).coordinates)", turned))
                .isEqualTo("[[[9,9],[0,9],[0,0],[9,9]],[[1,3],[2,3],[1,2],[1,3]]]");
    }

    @ParameterizedTest
    @CsvSource({"1,1,vertex", "50,9,edge", "50,20,nothing", "92,0,vertex", "80,0,edge"})
    void aVertexWithinReachGoesBeforeAnEdge(int x, int y, String expected) {
        String targets = "{ vertices: [{ point: { x: 0, y: 0 } }, { point: { x: 100, y: 0 } }], edges: [{ from: { x: 0, y: 0 }, to: { x: 100, y: 0 } }] }";

        assertThat(evaluate("(nearest({ x: argument[0], y: argument[1] }, " + targets + ", 12)?.kind ?? 'nothing')", List.of(x, y))).isEqualTo(expected);
    }

    @Test
    void editsGoBackAndForthAndOnesOfASeriesAreOneStep() {
        assertThat(evaluate("(h => { h.push(1); h.push(2, 'keys'); h.push(3, 'keys'); h.push(4); h.undo(); const a = h.state; h.undo(); const b = h.state; "
                + "h.redo(); const c = h.state; h.push(5); return [a, b, c, h.canRedo, h.state].join(); })(new History(0))", null)).isEqualTo("3,1,3,false,5");
    }

    private Object evaluate(String expression, Object argument) {
        return visit.page().evaluate(("async argument => { const { fromGeometry, toGeometry } = await import('/js/editor/shape.js'); "
                + "const { problems } = await import('/js/editor/problems.js'); const { size } = await import('/js/editor/size.js'); "
                + "const { nearest } = await import('/js/editor/nearest.js'); const { History } = await import('/js/editor/history.js'); return %s; }")
                .formatted(expression), argument);
    }
}
