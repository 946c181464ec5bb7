package it.torinometropoli.gis.ogcapi.conformance;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import it.torinometropoli.gis.IntegrationTest;
import it.torinometropoli.gis.ServiceClient;
import it.torinometropoli.gis.ServiceClient.Answer;
import it.torinometropoli.gis.geo.AxisOrder;
import it.torinometropoli.gis.geo.Crs;
import it.torinometropoli.gis.geo.CrsTransform;
import it.torinometropoli.gis.ogcapi.ApiClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Envelope;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** The abstract tests of OGC 19-079r2 (Filtering), each under its identifier, and conditions of the classes of CQL2 (OGC 21-065r2) that are declared. */
@IntegrationTest
class FilterConformanceIT {

    private static final String ALL = "1000";

    @LocalServerPort
    private int port;

    private ApiClient api;

    @BeforeEach
    void connect() {
        api = new ApiClient(port);
    }

    @Test
    @DisplayName("/conf/filter/get-conformance, /conf/features-filter/get-conformance")
    void theClassesAreDeclared() {
        assertThat(ApiClient.list(api.json("/conformance").path("conformsTo")).stream().map(JsonNode::asString)).contains(
                "http://www.opengis.net/spec/ogcapi-features-3/1.0/conf/filter", "http://www.opengis.net/spec/ogcapi-features-3/1.0/conf/features-filter",
                "http://www.opengis.net/spec/ogcapi-features-3/1.0/conf/queryables", "http://www.opengis.net/spec/cql2/1.0/conf/cql2-text",
                "http://www.opengis.net/spec/cql2/1.0/conf/cql2-json", "http://www.opengis.net/spec/cql2/1.0/conf/basic-cql2");
    }

    @Test
    @DisplayName("/conf/queryables/get-queryables, /conf/queryables/get-collection")
    void everyCollectionLeadsToItsQueryables() {
        for (String collection : api.collections()) {
            String address = ApiClient.link(api.json("/collections/" + collection), "http://www.opengis.net/def/rel/ogc/1.0/queryables",
                    "application/schema+json").orElseThrow();
            Answer answer = api.follow(address, "Accept", "application/schema+json");
            assertThat(answer.contentType()).startsWith("application/schema+json");
            JsonNode schema = ApiClient.read(answer);

            assertThat(schema.path("$schema").asString()).isEqualTo("https://json-schema.org/draft/2020-12/schema");
            assertThat(schema.path("$id").asString()).isEqualTo(api.root() + "/collections/" + collection + "/queryables");
            assertThat(schema.path("type").asString()).isEqualTo("object");
            assertThat(schema.at("/properties/geom/format").asString()).startsWith("geometry-");
            assertThat(schema.path("properties")).allSatisfy(property -> assertThat(property.path("title").asString()).isNotEmpty());
        }
    }

    @Test
    void queryablesAreInTheReadersLanguageAndListTheCodesOfValues() {
        JsonNode zone = api.json("/collections/comuni/queryables?lang=en").at("/properties/zona_certezza");

        assertThat(zone.path("title").asString()).isEqualTo("Certainty of the zone");
        assertThat(ApiClient.list(zone.path("enum")).stream().map(JsonNode::asString)).containsExactly("altra_fonte", "dedotta", "ufficiale");
    }

    @Test
    @DisplayName("/conf/filter/filter-param, /conf/filter/filter-lang-default, /conf/filter/expression-construction")
    void everyQueryableMayBeNamedAndNothingElse() {
        for (String collection : api.collections()) {
            List<String> all = ids(collection, Map.of());
            for (String queryable : api.json("/collections/" + collection + "/queryables").path("properties").propertyNames()) {
                List<String> without = ids(collection, Map.of("filter", queryable + " IS NULL"));
                assertThat(all).containsAll(without);
                assertThat(ids(collection, Map.of("filter", queryable + " IS NOT NULL", "filter-lang", "cql2-text"))).hasSize(all.size() - without.size());
            }
            assertRefused(collection, Map.of("filter", "THIS IS NOT A FILTER"));
            assertRefused(collection, Map.of("filter", "this_is_not_a_queryable IS NULL", "filter-lang", "cql2-text"));
        }
    }

    @ParameterizedTest
    @EnumSource(Crs.class)
    @DisplayName("/conf/filter/filter-crs-wgs84, /conf/filter/filter-crs-param")
    void theBoxOfACollectionHoldsAllItsFeaturesInEveryReferenceSystem(Crs crs) {
        for (String collection : api.filledCollections()) {
            Map<String, String> filter = new HashMap<>(Map.of("filter", "S_INTERSECTS(geom, BBOX(%s))".formatted(box(collection, crs))));
            if (crs != Crs.CRS84) {
                filter.put("filter-crs", crs.uri());
            }
            assertThat(ids(collection, filter)).isEqualTo(ids(collection, Map.of()));
        }
    }

