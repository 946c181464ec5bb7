package it.torinometropoli.gis.browser;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.microsoft.playwright.Request;
import it.torinometropoli.gis.IntegrationTest;
import it.torinometropoli.gis.ServiceClient;
import it.torinometropoli.gis.ServiceClient.Answer;
import it.torinometropoli.gis.browser.Chromium.Screen;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** What pages load beside themselves: little of it, kept by browsers for good under addresses that change with the content. */
@IntegrationTest
class AssetsIT {

    private static final int FIRST_VISIT_BYTES = 400 * 1024;
    private static final Pattern LOADED = Pattern.compile("(?:href|src)=\"(/(?:assets|webjars|js|css)/[^\"#]+)");
    private static final Pattern LINKED_FROM_STYLES = Pattern.compile("url\\(\"?(/[^\")]+)");
    private static final String FOR_GOOD = "max-age=31536000, public, immutable";

    @LocalServerPort
    private int port;
    private ServiceClient client;

    @BeforeEach
    void connect() {
        client = new ServiceClient(port);
    }

    @Test
    @Tag("browser")
    void theFirstVisitOfTheMapIsLight() {
        try (Chromium chromium = new Chromium(); Visit visit = chromium.visit(client.base(), Screen.DESKTOP)) {
            List<Request> requests = new ArrayList<>();
            visit.page().onRequestFinished(requests::add);
            visit.open("/");

            assertThat(requests).extracting(Request::url).anyMatch(url -> url.contains("GetMap"));
            assertThat(requests.stream().mapToInt(AssetsIT::bytes).sum())
                    .as(String.join("\n", requests.stream().map(request -> bytes(request) + " " + request.url()).toList()))
                    .isLessThanOrEqualTo(FIRST_VISIT_BYTES);
        }
    }

    /** As sent: compressed, headers included. */
    private static int bytes(Request request) {
        return request.sizes().responseBodySize + request.sizes().responseHeadersSize;
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/ogcapi?f=html", "/not-there"})
    void everythingThatAPageLoadsIsKeptForGood(String page) {
        Set<String> loaded = found(LOADED, client.get(page, "Accept", "text/html").text());
        assertThat(loaded).anyMatch(address -> address.endsWith("/css/site.css")).anyMatch(address -> address.endsWith("/bootstrap-italia.min.css"));

        assertThat(withStyles(loaded)).allSatisfy(address -> {
            Answer answer = client.get(address);
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.header("Cache-Control")).isEqualTo(FOR_GOOD);
        });
    }

    private List<String> withStyles(Set<String> loaded) {
        return loaded.stream().flatMap(address -> Stream.concat(Stream.of(address), address.matches("/assets/.*\\.css")
                ? found(LINKED_FROM_STYLES, client.get(address).text()).stream() : Stream.empty())).toList();
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map((MatchResult match) -> match.group(1)).collect(LinkedHashSet::new, Set::add, Set::addAll);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/js/main.js", "/css/site.css", "/webjars/leaflet/dist/leaflet.css", "/icon.svg"})
    void aPlainAddressIsAskedForEachTime(String address) {
        Answer answer = client.get(address);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Cache-Control")).isEqualTo("no-cache");
        assertThat(client.get(address, "If-Modified-Since", answer.header("Last-Modified")).status()).isEqualTo(304);
    }

    @Test
    void anAddressOfAnotherVersionIsNotThere() {
        assertThat(client.get("/assets/000000000000/js/main.js").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/css/site.css", "/js/main.js", "/webjars/leaflet/1.9.4/dist/leaflet.js", "/"})
    void textsAreCompressed(String address) {
        assertThat(client.get(address, "Accept-Encoding", "gzip").header("Content-Encoding")).isEqualTo("gzip");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/ogcapi?f=html", "/not-there", "/api/v1/layers", "/js/main.js"})
    void everyAnswerCarriesTheHeadersThatKeepABrowserSafe(String address) {
        Answer answer = client.get(address, "Accept", "text/html,*/*");

        assertThat(answer.header("Content-Security-Policy")).contains("default-src 'none'", "script-src 'self'").doesNotContain("unsafe");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("strict-origin-when-cross-origin");
        assertThat(answer.header("Set-Cookie")).isEmpty();
    }
}
