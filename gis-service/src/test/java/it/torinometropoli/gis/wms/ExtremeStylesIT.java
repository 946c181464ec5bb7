package it.torinometropoli.gis.wms;

import java.util.HashMap;
import java.util.Map;

import it.torinometropoli.gis.IntegrationTest;
import it.torinometropoli.gis.ServiceClient;
import it.torinometropoli.gis.ServiceClient.Answer;
import it.torinometropoli.gis.geo.Crs;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.locationtech.jts.geom.Envelope;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** Styles of a request whose values go to extremes are drawn with the work of any other map, or refused. */
@IntegrationTest
class ExtremeStylesIT {

    private static final String DOCUMENT = "<StyledLayerDescriptor version=\"1.0.0\" xmlns:ogc=\"http://www.opengis.net/ogc\"><NamedLayer><Name>comuni</Name>"
            + "<UserStyle><FeatureTypeStyle><Rule>%s</Rule></FeatureTypeStyle></UserStyle></NamedLayer></StyledLayerDescriptor>";

    @LocalServerPort
    private int port;

    /** @param symbolizer with {@code @name=value@} for a CssParameter, {@code [n]} for a literal and {@code [name]} for an attribute */
    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "extreme-styles.csv", delimiter = '|', quoteCharacter = '`', numLinesToSkip = 1)
    void doNoHarm(String what, String symbolizer) {
        Map<String, String> map = new HashMap<>(WmsClient.map("", new Envelope(310_000, 460_000, 4_930_000, 5_060_000), "1.3.0", Crs.UTM32));
        map.remove("LAYERS");
        map.put("SLD_BODY", DOCUMENT.formatted(symbolizer.replaceAll("@([a-z-]+)=([^@]*)@", "<CssParameter name=\"$1\">$2</CssParameter>")
                .replaceAll("\\[([-0-9.e]+)]", "<ogc:Literal>$1</ogc:Literal>").replaceAll("\\[(\\w+)]", "<ogc:PropertyName>$1</ogc:PropertyName>")));
        Answer answer = new ServiceClient(port).post("/wms", "application/x-www-form-urlencoded", ServiceClient.form(map));

        assertThat(answer.status()).as(answer.text()).isIn(200, 400);
        assertThat(answer.contentType()).startsWith(answer.status() == 200 ? "image/png" : "text/xml");
    }
}
