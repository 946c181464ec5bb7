package it.torinometropoli.gis.metadata;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import it.torinometropoli.gis.IntegrationTest;
import it.torinometropoli.gis.OgcSchemas;
import it.torinometropoli.gis.ServiceClient;
import it.torinometropoli.gis.ServiceClient.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** The catalogue service, as a national catalogue harvests it. */
@IntegrationTest
@Tag("once")
class CswIT {

    private static final String POSTED = """
            <csw:GetRecords xmlns:csw="http://www.opengis.net/cat/csw/2.0.2" xmlns:ogc="http://www.opengis.net/ogc" service="CSW" version="2.0.2"
                resultType="results" startPosition="1" maxRecords="5" outputSchema="http://www.isotc211.org/2005/gmd">
              <csw:Query typeNames="gmd:MD_Metadata"><csw:ElementSetName>full</csw:ElementSetName>
                <csw:Constraint version="1.1.0"><ogc:Filter>%s</ogc:Filter></csw:Constraint></csw:Query>
            </csw:GetRecords>""";

    private static final Pattern ISO_RECORD = Pattern.compile("<gmd:MD_Metadata .*?</gmd:MD_Metadata>", Pattern.DOTALL);

    @LocalServerPort
    private int port;
    private ServiceClient client;

    @BeforeEach
    void connect() {
        client = new ServiceClient(port);
    }

    @Test
    void owsLibHarvestsEveryRecord() throws IOException, InterruptedException {
        Process clients = new ProcessBuilder("/usr/bin/python3", "src/test/clients/csw_client.py", client.base()).redirectErrorStream(true).start();
        String report = new String(clients.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(clients.waitFor()).describedAs(report).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GetCapabilities", "GetRecords&typeNames=csw:Record&resultType=results&elementSetName=brief",
        "GetRecords&typeNames=csw:Record&resultType=results&elementSetName=summary&maxRecords=3&sortBy=dc:type:D,Title",
        "GetRecords&typeNames=csw:Record&resultType=results&elementSetName=full&startPosition=9",
        "GetRecords&outputSchema=http://www.isotc211.org/2005/gmd&resultType=results&elementSetName=brief&startPosition=6&maxRecords=2&requestId=urn:x:1",
        "GetRecords&outputSchema=http://www.isotc211.org/2005/gmd&resultType=results&elementSetName=summary&startPosition=6&maxRecords=2",
        "DescribeRecord&typeName=gmd:MD_Metadata", "GetRecords&resultType=hits", "DescribeRecord", "GetRecordById&id=www.cittametropolitana.torino.it:comuni:metadati"})
    void answersAreValid(String request) {
        Answer answer = client.get("/csw?SERVICE=CSW&VERSION=2.0.2&REQUEST=" + request);

        assertValid(answer);
    }

    /**
     * Records in ISO 19139 are judged one by one: schemas of both standards in one document would be two of GML under the same name, 3.1.1 of the filter
     * and 3.2.0 of the records.
     */
    private static void assertValid(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        Matcher records = ISO_RECORD.matcher(answer.text());
        assertThat(records.results().map(record -> OgcSchemas.violations(record.group().getBytes(StandardCharsets.UTF_8)))).allMatch(List::isEmpty);
        assertThat(OgcSchemas.violations(records.replaceAll("").getBytes(StandardCharsets.UTF_8))).isEmpty();
    }

