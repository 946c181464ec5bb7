package it.torinometropoli.gis.ogcapi.conformance;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import it.torinometropoli.gis.IntegrationTest;
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

/** The abstract tests of OGC 17-069r4, A.2.2 to A.2.9 (conformance class Core), each under its identifier. */
@IntegrationTest
class CoreConformanceIT {

    private static final String CRS84 = "http://www.opengis.net/def/crs/OGC/1.3/CRS84";

    @LocalServerPort
    private int port;

    private ApiClient api;

    @BeforeEach
    void connect() {
        api = new ApiClient(port);
    }

    @Test
    @DisplayName("/conf/core/http")
    void followsHttp() {
        assertThat(api.get("").status()).isEqualTo(200);
        assertThat(api.get("/collections/nothing").status()).isEqualTo(404);
        assertThat(api.get("/collections", "Accept", "image/png").status()).isEqualTo(406);
        Answer first = api.get("/collections");
        assertThat(first.header("ETag")).isNotEmpty();
        assertThat(api.get("/collections", "If-None-Match", first.header("ETag")).status()).isEqualTo(304);
    }

    @Test
    @DisplayName("/conf/core/root-op, /conf/core/root-success")
    void theLandingPageLeadsEverywhere() {
        JsonNode page = api.json("", "Accept", "application/json");

        assertThat(ApiClient.link(page, "service-desc", "application/vnd.oai.openapi+json;version=3.0")).isPresent();
        assertThat(ApiClient.link(page, "service-doc", "text/html")).isPresent();
        assertThat(ApiClient.link(page, "conformance", "application/json")).contains(api.root() + "/conformance");
        assertThat(ApiClient.link(page, "data", "application/json")).contains(api.root() + "/collections");
        ApiClient.list(page.path("links")).forEach(link -> assertThat(api.follow(link.path("href").asString()).status()).isEqualTo(200));
    }

    @Test
    @DisplayName("/conf/core/api-definition-op, /conf/core/api-definition-success")
    void theDefinitionOfTheApiIsWhereTheLandingPageSays() {
        for (String relation : List.of("service-desc", "service-doc")) {
            for (JsonNode link : ApiClient.links(api.json(""), relation)) {
                Answer answer = api.follow(link.path("href").asString(), "Accept", link.path("type").asString());
                assertThat(answer.status()).isEqualTo(200);
                assertThat(answer.contentType()).startsWith(link.path("type").asString().split(";")[0]);
            }
        }
    }

    @Test
    @DisplayName("/conf/core/conformance-op, /conf/core/conformance-success")
    void theConformanceClassesAreDeclared() {
        assertThat(ApiClient.list(api.json("/conformance").path("conformsTo")).stream().map(JsonNode::asString)).contains(
                "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core", "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/oas30",
                "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/geojson", "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/html",
                "http://www.opengis.net/spec/ogcapi-features-2/1.0/conf/crs");
    }

    @Test
    @DisplayName("/conf/core/fc-md-op, /conf/core/fc-md-success, /conf/core/fc-md-links, /conf/core/fc-md-items")
    void allCollectionsAreListed() {
        JsonNode document = api.json("/collections");

        assertOwnLinks(document, "application/json", "text/html");
        assertThat(ApiClient.list(document.path("collections")).stream().map(one -> one.path("id").asString())).containsExactlyInAnyOrder(
                "comuni", "zone_omogenee", "aree_protette", "aree_dismesse", "luoghi_ripristino", "catalogo_circa");
    }

    @Test
    @DisplayName("/conf/core/fc-md-items-links, /conf/core/fc-md-extent, /conf/core/sfc-md-op, /conf/core/sfc-md-success")
    void everyCollectionIsTheSameInTheListAndByItself() {
        for (JsonNode listed : ApiClient.list(api.json("/collections").path("collections"))) {
            JsonNode collection = api.json("/collections/" + listed.path("id").asString());
            for (String member : List.of("id", "title", "description", "extent", "itemType", "crs", "storageCrs")) {
                assertThat(collection.path(member)).as(member).isEqualTo(listed.path(member));
            }
            assertThat(ApiClient.links(collection, "items")).hasSizeGreaterThanOrEqualTo(2)
                    .allSatisfy(link -> assertThat(link.path("type").asString()).isNotEmpty());
            assertOwnLinks(collection, "application/json", "text/html");
            if (collection.has("extent")) {
                assertThat(collection.at("/extent/spatial/crs").asString()).isEqualTo(CRS84);
                assertThat(collection.at("/extent/spatial/bbox/0").size()).isEqualTo(4);
            }
        }
    }

