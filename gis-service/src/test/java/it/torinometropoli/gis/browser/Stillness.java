package it.torinometropoli.gis.browser;

import java.util.HashSet;
import java.util.Set;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.LoadState;

/**
 * When a page has come to rest: everything it asked for has come, its scripts wait for no timer, and two frames have been drawn since. Sooner and
 * surer than half a second without a request, which is over once for all after the first one.
 */
final class Stillness {

    /** Counts the timers that go off soon; those that wait for a reader, such as notices that vanish, are longer. */
    private static final String COUNT_TIMERS = """
            (() => {
              const LONGEST = 600, pending = new Set(), set = window.setTimeout, clear = window.clearTimeout;
              window.setTimeout = (action, delay, ...rest) => {
                const timer = set(() => { pending.delete(timer); action(...rest); }, delay);
                if (!(delay > LONGEST)) pending.add(timer);
                return timer;
              };
              window.clearTimeout = timer => { pending.delete(timer); clear(timer); };
              window.testTimers = pending;
            })()""";
    private static final String REST = """
            () => new Promise((rested, failed) => {
              const LONGEST = 20_000, begun = performance.now();
              let still = 0;
              const look = () => {
                still = document.readyState === 'complete' && !window.testTimers.size ? still + 1 : 0;
                if (still > 2) rested(true);
                else if (performance.now() - begun > LONGEST) failed(new Error('The page does not come to rest'));
                else requestAnimationFrame(look);
              };
              look();
            })""";

    private final Page page;
    private final boolean scripts;
    private final Set<Request> underWay = new HashSet<>();
    private int asked;

    private Stillness(Page page, boolean scripts) {
        this.page = page;
        this.scripts = scripts;
        page.onRequest(this::begin);
        page.onResponse(this::forgetFormerDocument);
        page.onRequestFinished(underWay::remove);
        page.onRequestFailed(underWay::remove);
    }

    /** Watches a page that has not been opened yet. */
    static Stillness of(Page page) {
        page.addInitScript(COUNT_TIMERS);
        return new Stillness(page, true);
    }

    /** Watches a page of a browser that runs no scripts. */
    static Stillness withoutScripts(Page page) {
        return new Stillness(page, false);
    }

    private void begin(Request request) {
        asked++;
        underWay.add(request);
    }

    /** What a document still asks for when another takes its place is not always reported as failed. */
    private void forgetFormerDocument(Response response) {
        if (response.request().isNavigationRequest() && response.frame() == page.mainFrame()) {
            underWay.retainAll(Set.of(response.request()));
        }
    }

    /** Waits until the page has come to rest. */
    void await() {
        int before;
        do {
            before = asked;
            page.waitForLoadState(LoadState.LOAD);
            page.waitForCondition(underWay::isEmpty);
        } while (!restsInThisDocument() || before != asked || !underWay.isEmpty());
    }

    private boolean restsInThisDocument() {
        try {
            return !scripts || (Boolean) page.evaluate(REST);
        } catch (PlaywrightException leftBehind) {
            if (leftBehind.getMessage().contains("navigation")) {
                return false;
            }
            throw leftBehind;
        }
    }
}
