package it.torinometropoli.gis.metadata;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

import it.torinometropoli.gis.IntegrationTest;
import it.torinometropoli.gis.OgcSchemas;
import it.torinometropoli.gis.ServiceClient;
import it.torinometropoli.gis.ServiceClient.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** The catalogue service, as a national catalogue harvests it. */
@IntegrationTest
class CswIT {

    private static final String POSTED = """
            <csw:GetRecords xmlns:csw="http://www.opengis.net/cat/csw/2.0.2" xmlns:ogc="http://www.opengis.net/ogc" service="CSW" version="2.0.2"
                resultType="results" startPosition="1" maxRecords="5" outputSchema="http://www.isotc211.org/2005/gmd">
              <csw:Query typeNames="gmd:MD_Metadata"><csw:ElementSetName>full</csw:ElementSetName>
                <csw:Constraint version="1.1.0"><ogc:Filter>%s</ogc:Filter></csw:Constraint></csw:Query>
            </csw:GetRecords>""";

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
        "GetRecords&typeNames=csw:Record&resultType=results&elementSetName=full&startPosition=9", "GetRecords&resultType=hits", "DescribeRecord", "GetRecordById&id=www.cittametropolitana.torino.it:comuni:metadati"})
    void answersAreValid(String request) {
        Answer answer = client.get("/csw?SERVICE=CSW&VERSION=2.0.2&REQUEST=" + request);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(OgcSchemas.violations(answer.body())).isEmpty();
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
        "BBOX(ows:BoundingBox, 7, 45, 7.8, 45.2) AND Type = 'dataset'|:comuni:|:servizio-wms:"})
    void conditionsInCqlChooseRecords(String condition, String found, String other) {
        Answer answer = client.get("/csw?SERVICE=CSW&VERSION=2.0.2&REQUEST=GetRecords&resultType=results&constraintLanguage=CQL_TEXT&maxRecords=50&constraint="
                + URLEncoder.encode(condition, StandardCharsets.UTF_8));

        assertThat(answer.text()).contains(found).doesNotContain(other);
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
        "GetRecords&elementName=dc:title|InvalidParameterValue|ElementName", "GetRecordById|MissingParameterValue|id",
        "Transaction|OperationNotSupported|REQUEST", "Harvest|OperationNotSupported|REQUEST"})
    void refusesWhatItDoesNotOfferByName(String request, String code, String locator) {
        Answer answer = client.get("/csw?SERVICE=CSW&VERSION=2.0.2&REQUEST=" + request);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(OgcSchemas.violations(answer.body())).isEmpty();
        assertThat(answer.text()).contains("exceptionCode=\"" + code + "\"", "locator=\"" + locator + "\"");
    }
}
