package it.torinometropoli.gis.ogcapi.conformance;

import java.util.List;
import java.util.Map;

import it.torinometropoli.gis.IntegrationTest;
import it.torinometropoli.gis.ServiceClient.Answer;
import it.torinometropoli.gis.ogcapi.ApiClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** The abstract tests of OGC 18-058r1 (Coordinate Reference Systems by Reference), each under its identifier. Metres are those of PROJ. */
@IntegrationTest
class CrsConformanceIT {

    private static final String DEFINITIONS = "http://www.opengis.net/def/crs/";
    private static final String PLACE = "/collections/luoghi_ripristino/items";

    @LocalServerPort
    private int port;

    private ApiClient api;

    @BeforeEach
    void connect() {
        api = new ApiClient(port);
    }

    @Test
    @DisplayName("/conf/crs/crs-uri, /conf/crs/default-crs, /conf/crs/storageCrs")
    void everyCollectionListsItsReferenceSystemsByAddress() {
        for (JsonNode collection : ApiClient.list(api.json("/collections").path("collections"))) {
            List<String> systems = ApiClient.list(collection.path("crs")).stream().map(JsonNode::asString).toList();
            assertThat(systems).hasSize(10).doesNotHaveDuplicates().allMatch(system -> system.startsWith(DEFINITIONS));
            assertThat(systems.get(0)).isEqualTo(DEFINITIONS + "OGC/1.3/CRS84");
            assertThat(collection.path("storageCrs").asString()).isEqualTo(DEFINITIONS + "EPSG/0/32632").isIn(systems);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "OGC/1.3/CRS84, 7.59,        45.243",
        "EPSG/0/4326,   45.243,      7.59",
        "EPSG/0/4258,   45.243,      7.59",
        "EPSG/0/6706,   45.243,      7.59",
        "EPSG/0/3857,   844914.935,  5659858.332",
        "EPSG/0/32632,  389341.248,  5010912.172",
        "EPSG/0/25832,  389341.248,  5010912.172",
        "EPSG/0/3003,   1389366.772, 5010932.273",
        "EPSG/0/6707,   5010912.172, 389341.248",
        "EPSG/0/6708,   5036722.863, -81532.241"})
    @DisplayName("/conf/crs/crs-parameter, /conf/crs/crs-parameter-transform")
    void coordinatesAreInTheReferenceSystemAndItsOrderOfAxes(String crs, double first, double second) {
        double tolerance = first < 100 ? 1e-8 : crs.endsWith("3003") ? 0.01 : 0.001;
        for (String path : new String[] {PLACE + "/luoghi_ripristino.LR-001", PLACE}) {
            Answer answer = api.get(path + ApiClient.query(Map.of("crs", DEFINITIONS + crs)));
            assertThat(answer.header("Content-Crs")).isEqualTo("<" + DEFINITIONS + crs + ">");
            JsonNode document = ApiClient.read(answer);
            JsonNode feature = document.has("features") ? ApiClient.list(document.path("features")).stream()
                    .filter(one -> one.path("id").asString().endsWith("LR-001")).findFirst().orElseThrow() : document;
            assertThat(feature.at("/geometry/coordinates/0").asDouble()).isCloseTo(first, within(tolerance));
            assertThat(feature.at("/geometry/coordinates/1").asDouble()).isCloseTo(second, within(tolerance));
        }
    }

    @ParameterizedTest
    @CsvSource({"EPSG:4326", "http://www.opengis.net/def/crs/EPSG/0/9999", "urn:ogc:def:crs:EPSG::32632", "nothing", "''"})
    @DisplayName("/conf/crs/crs-parameter-invalid, /conf/crs/bbox-crs-parameter-invalid")
    void otherReferenceSystemsAreRefused(String crs) {
        assertThat(api.get(PLACE + ApiClient.query(Map.of("crs", crs))).status()).isEqualTo(400);
        assertThat(api.get(PLACE + "/luoghi_ripristino.LR-001" + ApiClient.query(Map.of("crs", crs))).status()).isEqualTo(400);
        assertThat(api.get(PLACE + ApiClient.query(Map.of("bbox", "7,45,8,46", "bbox-crs", crs))).status()).isEqualTo(400);
    }

    @Test
    @DisplayName("/conf/crs/crs-parameter-default, /conf/crs/bbox-crs-parameter-default")
    void withoutParametersTheDefaultIsTaken() {
        String crs84 = DEFINITIONS + "OGC/1.3/CRS84";

        JsonNode silent = api.json(PLACE + "?bbox=7,45,7.8,45.4");
        JsonNode said = api.json(PLACE + ApiClient.query(Map.of("bbox", "7,45,7.8,45.4", "crs", crs84, "bbox-crs", crs84)));

        assertThat(silent.path("features")).isEqualTo(said.path("features"));
        assertThat(silent.path("numberMatched").asInt()).isPositive().isLessThan(46);
    }

    @ParameterizedTest
    @CsvSource({
        "OGC/1.3/CRS84, '7.589,45.242,7.591,45.244'",
        "EPSG/0/4326,   '45.242,7.589,45.244,7.591'",
        "EPSG/0/6706,   '45.242,7.589,45.244,7.591'",
        "EPSG/0/3857,   '844800,5659700,845000,5660000'",
        "EPSG/0/32632,  '389300,5010900,389400,5011000'",
        "EPSG/0/3003,   '1389300,5010900,1389400,5011000'",
        "EPSG/0/6707,   '5010900,389300,5011000,389400'",
        "EPSG/0/6708,   '5036700,-81600,5036800,-81500'"})
    @DisplayName("/conf/crs/bbox-crs-parameter")
    void theBoxIsInItsReferenceSystemAndOrderOfAxes(String crs, String box) {
        JsonNode features = api.json(PLACE + ApiClient.query(Map.of("bbox", box, "bbox-crs", DEFINITIONS + crs)));

        assertThat(ApiClient.ids(features)).contains("luoghi_ripristino.LR-001").hasSizeLessThan(5);
    }
}
