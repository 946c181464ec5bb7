package it.torinometropoli.gis.metadata;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

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
        "GetRecords&typeNames=csw:Record&elementSetName=summary&maxRecords=3", "GetRecords&typeNames=csw:Record&elementSetName=full&startPosition=9",
        "GetRecords&resultType=hits", "GetRecordById&id=www.cittametropolitana.torino.it:comuni:metadati"})
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
    @CsvSource(delimiter = '|', value = {"GetRecords&typeNames=csw:Nothing|InvalidParameterValue|typeNames",
        "GetRecords&outputSchema=urn:x|InvalidParameterValue|outputSchema", "GetRecords&startPosition=0|InvalidParameterValue|startPosition",
        "GetRecords&constraintLanguage=CQL_TEXT&constraint=a|InvalidParameterValue|constraintLanguage", "GetRecordById|MissingParameterValue|id",
        "Transaction|OperationNotSupported|REQUEST", "Harvest|OperationNotSupported|REQUEST"})
    void refusesWhatItDoesNotOfferByName(String request, String code, String locator) {
        Answer answer = client.get("/csw?SERVICE=CSW&VERSION=2.0.2&REQUEST=" + request);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(OgcSchemas.violations(answer.body())).isEmpty();
        assertThat(answer.text()).contains("exceptionCode=\"" + code + "\"", "locator=\"" + locator + "\"");
    }
}
