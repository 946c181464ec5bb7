package it.torinometropoli.gis.wfs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import it.torinometropoli.gis.IntegrationTest;
import it.torinometropoli.gis.OgcSchemas;
import it.torinometropoli.gis.ServiceClient.Answer;
import it.torinometropoli.gis.catalog.Catalog;
import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.feature.FeatureQuery;
import it.torinometropoli.gis.feature.FeatureSources;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

@IntegrationTest
class GetFeatureIT {

    @LocalServerPort
    private int port;
    @Autowired
    private Catalog catalog;
    @Autowired
    private FeatureSources sources;

    private WfsClient wfs;

    @BeforeEach
    void connect() {
        wfs = new WfsClient(port);
    }

    @Test
    void everyFeatureOfEveryLayerIsValidGmlUnderItsOwnIdentifier() {
        for (Layer layer : catalog.layers()) {
            Answer answer = wfs.ask("request=GetFeature&typeNames=psm:" + layer.name());

            assertThat(answer.contentType()).isEqualTo("application/gml+xml; version=3.2");
            assertThat(OgcSchemas.violations(answer.body())).as(layer.name()).isEmpty();
            long features = sources.of(layer).count(FeatureQuery.ALL);
            assertThat(answer.text()).contains("numberMatched=\"%d\" numberReturned=\"%d\"".formatted(features, features));
            sources.of(layer).features(FeatureQuery.ALL)
                    .forEach(feature -> assertThat(answer.text()).contains("<psm:%s gml:id=\"%s\">".formatted(layer.name(), feature.getID())));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/gml+xml; version=3.2", "application/gml xml; version=3.2", "text/xml; subtype=gml/3.2", "gml32"})
    void gmlHasSeveralNames(String name) {
        assertThat(wfs.ask("request=GetFeature&typeNames=comuni&count=1&outputFormat=" + name).contentType())
                .isEqualTo("application/gml+xml; version=3.2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "application/geo+json", "json", "GeoJSON"})
    void geoJsonHasSeveralNames(String name) {
        assertThat(wfs.ask("request=GetFeature&typeNames=comuni&count=1&outputFormat=" + name).contentType()).isEqualTo("application/geo+json");
    }

    @Test
    void outerRingsTurnLeftAndInnerOnesRightAsRfc7946WantsThem() {
        for (JsonNode feature : wfs.json("typeNames=comuni&propertyName=geom").get("features")) {
            for (JsonNode polygon : feature.at("/geometry/coordinates")) {
                for (int ring = 0; ring < polygon.size(); ring++) {
                    assertThat(turnsLeft(polygon.get(ring))).as(feature.get("id").asString()).isEqualTo(ring == 0);
                }
            }
        }
    }

    /** Boxes in every reference system are in {@link AxisOrderIT}. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "bbox=392000,4990000,392000,4990000                                            | 1",
            "bbox=-180,-90,180,90,CRS:84                                                   | 312",
            "bbox=-90,-180,90,180,urn:ogc:def:crs:EPSG::4326                               | 312",
            "bbox=100,-90,180,90,CRS:84                                                    | 0"})
    void aBoxMayBeAPointOrTheWorld(String box, int found) {
        assertThat(wfs.json("typeNames=comuni&" + box).get("numberMatched").asInt()).isEqualTo(found);
    }

    @Test
    void aBoxMeetsShapesAndNotOnlyTheirEnvelopes() {
        JsonNode torino = wfs.json("typeNames=comuni&resourceId=comuni.001272&srsName=EPSG:32632").at("/features/0/geometry/coordinates/0/0");
        double west = Double.MAX_VALUE;
        double north = -Double.MAX_VALUE;
        for (JsonNode position : torino) {
            west = Math.min(west, position.get(0).asDouble());
            north = Math.max(north, position.get(1).asDouble());
        }
        String corner = "%s,%s,%s,%s".formatted(west + 1, north - 2, west + 2, north - 1);

        assertThat(WfsClient.ids(wfs.json("typeNames=comuni&bbox=" + corner))).doesNotContain("001272");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&sortBy=zona DESC", "&sortBy=zona A,superficie_km2 D", "&sortBy=azioni"})
    void pagesThroughEverythingOnceForwardsAndBackwards(String order) {
        List<String> whole = WfsClient.ids(wfs.json("typeNames=comuni" + order));
        List<String> forwards = new ArrayList<>();
        JsonNode page = wfs.json("typeNames=comuni&count=50" + order);
        forwards.addAll(WfsClient.ids(page));
        while (link(page, "next") != null) {
            page = wfs.follow(link(page, "next"));
            forwards.addAll(WfsClient.ids(page));
        }
        List<String> backwards = new ArrayList<>(WfsClient.ids(page));
        while (link(page, "prev") != null) {
            page = wfs.follow(link(page, "prev"));
            backwards.addAll(0, WfsClient.ids(page));
        }

        assertThat(whole).hasSize(312).doesNotHaveDuplicates();
        assertThat(forwards).isEqualTo(whole);
        assertThat(backwards).isEqualTo(whole);
    }

    @Test
    void gmlNamesTheNeighbouringPages() {
        Answer middle = wfs.ask("request=GetFeature&typeNames=comuni&startIndex=5&count=10");

        assertThat(OgcSchemas.violations(middle.body())).isEmpty();
        assertThat(middle.text()).contains("numberMatched=\"312\" numberReturned=\"10\"").contains("startIndex=15&amp;count=10")
                .contains("startIndex=0&amp;count=5");
    }

    @ParameterizedTest
    @CsvSource({"ASC, true", "DESC, false", "A, true", "D, false"})
    void sortsWithMissingValuesLast(String direction, boolean ascending) {
        List<Double> areas = new ArrayList<>();
        wfs.json("typeNames=aree_dismesse&sortBy=area_m2 " + direction).get("features").forEach(feature -> {
            JsonNode area = feature.at("/properties/area_m2");
            areas.add(area.isNull() ? null : area.asDouble());
        });
        List<Double> known = areas.stream().filter(Objects::nonNull).toList();
        Comparator<Double> order = ascending ? Comparator.naturalOrder() : Comparator.reverseOrder();

        assertThat(areas).hasSize(59);
        assertThat(known).isNotEmpty().isSortedAccordingTo(order);
        assertThat(areas.subList(known.size(), areas.size())).isNotEmpty().containsOnlyNulls();
    }

    @Test
    void hitsCountAndPointAtTheFirstPage() {
        Answer hits = wfs.ask("request=GetFeature&typeNames=aree_dismesse&resultType=hits&count=10");

        assertThat(OgcSchemas.violations(hits.body())).isEmpty();
        assertThat(hits.text()).contains("numberMatched=\"59\" numberReturned=\"0\"").contains("startIndex=0&amp;count=10").doesNotContain("<wfs:member>");
        assertThat(wfs.json("typeNames=aree_dismesse&resultType=hits").get("features")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "typeNames=comuni&resourceId=comuni.001272                              | 001272",
            "resourceId=comuni.001272,comuni.001001                                 | 001001 001272",
            "resourceId=aree_dismesse.AD-001,comuni.001272                          | AD-001 001272",
            "typeNames=comuni&resourceId=comuni.nessuno                             | ''",
            "typeNames=comuni&resourceId=altro                                      | ''"})
    void findsFeaturesByIdentifier(String query, String ids) {
        assertThat(WfsClient.ids(wfs.json(query))).isEqualTo(ids.isEmpty() ? List.of() : List.of(ids.split(" ")));
    }

    @Test
    void featuresOfSeveralTypesAreValidGml() {
        Answer answer = wfs.ask("request=GetFeature&resourceId=aree_dismesse.AD-001,comuni.001272");

        assertThat(OgcSchemas.violations(answer.body())).isEmpty();
        assertThat(answer.text()).contains("gml:id=\"aree_dismesse.AD-001\"").contains("gml:id=\"comuni.001272\"");
    }

    @Test
    void givesOnlyThePropertiesAskedFor() {
        Answer answer = wfs.ask("request=GetFeature&typeNames=comuni&resourceId=comuni.001272&propertyName=psm:codice_istat,nome");

        assertThat(OgcSchemas.violations(answer.body())).isEmpty();
        assertThat(answer.text()).contains("<psm:nome>Torino</psm:nome><psm:codice_istat>001272</psm:codice_istat></psm:comuni>");
    }

    @Test
    void anEmptyLayerAnswersWithAnEmptyCollection() {
        Answer gml = wfs.ask("request=GetFeature&typeNames=catalogo_circa&bbox=7,45,8,46,EPSG:4326");

        assertThat(OgcSchemas.violations(gml.body())).isEmpty();
        assertThat(gml.text()).contains("numberMatched=\"0\" numberReturned=\"0\"");
        assertThat(wfs.json("typeNames=catalogo_circa").get("features")).isEmpty();
    }

    @Test
    void givesOneFeatureByTheStoredQuery() {
        String query = "request=GetFeature&storedQuery_id=urn:ogc:def:query:OGC-WFS::GetFeatureById&id=comuni.001272";

        assertThat(OgcSchemas.violations(wfs.ask(query).body())).isEmpty();
        assertThat(wfs.ask(query).text()).contains("?><psm:comuni gml:id=\"comuni.001272\"");
        assertThat(wfs.ask(query + "&outputFormat=json").text()).startsWith("{\"type\":\"Feature\",\"id\":\"comuni.001272\"");
    }

    @Test
    void givesTheValuesOfOneProperty() {
        Answer answer = wfs.ask("request=GetPropertyValue&typeNames=aree_dismesse&valueReference=psm:area_m2&sortBy=area_m2");
        long known = wfs.json("typeNames=aree_dismesse&cql_filter=area_m2 IS NOT NULL").get("numberMatched").asLong();

        assertThat(OgcSchemas.violations(answer.body())).isEmpty();
        assertThat(answer.text()).contains("numberMatched=\"%d\" numberReturned=\"%d\"".formatted(known, known));
        assertThat(answer.text().split("<wfs:member>")).hasSize((int) known + 1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "version=2.0.0&typeNames=comuni&outputFormat=csv&count=1                             | attachment; filename=\"comuni.csv\"",
            "version=1.0.0&typeName=psm:zone_omogenee&outputFormat=csv&maxFeatures=1             | attachment; filename=\"zone_omogenee.csv\"",
            "version=1.1.0&featureId=comuni.001272,zone_omogenee.1&outputFormat=gpkg             | attachment; filename=\"comuni-zone_omogenee.gpkg\"",
            "storedQuery_id=urn:x-torinometropoli:gis:query:FeaturesOfZone&zona=1&outputFormat=gpkg | attachment; filename=\"layers.gpkg\"",
            "typeNames=comuni&count=1                                                            | ''",
            "typeNames=comuni&count=1&outputFormat=json                                          | ''"})
    void filesAreToBeKeptUnderATellingName(String query, String disposition) {
        Answer answer = wfs.ask("request=GetFeature&" + query);

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.header("Content-Disposition")).isEqualTo(disposition);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "typeNames=comuni&resultType=hits&outputFormat=csv                     | resultType",
            "resourceId=comuni.001272,zone_omogenee.1&outputFormat=csv             | outputFormat",
            "typeNames=comuni&outputFormat=gpkg&srsName=EPSG:0                     | srsName"})
    void aFileThatCannotBeIsRefusedAndNotKept(String query, String locator) {
        Answer answer = wfs.ask("request=GetFeature&" + query);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).contains("locator=\"" + locator + "\"");
        assertThat(answer.header("Content-Disposition")).isEmpty();
    }

    private static boolean turnsLeft(JsonNode ring) {
        double area = 0;
        for (int index = 0; index < ring.size() - 1; index++) {
            area += ring.get(index).get(0).asDouble() * ring.get(index + 1).get(1).asDouble()
                    - ring.get(index + 1).get(0).asDouble() * ring.get(index).get(1).asDouble();
        }
        return area > 0;
    }

    private static String link(JsonNode collection, String relation) {
        for (JsonNode link : collection.path("links")) {
            if (link.get("rel").asString().equals(relation)) {
                return link.get("href").asString();
            }
        }
        return null;
    }
}
