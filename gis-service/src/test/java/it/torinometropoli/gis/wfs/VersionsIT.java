package it.torinometropoli.gis.wfs;

import java.util.List;

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

/** What 1.0.0 and 1.1.0 have of their own, and what every version answers alike. */
@IntegrationTest
class VersionsIT {

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

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "version                                     | 2.0.0",
            "version=2.0.0                               | 2.0.0",
            "version=2.0.2                               | 2.0.0",
            "version=1.1.0                               | 1.1.0",
            "version=1.0.0                               | 1.0.0",
            "version=3.0.0                               | 2.0.0",
            "version=2.1.0                               | 2.0.0",
            "version=1.1.3                               | 1.1.0",
            "version=1.0.15                              | 1.0.0",
            "version=0.0.14                              | 1.0.0",
            "version&acceptVersions=1.1.0                | 1.1.0",
            "version&acceptVersions=1.0.0,2.0.0          | 1.0.0",
            "version&acceptVersions=3.0.0,1.1.0,1.0.0    | 1.1.0",
            "version=1.0.0&acceptVersions=2.0.0          | 2.0.0"})
    void clientsGetTheVersionThatTheyAskForOrTheNextLower(String asked, String version) {
        assertThat(wfs.ask("request=GetCapabilities&" + asked).text()).containsPattern("WFS_Capabilities version=\"" + version + "\"|"
                + "WFS_Capabilities [^>]*version=\"" + version + "\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "<GetCapabilities xmlns='http://www.opengis.net/wfs' service='WFS' version='1.0.0'/> | 1.0.0",
            "<GetCapabilities xmlns='http://www.opengis.net/wfs' service='WFS'/>                 | 1.1.0",
            "<GetCapabilities xmlns='http://www.opengis.net/wfs'><a:AcceptVersions xmlns:a='http://www.opengis.net/ows'><a:Version>1.0.0</a:Version></a:AcceptVersions></GetCapabilities> | 1.0.0",
            "<GetCapabilities xmlns='http://www.opengis.net/wfs/2.0' service='WFS'/>             | 2.0.0"})
    void documentsGetTheVersionOfTheirNamespace(String document, String version) {
        assertThat(wfs.post(document).text()).contains("WFS_Capabilities").contains("version=\"" + version + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.0.0", "1.1.0"})
    void capabilitiesAreValidAndListEveryLayerInTheLanguageAskedFor(String version) {
        Answer italian = wfs.ask("request=GetCapabilities&version=" + version);
        Answer english = wfs.ask("request=GetCapabilities&language=eng&version=" + version);

        assertThat(OgcSchemas.violations(italian.body())).isEmpty();
        assertThat(OgcSchemas.violations(english.body())).isEmpty();
        for (Layer layer : catalog.layers()) {
            assertThat(italian.text()).contains("Name>psm:" + layer.localName() + "</").contains("Title>" + layer.title().it() + "</");
            assertThat(english.text()).contains("Title>" + layer.title().en() + "</");
        }
    }

    @Test
    void capabilitiesSayWhereTheDataAre() {
        assertThat(wfs.ask("request=GetCapabilities&version=1.0.0").text()).contains("<SRS>EPSG:32632</SRS>")
                .containsPattern("<LatLongBoundingBox minx=\"3\\d{5}\\.\\d+\" miny=\"49\\d{5}\\.\\d+\" maxx=\"4\\d{5}\\.\\d+\" maxy=\"50\\d{5}\\.\\d+\"/>")
                .contains("<ogc:Simple_Comparisons").contains("<ogc:Intersect");
        assertThat(wfs.ask("request=GetCapabilities&version=1.1.0").text()).contains("<wfs:DefaultSRS>urn:ogc:def:crs:EPSG::32632</wfs:DefaultSRS>")
                .contains("<wfs:OtherSRS>urn:ogc:def:crs:EPSG::4326</wfs:OtherSRS>")
                .containsPattern("<ows:LowerCorner>6\\.\\d+ 44\\.\\d+</ows:LowerCorner>")
                .contains("<ogc:GeometryOperand>gml:Envelope</ogc:GeometryOperand>");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "2.0.0 |                                  | http://www.opengis.net/gml/3.2 | gml:AbstractFeature | application/gml+xml; version=3.2",
            "1.1.0 |                                  | http://www.opengis.net/gml     | gml:_Feature        | text/xml; subtype='gml/3.1.1'",
            "1.0.0 |                                  | http://www.opengis.net/gml     | gml:_Feature        | text/xml; subtype='gml/2.1.2'",
            "1.0.0 | XMLSCHEMA                        | http://www.opengis.net/gml     | gml:_Feature        | text/xml; subtype='gml/2.1.2'",
            "1.0.0 | application/gml+xml; version=3.2 | http://www.opengis.net/gml/3.2 | gml:AbstractFeature | application/gml+xml; version=3.2",
            "1.1.0 | gml32                            | http://www.opengis.net/gml/3.2 | gml:AbstractFeature | application/gml+xml; version=3.2",
            "2.0.0 | text/xml; subtype=gml/3.1.1      | http://www.opengis.net/gml     | gml:_Feature        | text/xml; subtype='gml/3.1.1'",
            "2.0.0 | XMLSCHEMA                        | http://www.opengis.net/gml     | gml:_Feature        | text/xml; subtype='gml/2.1.2'"})
    void theSchemaIsThatOfTheVersionOrOfTheFormatAskedFor(String version, String format, String gml, String feature, String mediaType) {
        String query = "request=DescribeFeatureType&version=" + version + "&" + WfsVersions.typeNames(version) + "=psm:comuni";
        Answer schema = wfs.ask(query + (format == null ? "" : "&outputFormat=" + format));

        assertThat(schema.contentType()).startsWith(mediaType.replace('\'', '"'));
        assertThat(schema.text()).contains("targetNamespace=\"urn:x-torinometropoli:gis:layers:1.0\"").contains("<xsd:import namespace=\"" + gml + "\"")
                .contains("substitutionGroup=\"" + feature + "\"")
                .contains("<xsd:element name=\"superficie_km2\" type=\"xsd:double\" minOccurs=\"0\" nillable=\"true\">")
                .contains("<xsd:documentation xml:lang=\"it\">Codice ISTAT</xsd:documentation><xsd:documentation xml:lang=\"en\">ISTAT code</xsd:documentation>")
                .doesNotContain("zone_omogeneeType");
    }

    @ParameterizedTest
    @CsvSource({"1.0.0", "1.1.0"})
    void everyLayerIsThereInValidGml(String version) {
        for (Layer layer : catalog.layers()) {
            Answer answer = wfs.ask("request=GetFeature&typeName=psm:" + layer.localName() + "&version=" + version);

            assertThat(OgcSchemas.violations(answer.body())).as(layer.name()).isEmpty();
            assertThat(answer.text().split("<psm:" + layer.localName() + " ")).hasSize((int) sources.of(layer).count(FeatureQuery.ALL) + 1);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "1.0.0 | GML2                        | text/xml; subtype='gml/2.1.2'      | fid=",
            "1.0.0 | text/xml; subtype=gml/3.1.1 | text/xml; subtype='gml/3.1.1'      | gml:id=",
            "1.0.0 | gml32                       | application/gml+xml; version=3.2 | gml:id=",
            "1.1.0 | gml2                        | text/xml; subtype='gml/2.1.2'      | fid=",
            "1.1.0 | gml3                        | text/xml; subtype='gml/3.1.1'      | gml:id=",
            "1.1.0 | gml3.2                      | application/gml+xml; version=3.2 | gml:id=",
            "2.0.0 | text/xml; subtype=gml/2.1.2 | text/xml; subtype='gml/2.1.2'      | fid=",
            "2.0.0 | gml31                       | text/xml; subtype='gml/3.1.1'      | gml:id="})
    void everyFormatIsThereInEveryVersion(String version, String format, String mediaType, String identifier) {
        Answer answer = wfs.ask("request=GetFeature&version=" + version + "&" + WfsVersions.typeNames(version) + "=zone_omogenee&outputFormat=" + format);

        assertThat(answer.contentType()).startsWith(mediaType.replace('\'', '"'));
        assertThat(OgcSchemas.violations(answer.body())).isEmpty();
        assertThat(answer.text().split("<psm:zone_omogenee " + identifier)).hasSize(12);
    }

    @Test
    void hitsAreCountedWhereTheFormatHasAPlaceForThem() {
        Answer hits = wfs.ask("request=GetFeature&typeName=comuni&resultType=hits&version=1.1.0");

        assertThat(OgcSchemas.violations(hits.body())).isEmpty();
        assertThat(hits.text()).contains("numberOfFeatures=\"312\"").doesNotContain("<gml:featureMember");
        assertThat(wfs.json("typeName=comuni&resultType=hits&version=1.0.0").get("numberMatched").asInt()).isEqualTo(312);
    }

    @Test
    void aPageOf110SaysHowManyItHolds() {
        Answer page = wfs.ask("request=GetFeature&typeName=comuni&maxFeatures=5&startIndex=310&version=1.1.0");

        assertThat(OgcSchemas.violations(page.body())).isEmpty();
        assertThat(page.text()).contains("numberOfFeatures=\"2\"");
        assertThat(page.text().split("<psm:comuni ")).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.0.0", "1.1.0", "2.0.0"})
    void pagesFollowEachOtherInTheOrderAskedFor(String version) {
        String query = "version=" + version + "&" + WfsVersions.typeNames(version) + "=zone_omogenee&sortBy=nome D&propertyName=nome";
        List<String> whole = WfsClient.ids(wfs.json(query));
        JsonNode page = wfs.json(query + "&" + WfsVersions.spelt("$count", version) + "=6");
        JsonNode next = wfs.follow(page.at("/links/0/href").asString());

        assertThat(whole).hasSize(11);
        assertThat(WfsClient.ids(page)).isEqualTo(whole.subList(0, 6));
        assertThat(WfsClient.ids(next)).isEqualTo(whole.subList(6, 11));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "1.0.0 | typeName=comuni,zone_omogenee                       | 323",
            "1.1.0 | typeName=comuni,zone_omogenee                       | 323",
            "1.1.0 | typeName=(comuni)(zone_omogenee)                    | 323",
            "2.0.0 | typeNames=(comuni)(zone_omogenee)                   | 323",
            "2.0.0 | typeNames=(psm:comuni)(psm:comuni)                  | 624",
            "1.0.0 | typeName=comuni,zone_omogenee&featureId=comuni.001272,zone_omogenee.1              | 2",
            "1.1.0 | typeName=comuni,zone_omogenee&featureId=comuni.001272                              | 1",
            "1.0.0 | featureId=comuni.001272,zone_omogenee.1                                            | 2",
            "1.1.0 | typeName=comuni,zone_omogenee&propertyName=(zona,nome)(codice)&sortBy=(zona)(codice D) | 323",
            "1.1.0 | typeName=comuni,zone_omogenee&propertyName=(*)(nome)                               | 323",
            "1.1.0 | typeName=comuni,zone_omogenee&propertyName=nome                                    | 323",
            "2.0.0 | typeNames=(comuni)(zone_omogenee)&bbox=392000,4990000,392001,4990001               | 2",
            "2.0.0 | typeNames=comuni&resourceId=comuni.001272                                          | 1",
            "1.1.0 | typeNames=comuni&count=3                                                           | 312",
            "2.0.0 | typeName=comuni&maxFeatures=3&featureId=comuni.001272                              | 1"})
    void severalQueriesInOneAddress(String version, String query, int found) {
        assertThat(wfs.json("version=" + version + "&" + query).get("numberMatched").asInt()).isEqualTo(found);
    }

    /** A filter for each type; parentheses in a text are text. */
    @ParameterizedTest
    @ValueSource(strings = {"1.0.0", "1.1.0", "2.0.0"})
    void aFilterForEachType(String version) {
        String filters = "(<Filter xmlns=\"$filter\"><PropertyIsEqualTo><$ref>nome</$ref><Literal>Torino</Literal></PropertyIsEqualTo></Filter>)"
                + "(<Filter xmlns=\"$filter\"><Not><PropertyIsEqualTo><$ref>nome</$ref><Literal>a)(b</Literal></PropertyIsEqualTo></Not></Filter>)";
        String two = "version=$version&$types=(comuni)(zone_omogenee)&filter=";

        assertThat(wfs.json(WfsVersions.spelt(two + filters, version)).get("numberMatched").asInt()).isEqualTo(12);
        assertThat(wfs.json(WfsVersions.spelt(two + "()" + filters.substring(0, filters.indexOf(")(") + 1), version)).get("numberMatched").asInt())
                .isEqualTo(312);
    }

    @Test
    void aFilterOfAnEarlierVersionMayLeaveItsNamespaceOut() {
        String filter = "<Filter><PropertyIsEqualTo><PropertyName>nome</PropertyName><Literal>Torino</Literal></PropertyIsEqualTo></Filter>";

        assertThat(wfs.json("version=1.1.0&typeName=comuni&filter=" + filter).get("numberMatched").asInt()).isEqualTo(1);
        assertThat(wfs.ask("request=GetFeature&typeNames=comuni&filter=" + filter).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.0.0", "1.1.0"})
    void documentsOfTheEarlierVersionsAreAnswered(String version) {
        Answer answer = wfs.post("""
                <wfs:GetFeature xmlns:wfs="http://www.opengis.net/wfs" xmlns:ogc="http://www.opengis.net/ogc" xmlns:psm="urn:x-torinometropoli:gis:layers:1.0"
                    service="WFS" version="%s" maxFeatures="3">
                  <wfs:Query typeName="psm:comuni">
                    %s
                    <ogc:Filter>
                      <ogc:And>
                        <ogc:PropertyIsLike wildCard="*" singleChar="." %s="!"><ogc:PropertyName>psm:nome</ogc:PropertyName><ogc:Literal>San *</ogc:Literal></ogc:PropertyIsLike>
                        <ogc:PropertyIsGreaterThan><ogc:PropertyName>superficie_km2</ogc:PropertyName><ogc:Literal>10</ogc:Literal></ogc:PropertyIsGreaterThan>
                      </ogc:And>
                    </ogc:Filter>
                    <ogc:SortBy><ogc:SortProperty><ogc:PropertyName>nome</ogc:PropertyName><ogc:SortOrder>DESC</ogc:SortOrder></ogc:SortProperty></ogc:SortBy>
                  </wfs:Query>
                </wfs:GetFeature>""".formatted(version, version.equals("1.0.0") ? "<ogc:PropertyName>psm:nome</ogc:PropertyName>"
                : "<wfs:PropertyName>psm:nome</wfs:PropertyName>", version.equals("1.0.0") ? "escape" : "escapeChar"));

        assertThat(OgcSchemas.violations(answer.body())).isEmpty();
        assertThat(answer.text().split("<psm:comuni ")).hasSize(4);
        assertThat(answer.text()).doesNotContain("codice_istat").doesNotContain("<psm:geom>");
        assertThat(answer.text().split("<psm:nome>")[1]).startsWith("San ");
    }

    /** OWSLib repeats our prefix without binding it, and writes typenames in 2.0.0. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "<GetFeature xmlns='http://www.opengis.net/wfs' service='WFS' version='1.1.0' outputFormat='json'><Query typeName='psm:zone_omogenee'/></GetFeature>",
            "<GetFeature xmlns='http://www.opengis.net/wfs/2.0' service='WFS' version='2.0.0' outputFormat='json'><Query typenames='psm:zone_omogenee'/></GetFeature>"})
    void documentsAsOwsLibPostsThemAreAnswered(String document) {
        assertThat(wfs.post(document).text()).contains("\"numberMatched\":11,");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "1.0.0 | <ogc:Filter xmlns:ogc='http://www.opengis.net/ogc'><ogc:FeatureId fid='comuni.001272'/><ogc:FeatureId fid='comuni.001001'/></ogc:Filter>",
            "1.1.0 | <ogc:Filter xmlns:ogc='http://www.opengis.net/ogc'><ogc:GmlObjectId xmlns:gml='http://www.opengis.net/gml' gml:id='comuni.001272'/><ogc:GmlObjectId xmlns:gml='http://www.opengis.net/gml' gml:id='comuni.001001'/></ogc:Filter>"})
    void featuresAreFoundByIdentifierInTheWordsOfTheVersion(String version, String filter) {
        assertThat(WfsClient.ids(wfs.json("version=" + version + "&typeName=comuni&filter=" + filter))).containsExactlyInAnyOrder("001001", "001272");
    }
}