    /** Requests that the profile gives as examples, from its package of schemas. */
    @ParameterizedTest
    @ValueSource(strings = {"DescribeRecords", "GetRecordByID", "GetRecords", "GetRecords4Service", "GetRecordsByAnyText", "GetRecordsDC", "GetRecordsDC_RWG1",
        "GetRecordsMultiTypes", "GetRecordsTemporal", "GetRecords_RWG1"})
    void examplesOfTheProfileAreAnswered(String example) throws IOException {
        try (InputStream request = getClass().getResourceAsStream("/ogc/csw/2.0.2/profiles/apiso/1.0.0/examples-Catalogue/" + example + ".xml")) {
            Answer answer = client.post("/csw", "application/xml", new String(request.readAllBytes(), StandardCharsets.UTF_8));

            assertValid(answer);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"brief|gmd:title gmd:dateStamp gmd:EX_GeographicBoundingBox|gmd:lineage gmd:descriptiveKeywords gmd:distributionInfo",
        "summary|gmd:title gmd:dateStamp gmd:lineage gmd:otherConstraints gmd:onLine gmd:topicCategory|gmd:descriptiveKeywords gmd:distributor gmd:report",
        "full|gmd:lineage gmd:onLine gmd:descriptiveKeywords gmd:distributor gmd:report|gmd:none"})
    void shorterSetsLeaveOutMore(String set, String there, String notThere) {
        Answer answer = client.get("/csw?SERVICE=CSW&VERSION=2.0.2&REQUEST=GetRecordById&outputSchema=http://www.isotc211.org/2005/gmd&elementSetName=" + set
                + "&id=www.cittametropolitana.torino.it:comuni:metadati");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(List.of(there.split(" "))).allSatisfy(element -> assertThat(answer.text()).contains("<" + element));
        assertThat(List.of(notThere.split(" "))).allSatisfy(element -> assertThat(answer.text()).doesNotContain("<" + element));
    }

    @Test
    void anAnswerRepeatsTheNameOfTheRequestAndDescribesOnlyWhatIsAskedFor() {
        assertThat(client.get("/csw?SERVICE=CSW&VERSION=2.0.2&REQUEST=GetRecords&requestId=urn:x:1").text()).contains("<csw:RequestId>urn:x:1</csw:RequestId>");
        assertThat(client.get("/csw?SERVICE=CSW&VERSION=2.0.2&REQUEST=DescribeRecord&typeName=gmd:MD_Metadata").text()).contains("apiso.xsd")
                .doesNotContain("record.xsd");
        assertThat(client.get("/csw?SERVICE=CSW&VERSION=2.0.2&REQUEST=DescribeRecord").text()).contains("apiso.xsd", "record.xsd");
    }

