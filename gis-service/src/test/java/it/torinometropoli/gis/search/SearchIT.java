package it.torinometropoli.gis.search;

import java.util.List;
import java.util.Map;

import it.torinometropoli.gis.IntegrationTest;
import it.torinometropoli.gis.ServiceClient;
import it.torinometropoli.gis.ServiceClient.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** Search over the shipped content, as JSON and as a page. */
@IntegrationTest
class SearchIT {

    private static final JsonMapper JSON = new JsonMapper();

    @LocalServerPort
    private int port;
    private ServiceClient client;

    @BeforeEach
    void connect() {
        client = new ServiceClient(port);
    }

    private JsonNode search(String query, String... more) {
        Answer answer = client.get("/api/v1/search?" + ServiceClient.form(Map.of("q", query)) + String.join("", more));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private String page(String query, String more) {
        Answer answer = client.get("/cerca?" + ServiceClient.form(Map.of("q", query)) + more);
        assertThat(answer.status()).isEqualTo(200);
        return HtmlUtils.htmlUnescape(answer.text());
    }

    @ParameterizedTest
    @CsvFileSource(resources = "queries.csv", numLinesToSkip = 1)
    void theBestResultIsWhatReadersMean(String query, String first, String group) {
        JsonNode best = search(query).get("results").get(0);

        assertThat(best.get("title").asString()).isEqualTo(first);
        assertThat(best.get("group").asString()).isEqualTo(group);
    }

    @Test
    void resultsLeadToTheirPagesAndToTheMap() {
        JsonNode town = search("ivrea").get("results").get(0);
        assertThat(town.get("page").asString()).isEqualTo("/comuni/001125");
        assertThat(town.get("map").asString()).isEqualTo("/?luogo=comuni.001125");

        JsonNode action = search("2.2.2").get("results").get(0);
        assertThat(action.get("page").asString()).isEqualTo("/piano/azioni/2.2.2");
        assertThat(action.get("map").asString()).isEqualTo("/?azione=2.2.2");
        assertThat(action.get("italian").asBoolean()).isTrue();
    }

    @Test
    void everyWordMustMatch() {
        assertThat(search("parco mandria").get("total").asInt()).isLessThan(search("parco").get("total").asInt());
        assertThat(search("parco xyzzy").get("total").asInt()).isZero();
    }

    @Test
    void kindsAreInTheReadersLanguage() {
        assertThat(search("ivrea", "&lang=en").get("results").get(0).get("kind").asString()).isEqualTo("Municipalities");
        assertThat(search("ivrea", "&lang=it").get("results").get(0).get("kind").asString()).isEqualTo("Comuni");
    }

    @Test
    void noMoreThanAskedForAreGiven() {
        JsonNode found = search("torino", "&limit=3");

        assertThat(found.get("results").size()).isEqualTo(3);
        assertThat(found.get("total").asInt()).isGreaterThan(100);
    }

    @ParameterizedTest
    @CsvSource({"''", "' '", "'%'", "'...'", "'\"'", "'-'"})
    void aQueryWithoutWordsFindsNothing(String query) {
        assertThat(search(query).get("total").asInt()).isZero();
        assertThat(page(query, "")).contains("<h1>");
    }

    @ParameterizedTest
    @CsvSource({"limit=0, limit", "limit=51, limit", "limit=x, limit", "lang=de, lang"})
    void wrongParametersAreNamed(String wrong, String name) {
        Answer answer = client.get("/api/v1/search?q=a&" + wrong);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.text()).contains("“" + name + "”");
    }

    @Test
    void tooLongAQueryIsRefused() {
        String query = "/cerca?q=" + "a".repeat(101);

        assertThat(client.get("/api/v1/search?q=" + "a".repeat(101)).status()).isEqualTo(400);
        assertThat(client.get(query).status()).isEqualTo(400);
        assertThat(client.get(query).contentType()).startsWith("text/html");
    }

    @Test
    void thePageShowsTheBestOfEachKindAndLeadsToAll() {
        String page = page("torino", "");

        assertThat(page).contains("risultati per “torino”", "<h2 id=\"gruppo-comuni\">Comuni", "href=\"/comuni/001272\"", "href=\"/?luogo=comuni.001272\"",
                "href=\"/cerca?q=torino&tipo=comuni\"", "value=\"torino\"");
        assertThat(page.split("<li>\\s*<a class=\"search-title\" href=\"/comuni/").length - 1).isEqualTo(5);
    }

    @Test
    void oneKindIsPaged() {
        String first = page("torino", "&tipo=comuni&lang=en");
        assertThat(first).contains("Page 1 of ", "rel=\"next\" href=\"/cerca?q=torino&tipo=comuni&pagina=2&lang=en\"").doesNotContain("rel=\"prev\"");
        assertThat(page("torino", "&tipo=comuni&pagina=2")).contains("Pagina 2 di ", "rel=\"prev\"");
    }

    @ParameterizedTest
    @CsvSource({"tipo=nulla", "tipo=comuni&pagina=0", "tipo=comuni&pagina=99", "tipo=comuni&pagina=x"})
    void pagesThatAreNotThereAreRefused(String parameters) {
        Answer answer = client.get("/cerca?q=torino&" + parameters);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.contentType()).startsWith("text/html");
    }

    @Test
    void whatIsTypedStaysText() {
        Answer answer = client.get("/cerca?" + ServiceClient.form(Map.of("q", "<script>alert(1)</script>\"'")));

        assertThat(answer.text()).doesNotContain("<script>alert").contains("&lt;script&gt;");
    }

    @Test
    void everyPageHasAFieldToSearch() {
        for (String address : List.of("/", "/ogcapi?f=html", "/dati", "/not-there")) {
            assertThat(client.get(address, "Accept", "text/html").text()).contains("action=\"/cerca\"", "<label for=\"cerca\">");
        }
    }
}
