package it.torinometropoli.gis.tiles;

import java.util.LinkedHashMap;
import java.util.Map;

import it.torinometropoli.gis.IntegrationTest;
import it.torinometropoli.gis.OgcSchemas;
import it.torinometropoli.gis.ServiceClient;
import it.torinometropoli.gis.ServiceClient.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** GetFeatureInfo of WMTS, about a pixel of a tile that lies in Torino. */
@IntegrationTest
class TileInformationIT {

    private static final String TILE = "/wmts/1.0.0/psm/default/GoogleMapsCompatible/12/1472/2135";

    @LocalServerPort
    private int port;

    private ServiceClient service;

    @BeforeEach
    void connect() {
        service = new ServiceClient(port);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"html|text/html|<h2>", "json|application/json|\"comuni.001272\"", "geojson|application/geo+json|\"comuni.001272\"",
        "gml|application/gml+xml; version=3.2|gml:id=\"comuni.001272\"", "gml2|application/vnd.ogc.gml|fid=\"comuni.001272\"",
        "txt|text/plain|(comuni.001272)"})
    void tellsTheSameByAddressAndByParameters(String ending, String format, String content) {
        Answer resource = service.get(TILE + "/100/120." + ending);
        Answer pairs = service.get("/wmts", request(Map.of("InfoFormat", format)));

        assertThat(resource.status()).as(resource.text()).isEqualTo(200);
        assertThat(resource.contentType()).startsWith(format);
        assertThat(resource.text()).contains(content);
        assertThat(withoutTime(pairs)).isEqualTo(withoutTime(resource));
        assertThat(service.get(TILE + "/100/120." + ending, "If-None-Match", resource.header("ETag")).status()).isEqualTo(304);
    }

    @Test
    void tellsWhatTheMapServiceTellsAboutThatPlace() {
        TileMatrixSet set = TileMatrixSet.UTM32;
        var area = set.atZoom(10).flatMap(matrix -> matrix.tile(252, 384)).orElseThrow().envelope();
        String map = "/wms?SERVICE=WMS&VERSION=1.3.0&REQUEST=GetFeatureInfo&LAYERS=psm&QUERY_LAYERS=psm&STYLES=&CRS=EPSG:32632&WIDTH=256&HEIGHT=256"
                + "&I=30&J=200&INFO_FORMAT=text/plain&BBOX=%s,%s,%s,%s".formatted(area.getMinX(), area.getMinY(), area.getMaxX(), area.getMaxY());

        assertThat(service.get("/wmts/1.0.0/psm/default/UTM32WGS84Quad/10/384/252/200/30.txt").text()).isEqualTo(service.get(map).text())
                .contains("Comuni (comuni.");
    }

    @Test
    void readsTheVendorParametersOfTheMapService() {
        assertThat(service.get(TILE + "/100/120.txt?LANGUAGE=en&PROPERTYNAME=nome").text()).contains("Municipalities (comuni.001272)\n  Name: Torino\n")
                .doesNotContain("ISTAT");
    }

    @ParameterizedTest(name = "{0}={1}: {2} at {3}")
    @CsvSource({"I, 256, PointIJOutOfRange, I", "J, -1, PointIJOutOfRange, J", "I, x, InvalidParameterValue, I", "J, '', MissingParameterValue, J",
        "InfoFormat, '', MissingParameterValue, InfoFormat", "InfoFormat, image/png, InvalidParameterValue, InfoFormat",
        "TileRow, 99999, TileOutOfRange, TileRow", "Version, '', MissingParameterValue, Version", "Style, nessuno, InvalidParameterValue, Style"})
    void refusesInAReportThatNamesTheParameter(String parameter, String value, String code, String locator) {
        Answer answer = service.get("/wmts", request(Map.of(parameter, value)));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).contains("exceptionCode=\"%s\" locator=\"%s\"".formatted(code, locator));
        assertThat(OgcSchemas.violations(answer.body())).isEmpty();
    }

    @Test
    void anAddressOfNoFormatIsRefusedWithThoseThatThereAre() {
        assertThat(service.get(TILE + "/100/120.exe").text()).contains("locator=\"InfoFormat\"", "text/html", "application/json");
    }

    @Test
    void capabilitiesStateItAndAreValid() {
        Answer answer = service.get("/wmts/1.0.0/WMTSCapabilities.xml");

        assertThat(OgcSchemas.violations(answer.body())).isEmpty();
        assertThat(answer.text()).contains("<ows:Operation name=\"GetFeatureInfo\">", "<InfoFormat>text/html</InfoFormat>",
                "<ResourceURL format=\"application/json\" resourceType=\"FeatureInfo\" template=\"" + service.base()
                        + "/wmts/1.0.0/psm/{Style}/{TileMatrixSet}/{TileMatrix}/{TileRow}/{TileCol}/{J}/{I}.json\"");
    }

    private static Map<String, String> request(Map<String, String> changes) {
        Map<String, String> parameters = new LinkedHashMap<>(Map.of("Service", "WMTS", "Request", "GetFeatureInfo", "Version", "1.0.0", "Layer", "psm",
                "Style", "default", "Format", "image/png", "TileMatrixSet", "GoogleMapsCompatible", "TileMatrix", "12"));
        parameters.putAll(Map.of("TileRow", "1472", "TileCol", "2135", "I", "120", "J", "100", "InfoFormat", "text/plain"));
        parameters.putAll(changes);
        return parameters;
    }

    private static String withoutTime(Answer answer) {
        return answer.text().replaceAll("(timeStamp=?\"?:?\")[^\"]*\"", "");
    }
}
