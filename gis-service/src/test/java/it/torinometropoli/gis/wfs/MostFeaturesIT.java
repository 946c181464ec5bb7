package it.torinometropoli.gis.wfs;

import java.util.HashSet;
import java.util.Set;

import it.torinometropoli.gis.OgcSchemas;
import it.torinometropoli.gis.ServiceClient.Answer;
import it.torinometropoli.gis.TightLimits;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** What {@code gis.wfs.max-features} does, where it is 100. */
@TightLimits
class MostFeaturesIT {

    @LocalServerPort
    private int port;

    private WfsClient wfs;

    @BeforeEach
    void connect() {
        wfs = new WfsClient(port);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "2.0.0 | <ows:Constraint name=\"CountDefault\"><ows:NoValues/><ows:DefaultValue>100</ows:DefaultValue></ows:Constraint>",
            "1.1.0 | <ows:Constraint name=\"DefaultMaxFeatures\"><ows:Value>100</ows:Value></ows:Constraint>",
            "1.0.0 | 100"})
    void theCapabilitiesStateTheMostFeaturesOfAnAnswer(String version, String statement) {
        Answer capabilities = wfs.ask("request=GetCapabilities&version=" + version);

        assertThat(capabilities.text().replaceAll(">\\s+<", "><")).contains(statement);
        assertThat(OgcSchemas.violations(capabilities.body())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "version=2.0.0&typeNames=comuni                         | <psm:comuni | 100",
            "version=2.0.0&typeNames=comuni&count=312               | <psm:comuni | 100",
            "version=2.0.0&typeNames=comuni&count=99                | <psm:comuni | 99",
            "version=2.0.0&typeNames=(comuni)(zone_omogenee)        | <psm:comuni | 100",
            "version=2.0.0&typeNames=zone_omogenee                  | <psm:zone_o | 11",
            "version=2.0.0&typeNames=comuni&outputFormat=csv        | comuni.00   | 100",
            "version=1.1.0&typeName=comuni                          | <psm:comuni | 100",
            "version=1.1.0&typeName=comuni&maxFeatures=312          | <psm:comuni | 100",
            "version=1.0.0&typeName=comuni                          | <psm:comuni | 100"})
    void noAnswerHasMore(String query, String feature, int features) {
        String answer = wfs.ask("request=GetFeature&" + query).text();

        assertThat(answer.split(feature, -1)).hasSize(1 + features);
    }

    @Test
    void theRestIsOnTheNextPages() {
        JsonNode page = wfs.json("typeNames=comuni");
        Set<String> ids = new HashSet<>(WfsClient.ids(page));
        for (int number = 2; number <= 4; number++) {
            assertThat(page.get("numberMatched").asInt()).isEqualTo(312);
            page = wfs.follow(next(page));
            ids.addAll(WfsClient.ids(page));
        }

        assertThat(ids).hasSize(312);
        assertThat(page.get("features")).hasSize(12);
        assertThat(next(page)).isNull();
    }

    @Test
    void hitsCountAll() {
        assertThat(wfs.ask("request=GetFeature&typeNames=comuni&resultType=hits").text()).contains("numberMatched=\"312\"");
    }

    private static String next(JsonNode page) {
        for (JsonNode link : page.path("links")) {
            if (link.get("rel").asString().equals("next")) {
                return link.get("href").asString();
            }
        }
        return null;
    }
}
