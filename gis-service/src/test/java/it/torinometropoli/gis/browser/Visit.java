package it.torinometropoli.gis.browser;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.WaitForSelectorState;
import it.torinometropoli.gis.AreaClient;

import static org.assertj.core.api.Assertions.assertThat;

/** A visit to the map page: what the reader does and sees, and whatever the browser complained about meanwhile. */
final class Visit implements AutoCloseable {

    private static final double TIMEOUT_MILLISECONDS = 20_000;
    private static final int MOST_TABS = 150;
    /** Our pages hold no frames, so axe-core needs no tab of its own for each look. */
    private static final boolean WITHOUT_FRAMES = true;
    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice");

    private final BrowserContext context;
    private final Page page;
    private final String service;
    private final List<String> complaints = new ArrayList<>();
    private final Stillness stillness;

    Visit(BrowserContext context, String service, Function<Page, Stillness> stillness) {
        this.context = context;
        this.service = service;
        this.page = context.newPage();
        page.setDefaultTimeout(TIMEOUT_MILLISECONDS);
        this.stillness = stillness.apply(page);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add("console: " + message.text());
            }
        });
        page.onPageError(error -> complaints.add("error: " + error));
        page.onRequest(request -> {
            if (!request.url().startsWith(service + "/") && !request.url().startsWith("data:")) {
                complaints.add("leaves the service: " + request.url());
            }
        });
        page.onResponse(response -> {
            if (response.status() >= 400) {
                complaints.add(response.status() + ": " + response.url());
            }
        });
    }

    Page page() {
        return page;
    }

    /** Opens a path of the service and waits until the map is drawn. */
    Visit open(String path) {
        page.navigate(service + path);
        settle();
        return this;
    }

    /** The whole address of a path of the service. */
    String at(String path) {
        return service + path;
    }

    /** Opens a page of text and waits until it has come to rest. */
    Visit read(String path) {
        page.navigate(service + path);
        stillness.await();
        return this;
    }

    /** Waits until the page has come to rest and the map is drawn. */
    void settle() {
        stillness.await();
        page.locator("#map-progress").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
    }

    /** The part of the panel that shows an action, a card or a list. */
    Locator detail() {
        return page.locator("#panel-detail");
    }

    Locator heading(String text) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(text).setLevel(2));
    }

    Locator link(String text) {
        return detail().getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(text));
    }

    /** The path, query and fragment of the address bar. */
    String address() {
        return page.url().substring(service.length());
    }

    /** An address of the service, made absolute. */
    String absolute(String path) {
        return service + path;
    }

    /** What a screen reader calls the element with the focus. */
    String focused() {
        return (String) page.evaluate("(document.activeElement.getAttribute('aria-label') ?? document.activeElement.innerText ?? '').trim()");
    }

    /** Presses the Tab key until the focus is on the field of a label. */
    Visit focus(String label) {
        Locator field = page.getByLabel(label).first();
        for (int presses = 0; presses < MOST_TABS; presses++) {
            page.keyboard().press("Tab");
            if ((Boolean) field.evaluate("field => field === document.activeElement")) {
                return this;
            }
        }
        throw new AssertionError("Tab does not lead to the field '" + label + "'");
    }

    /** Address without the part of the map that is seen. */
    String addressWithoutView() {
        return address().replaceAll("#.*", "");
    }

    /** Presses the Tab key until the focus is on an element whose name holds a text. */
    Visit tabTo(String name) {
        return pressUntilFocused("Tab", focused -> focused.contains(name), name);
    }

    /** The same with an element of exactly that name. */
    Visit tabToExactly(String name) {
        return pressUntilFocused("Tab", name::equals, name);
    }

    /** As {@link #tabTo}, backwards. */
    Visit tabBackTo(String name) {
        return pressUntilFocused("Shift+Tab", focused -> focused.contains(name), name);
    }

    private Visit pressUntilFocused(String key, Predicate<String> reached, String name) {
        for (int presses = 0; presses < MOST_TABS; presses++) {
            page.keyboard().press(key);
            if (reached.test(focused())) {
                return this;
            }
        }
        throw new AssertionError(key + " does not lead to '" + name + "'");
    }

    /** Presses a key on what has the focus. */
    Visit press(String key) {
        page.keyboard().press(key);
        settle();
        return this;
    }

    /** Whether the page is wider than the screen. */
    boolean scrollsSideways() {
        return (Boolean) page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth");
    }

    /** Takes note that answers of a status are what the test is about. */
    void expect(int status) {
        complaints.removeIf(complaint -> complaint.startsWith(status + ": ") || complaint.contains("status of " + status));
    }

    /** Fails when the browser complained, a request failed or left the service. */
    void assertNothingWentWrong() {
        assertThat(complaints).isEmpty();
    }

    /** Takes over the session of somebody who has signed in. */
    Visit as(AreaClient member) {
        context.addCookies(member.cookies().entrySet().stream().map(cookie -> new Cookie(cookie.getKey(), cookie.getValue()).setUrl(service)).toList());
        return this;
    }

    /** Begins anew with what the browser complains about. */
    Visit forgetComplaints() {
        complaints.clear();
        return this;
    }

    /** Goes on with the page that is open as on a screen of that size. */
    Visit changeTo(Chromium.Screen screen) {
        page.setViewportSize(screen.width(), screen.height());
        return this;
    }

    /** Fails on every accessibility violation that axe-core finds in the page as it is now. */
    void assertAccessible() {
        assertNoViolation(new AxeBuilder(page));
    }

    /** The same as on a screen; colours are the same on all and take most of the time, so they are looked at on a desktop only. */
    void assertAccessibleOn(Chromium.Screen screen) {
        assertNoViolation(on(screen));
    }

    /** The same of a part of a page whose rest has been looked at, whatever is in it. */
    void assertAccessible(String part, Chromium.Screen screen) {
        assertNoViolation(on(screen).include(List.of(part)));
    }

    private AxeBuilder on(Chromium.Screen screen) {
        AxeBuilder axe = new AxeBuilder(page);
        return screen == Chromium.Screen.DESKTOP ? axe : axe.disableRules(List.of("color-contrast"));
    }

    private static void assertNoViolation(AxeBuilder axe) {
        List<Rule> violations = axe.setLegacyMode(WITHOUT_FRAMES).options(violationsOnly()).withTags(WCAG).analyze().getViolations();
        assertThat(violations.stream().map(rule -> rule.getId() + ": " + rule.getHelp() + " "
                + rule.getNodes().stream().map(node -> node.getHtml()).toList())).isEmpty();
    }

    /** Without the lists of all that is right, which take most of the time. */
    private static AxeRunOptions violationsOnly() {
        AxeRunOptions options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        return options;
    }

    /** Keeps a picture of the page as test output. */
    void photograph(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", name + ".png")));
    }

    @Override
    public void close() {
        context.close();
    }
}