    @ParameterizedTest
    @CsvSource({"2.0.2, 200, csw:Capabilities", "3.0.0, 400, VersionNegotiationFailed"})
    void aPostedRequestForCapabilitiesAgreesOnTheVersion(String version, int status, String content) {
        Answer answer = client.post("/csw", "application/xml", """
                <csw:GetCapabilities xmlns:csw="http://www.opengis.net/cat/csw/2.0.2" xmlns:ows="http://www.opengis.net/ows" service="CSW">
                <ows:AcceptVersions><ows:Version>%s</ows:Version></ows:AcceptVersions></csw:GetCapabilities>""".formatted(version));

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.text()).contains(content);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"|400|MissingParameterValue", "<Id>x</Id><ElementSetName>tiny</ElementSetName>|400|elementSetName",
        "<Id>x</Id>|200|GetRecordByIdResponse"})
    void aPostedRequestForARecordIsCheckedAsOneInTheAddress(String content, int status, String answered) {
        Answer answer = client.post("/csw", "application/xml", "<GetRecordById xmlns=\"http://www.opengis.net/cat/csw/2.0.2\" service=\"CSW\" version=\"2.0.2\">"
                + (content == null ? "" : content) + "</GetRecordById>");

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.text()).contains(answered);
    }

    @Test
    void everyQueryableOfTheCapabilitiesCanBeAskedFor() {
        String capabilities = client.get("/csw?SERVICE=CSW&REQUEST=GetCapabilities").text();
        List<String> names = Pattern.compile("<ows:Value>((?:dc|dct|csw|apiso):[A-Za-z_]+)</ows:Value>").matcher(capabilities).results().map(name -> name.group(1))
                .filter(name -> !name.equals("csw:Record")).toList();

        assertThat(names).contains("apiso:Title", "apiso:AnyText", "apiso:OperatesOn", "apiso:BoundingBox", "csw:AnyText", "dct:modified");
        String all = names.stream().map(name -> "<ogc:PropertyIsNull><ogc:PropertyName>%s</ogc:PropertyName></ogc:PropertyIsNull>".formatted(name))
                .collect(Collectors.joining("", "<ogc:Or>", "</ogc:Or>"));
        assertThat(client.post("/csw", "application/xml", POSTED.formatted(all)).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "<ogc:PropertyIsLike wildCard='*' singleChar='?' escapeChar='!'><ogc:PropertyName>AnyText</ogc:PropertyName><ogc:Literal>*parchi*</ogc:Literal></ogc:PropertyIsLike>|aree_protette",
        "<ogc:PropertyIsEqualTo><ogc:PropertyName>dc:title</ogc:PropertyName><ogc:Literal>Comuni</ogc:Literal></ogc:PropertyIsEqualTo>|:comuni:",
        "<ogc:PropertyIsEqualTo><ogc:PropertyName>dc:type</ogc:PropertyName><ogc:Literal>service</ogc:Literal></ogc:PropertyIsEqualTo>|servizio-wms"})
    void postedConditionsChooseRecords(String condition, String record) {
        Answer answer = client.post("/csw", "application/xml", POSTED.formatted(condition));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).contains("<gmd:MD_Metadata", record).doesNotContain("luoghi_ripristino:metadati");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {"AnyText LIKE '%natura 2000%'|:aree_protette:|:comuni:",
        "dc:title = 'Comuni' AND dc:type = 'dataset'|:comuni:|:zone_omogenee:", "type = 'service'|:servizio-csw:|:comuni:",
        "modified >= '2026-01-01' AND identifier LIKE '%:comuni:%'|:comuni:|:servizio-wms:",
        "BBOX(ows:BoundingBox, 7, 45, 7.8, 45.2) AND Type = 'dataset'|:comuni:|:servizio-wms:", "BBOX(the_geom, 7, 45, 7.8, 45.2)|:comuni:|:none:",
        "AnyText = 'natura 2000'|:aree_protette:|:comuni:", "AnyText = '100%'|numberOfRecordsMatched=\"0\"|:comuni:",
        "apiso:ServiceType = 'view'|:servizio-wmts:|:servizio-wfs:", "apiso:ServiceTypeVersion = '1.1.1'|:servizio-wms:|:servizio-wmts:",
        "apiso:OperatesOn LIKE '%:comuni'|:servizio-wfs:|:servizio-csw:", "apiso:TopicCategory = 'boundaries'|:comuni:|:servizio-wms:",
        "apiso:Subject LIKE 'Unità amm%'|:comuni:|:aree_protette:", "apiso:Title = 'Municipalities'|:comuni:|:zone_omogenee:",
        "apiso:Format = 'GeoPackage'|:comuni:|:servizio-wms:", "apiso:CRS = 'urn:ogc:def:crs:EPSG::32632'|:comuni:|:none:",
        "apiso:ResourceIdentifier LIKE '%:comuni'|:comuni:|:zone_omogenee:", "apiso:AlternateTitle LIKE '%'|numberOfRecordsMatched=\"0\"|:comuni:",
        "apiso:OrganisationName LIKE 'Citt%' AND apiso:Language = 'ita'|:comuni:|:none:", "modified AFTER 2020-01-01T00:00:00Z|:comuni:|:none:",
        "modified BEFORE 2020-01-01T00:00:00Z|numberOfRecordsMatched=\"0\"|:comuni:", "modified >= 2026-01-01T00:00:00Z|:comuni:|:none:"})
    void conditionsInCqlChooseRecords(String condition, String found, String other) {
        Answer answer = client.get("/csw?SERVICE=CSW&VERSION=2.0.2&REQUEST=GetRecords&resultType=results&constraintLanguage=CQL_TEXT&maxRecords=50&constraint="
                + URLEncoder.encode(condition, StandardCharsets.UTF_8));

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.text()).contains(found).doesNotContain(other);
    }

    @Test
    void aTimeOfTheDayOfAChangeFindsTheChange() {
        String modified = Pattern.compile("<dct:modified>([^<]+)").matcher(client.get("/csw?SERVICE=CSW&VERSION=2.0.2&REQUEST=GetRecordById&id="
                + "www.cittametropolitana.torino.it:comuni:metadati").text()).results().map(day -> day.group(1)).findFirst().orElseThrow();

        assertThat(List.of(">=", "<=", "=")).allSatisfy(comparison -> {
            String condition = URLEncoder.encode("modified %s '%sT12:00:00Z'".formatted(comparison, modified), StandardCharsets.UTF_8);
            assertThat(client.get("/csw?SERVICE=CSW&VERSION=2.0.2&REQUEST=GetRecords&resultType=results&constraintLanguage=CQL_TEXT&maxRecords=50&constraint="
                    + condition).text()).contains(":comuni:");
        });
    }

    @Test
    void postedRequestsReadCqlAndAnOrderToo() {
        String request = """
                <csw:GetRecords xmlns:csw="http://www.opengis.net/cat/csw/2.0.2" xmlns:ogc="http://www.opengis.net/ogc" service="CSW" version="2.0.2"
                    resultType="results"><csw:Query typeNames="csw:Record"><csw:ElementSetName>brief</csw:ElementSetName>
                    <csw:Constraint version="1.1.0"><csw:CqlText>Type = 'dataset'</csw:CqlText></csw:Constraint>
                    <ogc:SortBy><ogc:SortProperty><ogc:PropertyName>dc:title</ogc:PropertyName><ogc:SortOrder>DESC</ogc:SortOrder></ogc:SortProperty></ogc:SortBy>
                </csw:Query></csw:GetRecords>""";

        List<String> titles = Pattern.compile("<dc:title>([^<]+)").matcher(client.post("/csw", "application/xml", request).text()).results()
                .map(title -> title.group(1)).toList();

        assertThat(titles).hasSize(6).isSortedAccordingTo(Comparator.reverseOrder()).startsWith("Zone omogenee");
    }

    @Test
    void pagesGoOnWhereTheOneBeforeEnded() {
        String first = client.get("/csw?SERVICE=CSW&VERSION=2.0.2&REQUEST=GetRecords&resultType=results&maxRecords=4").text();
        String last = client.get("/csw?SERVICE=CSW&VERSION=2.0.2&REQUEST=GetRecords&resultType=results&maxRecords=4&startPosition=9").text();

        assertThat(first).contains("numberOfRecordsMatched=\"11\" numberOfRecordsReturned=\"4\" nextRecord=\"5\"");
        assertThat(last).contains("numberOfRecordsReturned=\"3\" nextRecord=\"0\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"GetRecords&typeNames=csw:Nothing|InvalidParameterValue|typeNames",
        "GetRecords&outputSchema=urn:x|InvalidParameterValue|outputSchema", "GetRecords&startPosition=0|InvalidParameterValue|startPosition",
        "GetRecords&constraintLanguage=CQL_TEXT&constraint=a|InvalidParameterValue|constraint",
        "GetRecords&constraintLanguage=CQL_TEXT&constraint=Owner='a'|InvalidParameterValue|constraint",
        "GetRecords&constraintLanguage=CQL_TEXT&constraint=strLength(Title)=6|InvalidParameterValue|constraint",
        "GetRecords&constraintLanguage=XPATH&constraint=a|InvalidParameterValue|constraintLanguage", "GetRecords&sortBy=Owner:A|InvalidParameterValue|SortBy",
        "GetRecords&constraintLanguage=CQL_TEXT&constraint=modified%3E'2026-13-01T00:00:00Z'|InvalidParameterValue|constraint",
        "DescribeRecord&typeName=csw:Nothing|InvalidParameterValue|typeName", "DescribeRecord&schemaLanguage=RELAXNG|InvalidParameterValue|schemaLanguage",
        "GetRecords&elementName=dc:title|InvalidParameterValue|ElementName", "GetRecordById|MissingParameterValue|id",
        "Transaction|OperationNotSupported|REQUEST", "Harvest|OperationNotSupported|REQUEST"})
    void refusesWhatItDoesNotOfferByName(String request, String code, String locator) {
        Answer answer = client.get("/csw?SERVICE=CSW&VERSION=2.0.2&REQUEST=" + request);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(OgcSchemas.violations(answer.body())).isEmpty();
        assertThat(answer.text()).contains("exceptionCode=\"" + code + "\"", "locator=\"" + locator + "\"");
    }
}