    @Test
    @DisplayName("/conf/core/fc-op, /conf/core/fc-response, /conf/core/fc-links, /conf/core/fc-timeStamp, /conf/core/fc-numberMatched, "
            + "/conf/core/fc-numberReturned")
    void theFeaturesOfEveryCollectionComeWithLinksAndCounts() {
        for (String collection : api.collections()) {
            Answer answer = api.get("/collections/" + collection + "/items?limit=7", "Accept", ApiClient.GEOJSON);
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.contentType()).startsWith(ApiClient.GEOJSON);
            JsonNode features = ApiClient.read(answer);

            assertOwnLinks(features, ApiClient.GEOJSON, "text/html");
            assertThat(features.path("timeStamp").asString()).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ");
            assertThat(features.path("numberReturned").asInt()).isEqualTo(features.path("features").size()).isLessThanOrEqualTo(7);
            assertThat(features.path("numberMatched").asInt()).isGreaterThanOrEqualTo(features.path("numberReturned").asInt());
        }
    }

    @Test
    @DisplayName("/conf/core/fc-response: the links to the next pages lead to every feature once")
    void followingTheLinksLeadsToEveryFeatureOnce() {
        List<String> all = new ArrayList<>();
        JsonNode page = api.json("/collections/comuni/items?limit=50");
        while (true) {
            all.addAll(ApiClient.ids(page));
            List<JsonNode> next = ApiClient.links(page, "next");
            if (next.isEmpty()) {
                break;
            }
            page = ApiClient.read(api.follow(next.get(0).path("href").asString()));
        }

        Set<String> different = new LinkedHashSet<>(all);
        assertThat(all).hasSize(312);
        assertThat(different).hasSize(312);
        assertThat(ApiClient.links(page, "prev")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "11, 11", "312, 312", "10000, 312", "999999, 312"})
    @DisplayName("/conf/core/fc-limit-definition, /conf/core/fc-limit-response")
    void noMoreThanTheLimitAreReturned(int limit, int returned) {
        JsonNode features = api.json("/collections/comuni/items?limit=" + limit);

        assertThat(features.path("numberReturned").asInt()).isEqualTo(returned);
        assertThat(features.path("features").size()).isEqualTo(returned);
    }

    @Test
    @DisplayName("/conf/core/fc-bbox-definition, /conf/core/fc-bbox-response")
    void onlyFeaturesThatMeetTheBoxOrHaveNoShapeAreReturned() {
        JsonNode all = api.json("/collections/aree_protette/items?limit=1000");
        JsonNode some = api.json("/collections/aree_protette/items?limit=1000&bbox=7.5,45,7.8,45.2");

        List<String> expected = ApiClient.list(all.path("features")).stream().filter(CoreConformanceIT::pointsInTheBox)
                .map(feature -> feature.path("id").asString()).toList();
        assertThat(expected).isNotEmpty();
        assertThat(ApiClient.ids(some)).containsAll(expected).hasSizeLessThan(97);
        assertThat(ApiClient.ids(api.json("/collections/aree_protette/items?limit=1000&bbox=7.5,45,-10,7.8,45.2,9000"))).isEqualTo(ApiClient.ids(some));
        assertThat(ApiClient.ids(api.json("/collections/aree_protette/items?limit=1000&bbox=170,40,160,50"))).as("across the antimeridian").hasSize(97);
    }

    private static boolean pointsInTheBox(JsonNode feature) {
        JsonNode geometry = feature.path("geometry");
        return geometry.isNull() || geometry.path("type").asString().equals("Point")
                && within(geometry.at("/coordinates/0").asDouble(), 7.5, 7.8) && within(geometry.at("/coordinates/1").asDouble(), 45, 45.2);
    }

    private static boolean within(double value, double least, double most) {
        return least <= value && value <= most;
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-02-29T10:00:00Z", "2024-01-01", "2024-01-01T00:00:00Z/2025-01-01T00:00:00Z", "../2024-01-01T00:00:00Z",
        "2024-01-01T00:00:00Z/..", "/2024-01-01T00:00:00Z", "2024-01-01T00:00:00%2B02:00/"})
    @DisplayName("/conf/core/fc-time-definition, /conf/core/fc-time-response")
    void featuresWithoutAPropertyInTimeMatchEveryTime(String time) {
        assertThat(api.json("/collections/zone_omogenee/items?datetime=" + time).path("numberMatched").asInt()).isEqualTo(11);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/conformance", "/api", "/collections", "/collections/comuni", "/collections/comuni/items",
        "/collections/comuni/items/comuni.001272", "/collections/comuni/schema", "/collections/comuni/queryables"})
    @DisplayName("/conf/core/query-param-unknown")
    void unknownParametersAreRefusedByName(String path) {
        Answer answer = api.get(path + "?unknownQueryParameter=1");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.text()).contains("unknownQueryParameter");
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=-1", "limit=ten", "limit=1e3", "offset=-1", "bbox=1,2,3", "bbox=1,2,3,4,5", "bbox=a,b,c,d", "bbox=7,46,8,45",
        "bbox=NaN,45,8,46", "bbox=-200,45,8,46", "bbox=7,45,8,99", "datetime=yesterday", "datetime=2024-13-01T00:00:00Z", "datetime=../..",
        "datetime=2025-01-01T00:00:00Z/2024-01-01T00:00:00Z", "zona=uno", "superficie_km2=x", "crs=EPSG:4326", "bbox-crs=4326", "sortby=nothing",
        "sortby=geom", "properties=nothing", "f=xyz", "lang=de", "limit=1&limit=2"})
    @DisplayName("/conf/core/query-param-invalid")
    void invalidValuesAreRefusedWithTheNameOfTheParameter(String parameter) {
        Answer answer = api.get("/collections/comuni/items?" + parameter);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(ApiClient.read(answer).path("parameter").asString()).isEqualTo(parameter.split("=")[0]);
    }

    @Test
    @DisplayName("/conf/core/f-op, /conf/core/f-success, /conf/core/f-links")
    void everyFeatureHasAnAddressOfItsOwn() {
        for (String collection : api.filledCollections()) {
            JsonNode listed = api.json("/collections/" + collection + "/items?limit=1").path("features").path(0);
            String id = listed.path("id").asString();
            JsonNode feature = api.json("/collections/" + collection + "/items/" + id, "Accept", ApiClient.GEOJSON);

            assertOwnLinks(feature, ApiClient.GEOJSON, "text/html");
            assertThat(ApiClient.link(feature, "collection", "application/json")).contains(api.root() + "/collections/" + collection);
            for (String member : List.of("type", "id", "geometry", "properties")) {
                assertThat(feature.path(member)).isEqualTo(listed.path(member));
            }
        }
    }

    @Test
    @DisplayName("/conf/core/crs84")
    void coordinatesAreLongitudeAndLatitudeUnlessAskedOtherwise() {
        Answer answer = api.get("/collections/luoghi_ripristino/items/luoghi_ripristino.LR-001");

        assertThat(answer.header("Content-Crs")).isEqualTo("<" + CRS84 + ">");
        JsonNode position = ApiClient.read(answer).at("/geometry/coordinates");
        assertThat(position.path(0).asDouble()).isEqualTo(7.59);
        assertThat(position.path(1).asDouble()).isEqualTo(45.243);
    }

    @Test
    @DisplayName("/rec/core/fc-filters: attributes are parameters")
    void attributesAreParameters() {
        JsonNode features = api.json("/collections/comuni/items?zona=1&sortby=-superficie_km2&properties=nome,superficie_km2");

        assertThat(ApiClient.ids(features)).isEqualTo(List.of("comuni.001272"));
        assertThat(features.at("/features/0/properties").propertyNames()).containsExactly("nome", "superficie_km2");
        assertThat(ApiClient.ids(api.json("/collections/comuni/items" + ApiClient.query(Map.of("nome", "Agliè"))))).containsExactly("comuni.001001");
    }

    /** A link to the document itself and to its other representations; every link has a type. */
    private void assertOwnLinks(JsonNode document, String type, String otherType) {
        assertThat(ApiClient.link(document, "self", type)).isPresent();
        assertThat(ApiClient.link(document, "alternate", otherType)).hasValueSatisfying(address -> {
            Answer other = api.follow(address);
            assertThat(other.status()).isEqualTo(200);
            assertThat(other.contentType()).startsWith(otherType);
        });
        assertThat(ApiClient.list(document.path("links"))).allSatisfy(link -> assertThat(link.path("type").asString()).isNotEmpty());
    }
}
