package it.torinometropoli.gis.ogcapi.conformance;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

import it.torinometropoli.gis.IntegrationTest;
import it.torinometropoli.gis.ServiceClient;
import it.torinometropoli.gis.ServiceClient.Answer;
import it.torinometropoli.gis.ogcapi.ApiClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** The abstract tests of OGC 17-069r4 for the classes GeoJSON and HTML, and what travels with every representation. */
@IntegrationTest
class EncodingsConformanceIT {

    private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
    private static final List<String> RESOURCES = List.of("", "/conformance", "/api", "/collections", "/collections/comuni", "/collections/comuni/items",
            "/collections/comuni/items/comuni.001272", "/collections/comuni/schema", "/collections/comuni/queryables");

    @LocalServerPort
    private int port;

    private ApiClient api;

    @BeforeEach
    void connect() {
        api = new ApiClient(port);
    }

    @Test
    @DisplayName("/conf/geojson/definition, /conf/geojson/content")
    void featuresAreGeoJson() {
        JsonNode features = api.json("/collections/aree_dismesse/items", "Accept", "application/geo+json");

        assertThat(features.path("type").asString()).isEqualTo("FeatureCollection");
        assertThat(ApiClient.list(features.path("features"))).isNotEmpty().allSatisfy(feature -> {
            assertThat(feature.path("type").asString()).isEqualTo("Feature");
            assertThat(feature.has("geometry")).isTrue();
            assertThat(feature.path("properties").isObject()).isTrue();
        });
    }

    @Test
    @DisplayName("/conf/html/definition, /conf/html/content")
    void everyResourceIsAPageForBrowsers() {
        for (String resource : RESOURCES) {
            Answer page = api.get(resource, "Accept", BROWSER, "Accept-Language", "it");
            assertThat(page.status()).as(resource).isEqualTo(200);
            assertThat(page.contentType()).startsWith("text/html");
            assertThat(page.text()).contains("<html lang=\"it\"").contains("<h1").doesNotContainPattern("<script(?![^>]* src=)").doesNotContain("style=");
            assertThat(page.headers().allValues("Vary")).anyMatch(value -> value.toLowerCase(Locale.ROOT).contains("accept-language"));
        }
    }

    @Test
    void aPageOfAFeatureShowsItsAttributesByTitleAMapAndTheActionsItServes() {
        String page = api.get("/collections/aree_dismesse/items/aree_dismesse.AD-001?lang=en", "Accept", BROWSER).text();

        assertThat(page).contains("Former use").contains("300,000 m²").contains("alt=\"Map of the area around Mirafiori").contains("/wms?SERVICE=WMS")
                .contains("/?azione=2.2.2&amp;lang=en").contains("/?luogo=aree_dismesse.AD-001&amp;lang=en");
    }

    @Test
    void theTableOfFeaturesLeadsToThePagesOfFeaturesAndToTheNextOnes() {
        String page = api.get("/collections/comuni/items?f=html&limit=2&lang=it").text();

        assertThat(page).contains("Elementi da 1 a 2 di 312.").contains("/ogcapi/collections/comuni/items/comuni.001001?lang=it").contains("rel=\"next\"");
    }

    @Test
    void whoReadsPagesIsToldOnAPageWhatIsWrong() {
        Answer page = api.get("/collections/nothing", "Accept", BROWSER);

        assertThat(page.status()).isEqualTo(404);
        assertThat(page.contentType()).startsWith("text/html");
        assertThat(page.text()).contains("there is no collection &#39;nothing&#39;");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "/collections/comuni/items | application/json                           | application/geo+json",
        "/collections/comuni/items | application/geo+json;q=0.5, text/html;q=0.9 | text/html",
        "/collections/comuni/items | */*                                        | application/geo+json",
        "/collections/comuni/items | application/gml+xml                        | application/gml+xml",
        "/api                      | application/json                           | application/vnd.oai.openapi+json",
        "/api                      | application/vnd.oai.openapi+json;version=3.0 | application/vnd.oai.openapi+json",
        "/collections              | application/*                              | application/json",
        "/collections/comuni/queryables | application/schema+json               | application/schema+json"})
    void theAcceptHeaderDecidesTheFormat(String path, String accept, String type) {
        Answer answer = api.get(path, "Accept", accept);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.contentType()).startsWith(type);
    }

    @Test
    void theParameterOfTheFormatIsStrongerThanTheHeader() {
        assertThat(api.get("/collections?f=json", "Accept", BROWSER).contentType()).startsWith("application/json");
        assertThat(api.get("/collections/comuni/items?f=gml32&limit=1").text()).contains("<wfs:FeatureCollection").contains("psm:comuni");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/collections/comuni/items?limit=300", "/collections/comuni/items/comuni.001272", "/collections", "/api",
            "?f=html", "/collections?f=html", "/collections/comuni?f=html", "/collections/comuni/items?f=html", "/collections/comuni/items/comuni.001272?f=html"})
    void anAnswerThatTheClientHasAlreadyIsNotSentAgain(String path) {
        Answer answer = api.get(path);

        assertThat(answer.header("Cache-Control")).isEqualTo("public, no-cache");
        assertThat(api.get(path, "If-None-Match", answer.header("ETag")).status()).isEqualTo(304);
        assertThat(api.get(path + (path.contains("?") ? "&" : "?") + "lang=en", "If-None-Match", answer.header("ETag")).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/collections/comuni/items?limit=300", "/collections/aree_dismesse/queryables", "/api", "/collections"})
    void answersAreCompressed(String path) throws IOException {
        Answer answer = api.get(path, "Accept-Encoding", "gzip");

        assertThat(answer.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(new GZIPInputStream(new ByteArrayInputStream(answer.body())).readAllBytes()).hasSizeGreaterThan(answer.body().length);
    }

    @Test
    void pagesOfOtherSitesMayRead() {
        Answer answer = api.get("/collections/comuni/items?limit=1", "Origin", "https://example.org");

        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(answer.header("Access-Control-Expose-Headers")).contains("Content-Crs");
    }

    @Test
    void nothingIsChangedThroughTheApi() {
        Answer answer = new ServiceClient(port).post("/ogcapi/collections/comuni/items", "application/geo+json", "{}");

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.header("Allow")).contains("GET");
        assertThat(answer.contentType()).startsWith("application/problem+json");
    }
}
