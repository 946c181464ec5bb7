package it.torinometropoli.gis.browser;

import it.torinometropoli.gis.IntegrationTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Tests of the map page, each with a visit of its own after which the browser must not have complained. */
@IntegrationTest
@Tag("browser")
abstract class MapVisits {

    private static Chromium chromium;

    @LocalServerPort
    private int port;
    Visit visit;

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
        visitOn(Chromium.Screen.DESKTOP);
    }

    /** Begins another visit on a screen. */
    void visitOn(Chromium.Screen screen) {
        visitAs(chromium.visit(service(), screen));
    }

    /** Begins another visit on a screen that is touched. */
    void visitWithFingers(Chromium.Screen screen) {
        visitAs(chromium.visitWithFingers(service(), screen));
    }

    private void visitAs(Visit next) {
        if (visit != null) {
            visit.close();
        }
        visit = next;
    }

    private String service() {
        return "http://127.0.0.1:" + port;
    }

    @AfterEach
    void nothingWentWrong() {
        try {
            visit.assertNothingWentWrong();
        } finally {
            visit.close();
        }
    }
}
