package it.torinometropoli.gis.wms;

import java.awt.image.BufferedImage;
import java.util.Map;

import it.torinometropoli.gis.IntegrationTest;
import it.torinometropoli.gis.OgcSchemas;
import it.torinometropoli.gis.ServiceClient;
import it.torinometropoli.gis.ServiceClient.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** Wrong requests, each with the answer that it must get: the table is {@code exceptions.csv}. */
@IntegrationTest
class ExceptionsIT {

    private static final Map<String, String> GOOD = Map.of(
            "MAP", "SERVICE=WMS&VERSION=1.3.0&REQUEST=GetMap&LAYERS=comuni&STYLES=&CRS=EPSG:32632&BBOX=390000,4980000,400000,4990000"
                    + "&WIDTH=100&HEIGHT=100&FORMAT=image/png",
            "OLDMAP", "SERVICE=WMS&VERSION=1.1.1&REQUEST=GetMap&LAYERS=comuni&STYLES=&SRS=EPSG:32632&BBOX=390000,4980000,400000,4990000"
                    + "&WIDTH=100&HEIGHT=100&FORMAT=image/png",
            "INFO", "SERVICE=WMS&VERSION=1.3.0&REQUEST=GetFeatureInfo&LAYERS=comuni&STYLES=&CRS=EPSG:32632&BBOX=390000,4980000,400000,4990000"
                    + "&WIDTH=100&HEIGHT=100&FORMAT=image/png&QUERY_LAYERS=comuni&INFO_FORMAT=application/json&I=50&J=50",
            "LEGEND", "SERVICE=WMS&VERSION=1.3.0&REQUEST=GetLegendGraphic&LAYER=comuni&FORMAT=image/png",
            "NONE", "");

    @LocalServerPort
    private int port;

    private ServiceClient service;

    @BeforeEach
    void connect() {
        service = new ServiceClient(port);
    }

    /**
     * @param path where to ask
     * @param base the good request that is spoilt
     * @param change parameters that replace those of the same name, or remove them when they have no equals sign
     */
    @ParameterizedTest(name = "{0} {1} {2}: {3} {4}")
    @CsvFileSource(resources = "exceptions.csv", delimiter = '|', useHeadersInDisplayName = false, numLinesToSkip = 1, maxCharsPerColumn = 20_000)
    void aWrongRequestIsRefusedWithTheReason(String path, String base, String change, int status, String code, String locator, String message) {
        Answer answer = service.get(path + "?" + spoilt(GOOD.get(base), change == null ? "" : change));

        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(OgcSchemas.violations(answer.body())).isEmpty();
        assertThat(answer.text()).contains(message);
        if (code != null) {
            assertThat(answer.text()).containsPattern("(code|exceptionCode)=\"" + code + "\"");
        }
        if (locator != null) {
            assertThat(answer.text()).contains("locator=\"" + locator + "\"");
        }
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void version111HasItsOwnFormat() {
        Answer answer = service.get("/wms?" + spoilt(GOOD.get("OLDMAP"), "LAYERS=boschi"));

        assertThat(answer.contentType()).isEqualTo("application/vnd.ogc.se_xml;charset=UTF-8");
        assertThat(answer.text()).contains("<ServiceExceptionReport version=\"1.1.1\"><ServiceException code=\"LayerNotDefined\">");
    }

    @Test
    void version130HasItsOwnFormat() {
        Answer answer = service.get("/wms?" + spoilt(GOOD.get("MAP"), "LAYERS=boschi"));

        assertThat(answer.contentType()).isEqualTo("text/xml;charset=UTF-8");
        assertThat(answer.text()).contains("<ServiceException code=\"LayerNotDefined\" locator=\"LAYERS\">");
    }

    @Test
    void whatAClientWritesIsEscaped() {
        Answer answer = service.get("/wms?" + spoilt(GOOD.get("MAP"), "LAYERS=%3Cscript%3E%00%26"));

        assertThat(answer.text()).contains("'&lt;script&gt;&amp;'").doesNotContain("<script>");
    }

    @Test
    void aPictureTellsTheReasonWhenTheClientWantsThat() {
        BufferedImage written = WmsClient.picture(service.get("/wms?" + spoilt(GOOD.get("MAP"), "LAYERS=boschi&EXCEPTIONS=INIMAGE&WIDTH=200&HEIGHT=80")));
        assertThat(written.getWidth()).isEqualTo(200);
        assertThat(written.getHeight()).isEqualTo(80);

        BufferedImage blank = WmsClient.picture(service.get("/wms?" + spoilt(GOOD.get("OLDMAP"), "LAYERS=boschi&EXCEPTIONS=application/vnd.ogc.se_blank&TRANSPARENT=TRUE")));
        assertThat(blank.getRGB(50, 50) >>> 24).isZero();
    }

    @ParameterizedTest(name = "{0} {1} EXCEPTIONS={2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "MAP|LAYERS=a%22b|JSON|1.3.0|LayerNotDefined|LAYERS|LAYERS 'a\"b' is not offered; allowed: ",
        "OLDMAP|SRS=EPSG:1|application/json|1.1.1|InvalidSRS|SRS|SRS 'EPSG:1' is not offered",
        "INFO|I=100|json|1.3.0|InvalidPoint|I|I is 100; the map goes from 0 to 99"})
    void aClientThatReadsJsonIsToldTheReasonInJson(String base, String change, String format, String version, String code, String locator, String text) {
        Answer answer = service.get("/wms?" + spoilt(GOOD.get(base), change + "&EXCEPTIONS=" + format));
        JsonNode report = new JsonMapper().readTree(answer.body());

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.contentType()).startsWith("application/json");
        assertThat(report.path("version").asString()).isEqualTo(version);
        assertThat(report.path("exceptions")).hasSize(1);
        JsonNode exception = report.path("exceptions").path(0);
        assertThat(exception.path("code").asString()).isEqualTo(code);
        assertThat(exception.path("locator").asString()).isEqualTo(locator);
        assertThat(exception.path("text").asString()).startsWith(text);
    }

    @Test
    void xmlRequestsAreRefusedInTheServicesOwnFormat() {
        Answer answer = service.post("/ows", "application/xml", "<GetCapabilities service='WMS' version='1.1.1'/>");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).contains("<ServiceExceptionReport version=\"1.1.1\">", "OperationNotSupported", "GetCapabilities is not read as a document");
    }

    @Test
    void aDocumentTypeIsRefused() {
        Answer answer = service.post("/ows", "text/xml", "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a service='WMS'>&x;</a>");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).contains("A document type declaration is not allowed");
    }

    @Test
    void otherMediaTypesAreRefused() {
        Answer answer = service.post("/wms", "application/json", "{}");

        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.text()).contains("application/x-www-form-urlencoded");
    }

    private static String spoilt(String good, String change) {
        String request = good;
        for (String parameter : change.split("&")) {
            String name = parameter.split("=", 2)[0];
            request = request.replaceAll("(^|&)" + name + "=[^&]*", "");
        }
        return change.contains("=") ? request + "&" + change : request;
    }
}
