package it.torinometropoli.gis.wfs;

import java.util.Map;

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

/** Wrong requests, each with the answer that it must get: the table is {@code exceptions.csv}. */
@IntegrationTest
class ExceptionsIT {

    private static final Map<String, String> GOOD = Map.of(
            "NONE", "",
            "FEATURES", "request=GetFeature&typeNames=comuni&",
            "STORED", "request=GetFeature&storedQuery_id=urn:ogc:def:query:OGC-WFS::GetFeatureById&id=comuni.001272&");

    @LocalServerPort
    private int port;

    private WfsClient wfs;

    @BeforeEach
    void connect() {
        wfs = new WfsClient(port);
    }

    /**
     * @param base the good request that is spoilt
     * @param change parameters that replace those of the same name, or remove them when they have no equals sign
     */
    @ParameterizedTest(name = "{0} {1}: {2} {3}")
    @CsvFileSource(resources = "exceptions.csv", delimiter = '|', quoteCharacter = '`', numLinesToSkip = 1, maxCharsPerColumn = 20_000)
    void aWrongRequestIsRefusedWithTheReason(String base, String change, int status, String code, String locator, String message) {
        Answer answer = wfs.ask(GOOD.get(base) + (change == null ? "" : change));

        isRefused(answer, status, code, locator);
        assertThat(text(answer)).contains(message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', nullValues = "none", value = {
            "<GetFeature                                                              | 400 | OperationParsingFailed | none",
            "<GetFeature xmlns='http://www.opengis.net/wfs/3.0' service='WFS'/>       | 400 | OperationParsingFailed | none",
            "<w:GetFeature xmlns:w='http://www.opengis.net/wfs/2.0'/>                 | 400 | MissingParameterValue  | service",
            "<w:GetFeature xmlns:w='http://www.opengis.net/wfs/2.0' service='WFS'/>   | 400 | OperationParsingFailed | none",
            "<w:GetFeature xmlns:w='http://www.opengis.net/wfs/2.0' service='WFS' version='1.1.0'/> | 400 | InvalidParameterValue | version",
            "<w:GetFeature xmlns:w='http://www.opengis.net/wfs/2.0' service='WFS'><w:Query/></w:GetFeature> | 400 | MissingParameterValue | typeNames",
            "<w:GetFeature xmlns:w='http://www.opengis.net/wfs/2.0' service='WFS'><w:Join/></w:GetFeature> | 400 | OperationParsingFailed | request",
            "<w:GetFeature xmlns:w='http://www.opengis.net/wfs/2.0' service='WFS' count='x'><w:Query typeNames='comuni'/></w:GetFeature> | 400 | InvalidParameterValue | count",
            "<w:Transaction xmlns:w='http://www.opengis.net/wfs/2.0' service='WFS'/>  | 400 | OperationNotSupported  | Transaction",
            "<w:Altro xmlns:w='http://www.opengis.net/wfs/2.0' service='WFS'/>        | 400 | OperationNotSupported  | request",
            "<!DOCTYPE a SYSTEM 'http://example.org/a.dtd'><a/>                       | 400 | OperationParsingFailed | none"})
    void aWrongDocumentIsRefusedWithTheReason(String document, int status, String code, String locator) {
        isRefused(wfs.post(document), status, code, locator);
    }

    @Test
    void aDocumentNestedWithoutEndIsRefused() {
        String filter = "<f:Not>".repeat(5_000) + "</f:Not>".repeat(5_000);

        isRefused(wfs.post("<w:GetFeature xmlns:w='http://www.opengis.net/wfs/2.0' xmlns:f='http://www.opengis.net/fes/2.0' service='WFS'>"
                + "<w:Query typeNames='comuni'><f:Filter>" + filter + "</f:Filter></w:Query></w:GetFeature>"), 400, "OperationParsingFailed", null);
    }

    private static void isRefused(Answer answer, int status, String code, String locator) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(OgcSchemas.violations(answer.body())).isEmpty();
        assertThat(answer.text()).contains("<ows:ExceptionReport").contains("version=\"2.0.0\"").contains("exceptionCode=\"" + code + "\"");
        if (locator != null) {
            assertThat(answer.text()).contains("locator=\"" + locator + "\"");
        }
    }

    private static String text(Answer answer) {
        return WfsClient.first(answer, "ows:ExceptionText").replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }
}
