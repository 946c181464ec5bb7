package it.torinometropoli.gis.wms.conformance;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Map;

import it.torinometropoli.gis.OgcSchemas;
import it.torinometropoli.gis.ServiceClient.Answer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.w3c.dom.Node;

import static it.torinometropoli.gis.wms.conformance.CiteWms.count;
import static it.torinometropoli.gis.wms.conformance.CiteWms.map;
import static it.torinometropoli.gis.wms.conformance.CiteWms.nodes;
import static it.torinometropoli.gis.wms.conformance.CiteWms.parse;
import static it.torinometropoli.gis.wms.conformance.CiteWms.request;
import static it.torinometropoli.gis.wms.conformance.CiteWms.with;
import static org.assertj.core.api.Assertions.assertThat;

/** Where OGC 01-068r3 (WMS 1.1.1) differs from 06-042. */
@Tag("once")
@ExtendWith(CiteService.class)
class Version111IT {

    private static Map<String, String> map111(String... more) {
        return with(map("VERSION", "1.1.1", "CRS", null, "SRS", "EPSG:4326"), more);
    }

    @Test
    void describesItselfByTheDocumentType_7_1_4(CiteWms wms) {
        Answer answer = wms.ask(with(request("GetCapabilities"), "VERSION", "1.1.1"));
        assertThat(answer.contentType()).startsWith("application/vnd.ogc.wms_xml");
        assertThat(OgcSchemas.violations(answer.body())).isEmpty();
        Document capabilities = parse(answer.text());
        assertThat(capabilities.getDocumentElement().getNodeName()).isEqualTo("WMT_MS_Capabilities");
        List<String> systems = nodes(capabilities, "//Layer/SRS").stream().map(Node::getTextContent).distinct().toList();
        assertThat(systems).contains("EPSG:4326").doesNotContain("CRS:84");
        assertThat(nodes(capabilities, "//Layer[Name='cite:Lakes']/LatLonBoundingBox")).hasSize(1);
    }

    @Test
    void takesLongitudeFirstInEveryGeographicSystem_6_5_5(CiteWms wms) {
        BufferedImage newer = wms.picture();
        BufferedImage older = CiteWms.image(wms.ask(map111()));
        BufferedImage latitudeFirst = wms.picture("CRS", "EPSG:4326", "BBOX", "-0.0020,0,0,0.0040");
        for (BufferedImage same : List.of(older, latitudeFirst)) {
            assertThat(count(same, 0x4060C0)).isEqualTo(count(newer, 0x4060C0)).isGreaterThan(1_000);
        }
    }

    @ParameterizedTest(name = "{0}={1}: {2}")
    @CsvSource({"LAYERS, UndefinedLayer, LayerNotDefined", "STYLES, UndefinedStyle, StyleNotDefined", "SRS, EPSG:9999999, InvalidSRS",
            "SRS, CRS:84, InvalidSRS", "FORMAT, UndefinedFormat, InvalidFormat"})
    void refusesWhatIsNotOfferedWithTheCodesOfItsOwn(String parameter, String value, String code, CiteWms wms) {
        Answer answer = wms.ask(map111(parameter, value));
        assertThat(answer.contentType()).startsWith("application/vnd.ogc.se_xml");
        assertThat(OgcSchemas.violations(answer.body())).isEmpty();
        assertThat(nodes(parse(answer.text()), "//ServiceException/@code").get(0).getNodeValue()).isEqualTo(code);
    }

    @ParameterizedTest(name = "EXCEPTIONS={0}")
    @CsvSource({"application/vnd.ogc.se_xml, application/vnd.ogc.se_xml", "application/vnd.ogc.se_inimage, image/png",
            "application/vnd.ogc.se_blank, image/png"})
    void reportsExceptionsByTheirMediaTypes_7_2_3_11(String form, String mediaType, CiteWms wms) {
        assertThat(wms.ask(map111("LAYERS", "UndefinedLayer", "EXCEPTIONS", form)).contentType()).startsWith(mediaType);
    }

    @Test
    void namesThePixelByXAndY_7_3_3_5(CiteWms wms) {
        Answer answer = wms.ask(map111("REQUEST", "GetFeatureInfo", "QUERY_LAYERS", "cite:Lakes", "INFO_FORMAT", "text/plain", "X", "75", "Y", "65"));
        assertThat(answer.text()).contains("Lago di prova");
    }
}
