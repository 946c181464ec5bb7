package it.torinometropoli.gis.browser;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ReducedMotion;

/** A Chromium for the tests: the one that the environment variable {@code CHROMIUM} names, or Debian's. */
final class Chromium implements AutoCloseable {

    private static final List<String> QUIET = List.of("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
            "--disable-background-networking", "--disable-component-update", "--disable-sync");

    private static final double PATIENCE_MILLISECONDS = 20_000;

    private final Playwright playwright;
    private final Browser browser;

    Chromium() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLISECONDS);
        playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        String chromium = Optional.ofNullable(System.getenv("CHROMIUM")).orElse("/usr/bin/chromium");
        browser = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(Path.of(chromium)).setArgs(QUIET));
    }

    /** A new visitor with an Italian browser. */
    Visit visit(String service, Screen screen) {
        return new Visit(browser.newContext(options(screen)), service, Stillness::of);
    }

    /** A new visitor who touches the screen. */
    Visit visitWithFingers(String service, Screen screen) {
        return new Visit(browser.newContext(options(screen).setHasTouch(true).setIsMobile(true)), service, Stillness::of);
    }

    /** A new visitor whose browser runs no JavaScript. */
    Visit visitWithoutScripts(String service, Screen screen) {
        return new Visit(browser.newContext(options(screen).setJavaScriptEnabled(false)), service, Stillness::withoutScripts);
    }

    private static NewContextOptions options(Screen screen) {
        return new NewContextOptions().setViewportSize(screen.width, screen.height).setDeviceScaleFactor(screen.density).setLocale("it-IT")
                .setReducedMotion(ReducedMotion.REDUCE);
    }

    @Override
    public void close() {
        playwright.close();
    }

    /** The screens that the pages are made for. */
    enum Screen {
        DESKTOP(1280, 800, 1), PHONE(390, 844, 1), DENSE(390, 844, 2), NARROWEST(320, 640, 1);

        private final int width;
        private final int height;
        private final int density;

        Screen(int width, int height, int density) {
            this.width = width;
            this.height = height;
            this.density = density;
        }

        int width() {
            return width;
        }

        int height() {
            return height;
        }
    }
}
