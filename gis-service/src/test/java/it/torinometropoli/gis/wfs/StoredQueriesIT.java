package it.torinometropoli.gis.wfs;

import java.util.Map;
import java.util.TreeMap;

import it.torinometropoli.gis.IntegrationTest;
import it.torinometropoli.gis.OgcSchemas;
import it.torinometropoli.gis.ServiceClient.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** Our own stored queries give what the plan's and the territory's own answers say. */
@IntegrationTest
class StoredQueriesIT {

    private static final String OWN = "storedQuery_id=urn:x-torinometropoli:gis:query:";

    @LocalServerPort
    private int port;

    private WfsClient wfs;

    @BeforeEach
    void connect() {
        wfs = new WfsClient(port);
    }

    @Test
    void areListedAndDescribedInBothLanguages() {
        Answer list = wfs.ask("request=ListStoredQueries");
        Answer description = wfs.ask("request=DescribeStoredQueries&storedQuery_id=urn:x-torinometropoli:gis:query:FeaturesOfAction");

        assertThat(OgcSchemas.violations(list.body())).isEmpty();
        assertThat(list.text()).contains("GetFeatureById", "FeaturesOfAction", "FeaturesOfMunicipality", "FeaturesOfZone");
        assertThat(OgcSchemas.violations(description.body())).isEmpty();
        assertThat(description.text()).contains("<wfs:Parameter name=\"azione\" type=\"xsd:string\">", "<wfs:Parameter name=\"edizione\"",
                "<wfs:Abstract xml:lang=\"it\">", "<wfs:Abstract xml:lang=\"en\">").doesNotContain("codice_istat");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.5.6", "2.1.2", "2.2.1", "2.2.2"})
    void theFeaturesOfAnActionAreThoseThatThePlanLinksToIt(String action) {
        Map<String, Integer> expected = new TreeMap<>();
        api("/api/v1/plan/2024-2026/actions/" + action).get("features").forEach(place -> expected.merge(place.get("layer").asString(), 1, Integer::sum));

        assertThat(expected).isNotEmpty();
        assertThat(byLayer(OWN + "FeaturesOfAction&azione=" + action)).isEqualTo(expected);
        assertThat(byLayer(OWN + "FeaturesOfAction&edizione=2024-2026&azione=" + action)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"001272", "001001", "001082"})
    void theFeaturesOfAMunicipalityAreItselfAndThePlacesThatTouchIt(String code) {
        Map<String, Integer> expected = counts(api("/api/v1/comuni/" + code));
        expected.put("comuni", 1);

        assertThat(byLayer(OWN + "FeaturesOfMunicipality&codice_istat=" + code)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "5", "11"})
    void theFeaturesOfAZoneAreItselfItsMunicipalitiesAndThePlacesThatTouchThem(String zone) {
        JsonNode known = api("/api/v1/zone/" + zone);
        Map<String, Integer> expected = counts(known);
        expected.put("comuni", known.get("municipalities").size());
        expected.put("zone_omogenee", 1);

        assertThat(byLayer(OWN + "FeaturesOfZone&zona=" + zone)).isEqualTo(expected);
    }

    @Test
    void oneLayerMayBeAskedForInAnyReferenceSystem() {
        JsonNode places = wfs.json(OWN + "FeaturesOfZone&zona=1&livello=aree_dismesse&srsName=EPSG:3857");

        assertThat(places.get("features")).isNotEmpty().allSatisfy(place -> assertThat(place.get("id").asString()).startsWith("aree_dismesse."));
        assertThat(places.at("/crs/properties/name").asString()).isEqualTo("urn:ogc:def:crs:EPSG::3857");
    }

    @Test
    void aLayerWithoutAnyIsAnEmptyCollection() {
        assertThat(wfs.json(OWN + "FeaturesOfMunicipality&codice_istat=001001&livello=zone_omogenee").get("numberMatched").asInt()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"FeaturesOfMunicipality, codice_istat, 001272", "FeaturesOfZone, zona, 1"})
    void pagesAndDocumentsAreAnsweredToo(String query, String parameter, String value) {
        long all = wfs.json(OWN + query + "&" + parameter + "=" + value).get("numberMatched").asLong();
        Answer page = wfs.ask("request=GetFeature&" + OWN + query + "&" + parameter + "=" + value + "&count=2&startIndex=1");
        Answer posted = wfs.post("""
                <wfs:GetFeature service="WFS" version="2.0.0" xmlns:wfs="http://www.opengis.net/wfs/2.0" resultType="hits">
                  <wfs:StoredQuery id="urn:x-torinometropoli:gis:query:%s"><wfs:Parameter name="%s">%s</wfs:Parameter></wfs:StoredQuery>
                </wfs:GetFeature>""".formatted(query, parameter, value));

        assertThat(OgcSchemas.violations(page.body())).isEmpty();
        assertThat(page.text()).contains("numberMatched=\"%d\" numberReturned=\"2\"".formatted(all)).contains("startIndex=3&amp;count=2");
        assertThat(OgcSchemas.violations(posted.body())).isEmpty();
        assertThat(posted.text()).contains("numberMatched=\"%d\" numberReturned=\"0\"".formatted(all));
    }

    private Map<String, Integer> byLayer(String query) {
        Map<String, Integer> found = new TreeMap<>();
        wfs.json(query).get("features").forEach(feature -> found.merge(feature.get("id").asString().split("\\.")[0], 1, Integer::sum));
        return found;
    }

    private static Map<String, Integer> counts(JsonNode territory) {
        Map<String, Integer> counts = new TreeMap<>();
        territory.get("places").forEach(layer -> counts.put(layer.get("layer").asString(), layer.get("count").asInt()));
        return counts;
    }

    private JsonNode api(String path) {
        return new JsonMapper().readTree(wfs.service().get(path).body());
    }
}
