package it.torinometropoli.gis.wfs;

import it.torinometropoli.gis.IntegrationTest;
import it.torinometropoli.gis.OgcSchemas;
import it.torinometropoli.gis.ServiceClient.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** Conditions in ECQL and in FES 2.0; the table of pairs is {@code filters.csv}. */
@IntegrationTest
class FiltersIT {

    private static final String FES = """
            <fes:Filter xmlns:fes="http://www.opengis.net/fes/2.0" xmlns:gml="http://www.opengis.net/gml/3.2" \
            xmlns:psm="urn:x-torinometropoli:gis:layers:1.0">%s</fes:Filter>""";

    @LocalServerPort
    private int port;

    private WfsClient wfs;

    @BeforeEach
    void connect() {
        wfs = new WfsClient(port);
    }

    /**
     * @param ecql a condition
     * @param fes the same condition in XML, with V for fes:ValueReference and L for fes:Literal
     */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvFileSource(resources = "filters.csv", delimiter = '|', numLinesToSkip = 1, maxCharsPerColumn = 20_000)
    void aConditionSelectsTheSameInEcqlInAddressesAndInDocuments(String type, String ecql, String fes, int found) {
        String filter = FES.formatted(fes.replaceAll("<(/?)V>", "<$1fes:ValueReference>").replaceAll("<(/?)L>", "<$1fes:Literal>")
                .replaceAll("<(/?)([A-Z])", "<$1fes:$2").replace("fes:fes:", "fes:"));
        String query = "typeNames=" + type + "&propertyName=nome";
        Answer posted = wfs.post("""
                <wfs:GetFeature service="WFS" version="2.0.0" outputFormat="application/json" xmlns:wfs="http://www.opengis.net/wfs/2.0">
                  <wfs:Query typeNames="%s">%s</wfs:Query>
                </wfs:GetFeature>""".formatted(type, filter));

        assertThat(wfs.json(query + "&cql_filter=" + ecql).get("numberMatched").asInt()).as("ECQL").isEqualTo(found);
        assertThat(wfs.json(query + "&filter=" + filter).path("numberMatched").asInt(-1)).as("FES in an address").isEqualTo(found);
        assertThat(posted.text()).as("FES in a document").contains("\"numberMatched\":" + found + ",");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "bbox=7.6,45.0,7.7,45.1,EPSG:4326&cql_filter=zona = 1           | 1",
            "resourceId=comuni.001272,comuni.001001&cql_filter=zona = 1     | 1",
            "bbox=7.6,45.0,7.7,45.1,EPSG:4326&resourceId=comuni.001001      | 0"})
    void allConditionsOfARequestMustHold(String query, int found) {
        assertThat(wfs.json("typeNames=comuni&" + query).get("numberMatched").asInt()).isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "nome = 'x'' OR ''1''=''1'              | 0",
            "nome = '''; DROP TABLE comuni; --'     | 0",
            "nome LIKE '%'' OR 1=1 --'              | 0",
            "nome = '%'                             | 0",
            "nome = 'Torino'                        | 1"})
    void whatLooksLikeSqlIsData(String ecql, int found) {
        assertThat(wfs.json("typeNames=comuni&cql_filter=" + ecql).get("numberMatched").asInt()).isEqualTo(found);
    }

    @Test
    void aDocumentMayAskForSeveralTypesAndSortAndNameItsPrefixesWhereItNeedsThem() {
        Answer answer = wfs.post("""
                <GetFeature service="WFS" version="2.0.0" xmlns="http://www.opengis.net/wfs/2.0" xmlns:f="http://www.opengis.net/fes/2.0">
                  <Query xmlns:a="urn:x-torinometropoli:gis:layers:1.0" typeNames="a:comuni" srsName="EPSG:4326">
                    <PropertyName>a:nome</PropertyName>
                    <f:Filter><f:PropertyIsEqualTo><f:ValueReference xmlns:b="urn:x-torinometropoli:gis:layers:1.0">b:zona</f:ValueReference>
                      <f:Literal>1</f:Literal></f:PropertyIsEqualTo></f:Filter>
                    <f:SortBy><f:SortProperty><f:ValueReference>nome</f:ValueReference><f:SortOrder>DESC</f:SortOrder></f:SortProperty></f:SortBy>
                  </Query>
                  <Query typeNames="aree_dismesse" srsName="EPSG:4326"><f:Filter><f:ResourceId rid="aree_dismesse.AD-001"/></f:Filter></Query>
                </GetFeature>""");

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(OgcSchemas.violations(answer.body())).isEmpty();
        assertThat(answer.text()).contains("numberMatched=\"2\" numberReturned=\"2\"").contains("<psm:nome>Torino</psm:nome></psm:comuni>")
                .contains("gml:id=\"aree_dismesse.AD-001\"");
    }
}