    @Test
    @DisplayName("/conf/filter/filter-crs-wgs84, /conf/filter/filter-crs-param: errors")
    void coordinatesOutsideTheWorldAndUnknownReferenceSystemsAreRefused() {
        assertRefused("comuni", Map.of("filter", "S_INTERSECTS(geom, BBOX(1000000, 1000000, 2000000, 2000000))"));
        assertRefused("comuni", Map.of("filter", "S_INTERSECTS(geom, BBOX(7, 45, 8, 46))", "filter-crs", "http://www.opengis.net/def/crs/OGC/0/does_not_exist"));
        assertRefused("comuni", Map.of("filter", "zona = 1", "filter-lang", "ecql"));
    }

    @Test
    @DisplayName("/conf/filter/mixing-expression")
    void conditionsOfSeveralParametersMustAllHold() {
        for (String collection : api.filledCollections()) {
            String everything = "S_INTERSECTS(geom, BBOX(%s))".formatted(box(collection, Crs.CRS84));
            assertThat(ids(collection, Map.of("filter", everything, "bbox", box(collection, Crs.CRS84)))).isEqualTo(ids(collection, Map.of()));
            assertThat(ids(collection, Map.of("filter", everything, "bbox", "20,10,21,11"))).isEmpty();
        }
        assertThat(ids("comuni", Map.of("filter", "zona < 3", "zona", "2"))).isEqualTo(ids("comuni", Map.of("filter", "zona = 2")));
    }

    @Test
    @DisplayName("/conf/filter/get-functions")
    void theFunctionsAreListedWithTheTypesOfTheirArguments() {
        JsonNode functions = api.json("/functions", "Accept", "application/json").path("functions");

        assertThat(ApiClient.list(functions)).hasSizeGreaterThan(50).allSatisfy(function -> {
            assertThat(function.path("name").asString()).isNotEmpty();
            assertThat(function.path("returns")).isNotEmpty();
            assertThat(function.path("arguments")).allSatisfy(argument -> assertThat(argument.path("type")).isNotEmpty());
        });
        assertThat(api.get("/functions", "Accept", "text/html").text()).contains("strLength");
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/it/torinometropoli/gis/cql2/conditions.csv", delimiter = '|', commentCharacter = '#', quoteCharacter = '§',
            maxCharsPerColumn = 10_000)
    @DisplayName("/conf/cql2-text, /conf/cql2-json, /conf/basic-cql2, /conf/advanced-comparison-operators, /conf/case-insensitive-comparison, "
            + "/conf/accent-insensitive-comparison, /conf/basic-spatial-functions-plus, /conf/property-property, /conf/functions, /conf/arithmetic")
    void aConditionMatchesTheSameFeaturesAsTextAndJsonAndInAnotherLanguage(String text, String json, String ecql) {
        JsonNode reference = ApiClient.read(new ServiceClient(port).get("/wfs", Map.of("request", "GetFeature", "typeNames", "comuni", "version", "2.0.0",
                "service", "WFS", "outputFormat", "geojson", "CQL_FILTER", ecql)));
        List<String> expected = ApiClient.ids(reference);

        assertThat(expected).isNotEmpty();
        assertThat(ids("comuni", Map.of("filter", text))).isEqualTo(expected);
        assertThat(ids("comuni", Map.of("filter", json, "filter-lang", "cql2-json"))).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zona = 'uno'", "nome = 'x' AND", "zona + nome > 1 AND zona IN ('a')", "S_WITHIN(geom, 'here')", "' OR 1=1 --", "nome = ''' OR 1=1 --",
        "1+1+1+1+1+1+1+1+1+1+1+1+1+1+1 = zona", "S_INTERSECTS(geom, POINT(NaN 45))", "S_INTERSECTS(geom, POINT(1e99 45))"})
    void whatCannotBeEvaluatedIsRefusedAsAFaultOfTheFilter(String filter) {
        Answer answer = api.get("/collections/comuni/items" + ApiClient.query(Map.of("filter", filter)));

        if (answer.status() == 200) {
            assertThat(filter).contains("''' OR");
            assertThat(ApiClient.ids(ApiClient.read(answer))).isEmpty();
        } else {
            assertThat(answer.status()).isEqualTo(400);
            assertThat(ApiClient.read(answer).path("parameter").asString()).isEqualTo("filter");
        }
    }

    private List<String> ids(String collection, Map<String, String> parameters) {
        Map<String, String> all = new HashMap<>(parameters);
        all.put("limit", ALL);
        return ApiClient.ids(api.json("/collections/" + collection + "/items" + ApiClient.query(all)));
    }

    private void assertRefused(String collection, Map<String, String> parameters) {
        Answer answer = api.get("/collections/" + collection + "/items" + ApiClient.query(parameters));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.contentType()).startsWith("application/problem+json");
    }

    /** The box of a collection in a reference system and its order of axes. */
    private String box(String collection, Crs crs) {
        JsonNode bbox = api.json("/collections/" + collection).at("/extent/spatial/bbox/0");
        Envelope degrees = new Envelope(bbox.path(0).asDouble(), bbox.path(2).asDouble(), bbox.path(1).asDouble(), bbox.path(3).asDouble());
        Envelope box = CrsTransform.between(Crs.CRS84, crs).apply(degrees);
        return crs.authorityOrder() == AxisOrder.EAST_NORTH
                ? "%s,%s,%s,%s".formatted(box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY())
                : "%s,%s,%s,%s".formatted(box.getMinY(), box.getMinX(), box.getMaxY(), box.getMaxX());
    }
}
