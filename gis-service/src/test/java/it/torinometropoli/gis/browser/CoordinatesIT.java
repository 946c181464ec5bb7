package it.torinometropoli.gis.browser;

import java.util.List;

import com.microsoft.playwright.Page;
import it.torinometropoli.gis.IntegrationTest;
import it.torinometropoli.gis.geo.Crs;
import it.torinometropoli.gis.geo.CrsTransform;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

/** The coordinates that the map client works out by itself. */
@IntegrationTest
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CoordinatesIT {

    private static final double WEST = 6.4;
    private static final double EAST = 8.3;
    private static final double SOUTH = 44.6;
    private static final double NORTH = 45.7;
    private static final int STEPS = 12;
    private static final double A_MILLIMETRE = 0.001;
    private static final double A_MILLIMETRE_IN_DEGREES = 1e-8;

    private Chromium chromium;
    private Visit visit;

    @BeforeAll
    void openMap(@LocalServerPort int port) {
        chromium = new Chromium();
        visit = chromium.visit("http://127.0.0.1:" + port, Chromium.Screen.DESKTOP).open("/");
    }

    @AfterAll
    void stopBrowser() {
        visit.close();
        chromium.close();
    }

    @Test
    void projectedCoordinatesAgreeWithTheServicesToAMillimetre() {
        CrsTransform transform = CrsTransform.between(Crs.CRS84, Crs.UTM32);
        for (int step = 0; step <= STEPS * STEPS; step++) {
            double[] degrees = {WEST + (EAST - WEST) * (step % STEPS) / STEPS, SOUTH + (NORTH - SOUTH) * step / (STEPS * STEPS)};
            double[] metres = new double[2];
            transform.apply(degrees, metres, 1);

            List<Double> projected = call("utm.js", "toUtm(...argument)", List.of(degrees[0], degrees[1]));
            assertThat(projected.get(0)).isCloseTo(metres[0], offset(A_MILLIMETRE));
            assertThat(projected.get(1)).isCloseTo(metres[1], offset(A_MILLIMETRE));

            List<Double> back = call("utm.js", "fromUtm(...argument)", List.of(metres[0], metres[1]));
            assertThat(back.get(0)).isCloseTo(degrees[0], offset(A_MILLIMETRE_IN_DEGREES));
            assertThat(back.get(1)).isCloseTo(degrees[1], offset(A_MILLIMETRE_IN_DEGREES));
        }
    }

    @ParameterizedTest
    @CsvFileSource(resources = "positions.csv", numLinesToSkip = 1)
    void coordinatesAreReadAsPeopleWriteThem(String text, double longitude, double latitude, boolean swapped) {
        List<Object> position = call("coordinate-text.js", "readPosition(argument)", text, "[it.longitude, it.latitude, it.swapped]");

        assertThat((Double) position.get(0)).isCloseTo(longitude, offset(0.000001));
        assertThat((Double) position.get(1)).isCloseTo(latitude, offset(0.000001));
        assertThat(position.get(2)).isEqualTo(swapped);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Torino", "45", "1 2 3", "91 200", "45°61′0″N 7°0′0″E", "396000 45"})
    void whatIsNoPositionIsNotTakenForOne(String text) {
        assertThat((Object) call("coordinate-text.js", "readPosition(argument)", text, "it")).isNull();
    }

    private <T> T call(String module, String expression, Object argument) {
        return call(module, expression, argument, "it");
    }

    @SuppressWarnings("unchecked")
    private <T> T call(String module, String expression, Object argument, String result) {
        Page page = visit.page();
        String function = expression.substring(0, expression.indexOf('('));
        return (T) page.evaluate("async argument => { const { %s } = await import('/js/tools/%s'); const it = %s; return %s; }"
                .formatted(function, module, expression, result), argument);
    }
}
