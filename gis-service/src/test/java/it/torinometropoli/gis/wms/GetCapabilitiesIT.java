package it.torinometropoli.gis.wms;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;

import it.torinometropoli.gis.IntegrationTest;
import it.torinometropoli.gis.OgcSchemas;
import it.torinometropoli.gis.ServiceClient;
import it.torinometropoli.gis.ServiceClient.Answer;
import it.torinometropoli.gis.catalog.Catalog;
import it.torinometropoli.gis.catalog.Layer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

import static org.assertj.core.api.Assertions.assertThat;

@IntegrationTest
class GetCapabilitiesIT {

    @LocalServerPort
    private int port;
    @Autowired
    private Catalog catalog;

    private ServiceClient service;

    @BeforeEach
    void connect() {
        service = new ServiceClient(port);
    }

    @ParameterizedTest
    @CsvSource({"1.3.0, text/xml, WMS_Capabilities", "1.1.1, application/vnd.ogc.wms_xml, WMT_MS_Capabilities"})
    void isValidAgainstTheOfficialSchema(String version, String mediaType, String root) throws Exception {
        Answer answer = capabilities(version);

        assertThat(answer.contentType()).startsWith(mediaType);
        assertThat(OgcSchemas.violations(answer.body())).isEmpty();
        assertThat(read(answer).getDocumentElement().getTagName()).isEqualTo(root);
        assertThat(read(answer).getDocumentElement().getAttribute("version")).isEqualTo(version);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.3.0", "1.1.1"})
    void listsTheFormatsOfMaps(String version) throws Exception {
        Document document = read(capabilities(version));

        for (String format : List.of("image/png", "image/png; mode=8bit", "image/jpeg", "image/svg+xml", "application/pdf")) {
            assertThat(count(document, "//GetMap/Format[.='%s']".formatted(format))).as(format).isOne();
        }
        assertThat(count(document, "//GetMap/Format")).isEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.3.0", "1.1.1"})
    void listsEveryLayerWithinItsGroup(String version) throws Exception {
        Document document = read(capabilities(version));

        for (String layer : catalog.groups().get(0).layers()) {
            assertThat(count(document, "//Layer[Name='psm']/Layer[Name='%s']/Name".formatted(layer))).as(layer).isOne();
        }
        assertThat(count(document, "//Layer[Name]")).isEqualTo(catalog.layers().size() + catalog.groups().size());
    }

    @ParameterizedTest
    @CsvSource({"1.3.0, @CRS, 10", "1.1.1, @SRS, 9"})
    void everyLayerHasABoxInEveryReferenceSystem(String version, String attribute, int systems) throws Exception {
        Document document = read(capabilities(version));

        for (String layer : catalog.layers().stream().map(Layer::name).toList()) {
            String boxes = "//Layer[Name='%s']/BoundingBox".formatted(layer);
            assertThat(count(document, boxes + "/" + attribute)).as(layer).isEqualTo(systems);
            assertThat(count(document, boxes + "[@minx < @maxx and @miny < @maxy]")).as(layer).isEqualTo(systems);
        }
    }

    @ParameterizedTest(name = "{0} {1}: the first number of the box of the territory is between {2} and {3}")
    @CsvSource({
        "1.3.0, EPSG:4326, 44, 45", "1.3.0, CRS:84, 6, 7", "1.3.0, EPSG:6706, 44, 45", "1.3.0, EPSG:4258, 44, 45",
        "1.3.0, EPSG:32632, 300000, 330000", "1.3.0, EPSG:3857, 700000, 760000", "1.3.0, EPSG:3003, 1300000, 1330000",
        "1.3.0, EPSG:6707, 4950000, 4960000", "1.3.0, EPSG:6708, 4970000, 4990000",
        "1.1.1, EPSG:4326, 6, 7", "1.1.1, EPSG:6706, 6, 7", "1.1.1, EPSG:32632, 300000, 330000", "1.1.1, EPSG:6707, 300000, 330000"})
    void boxesAreInTheAxisOrderOfTheVersion(String version, String crs, double least, double most) throws Exception {
        Document document = read(capabilities(version));
        String attribute = version.equals("1.3.0") ? "CRS" : "SRS";

        assertThat(Double.parseDouble(text(document, "//Layer[Name='comuni']/BoundingBox[@%s='%s']/@minx".formatted(attribute, crs))))
                .isBetween(least, most);
    }

    @Test
    void anEmptyLayerIsWhereTheOthersAre() throws Exception {
        Document document = read(capabilities("1.3.0"));

        assertThat(text(document, "//Layer[Name='catalogo_circa']/EX_GeographicBoundingBox"))
                .isEqualTo(text(document, "/*/Capability/Layer/EX_GeographicBoundingBox"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.3.0", "1.1.1"})
    void legendsCanBeFetchedAndHaveTheSizeThatIsTold(String version) throws Exception {
        Document document = read(capabilities(version));
        String legend = "//Layer[Name='comuni']/Style/LegendURL";
        String address = text(document, legend + "/OnlineResource/@href");

        Answer answer = service.get(address.substring(service.base().length()));
        assertThat(answer.contentType()).isEqualTo("image/png");
        assertThat(WmsClient.picture(answer).getWidth()).hasToString(text(document, legend + "/@width"));
        assertThat(WmsClient.picture(answer).getHeight()).hasToString(text(document, legend + "/@height"));
    }

    @ParameterizedTest
    @CsvSource({"en, Municipalities", "eng, Municipalities", "it, Comuni", "fr, Comuni"})
    void titlesAreInTheLanguageAskedForOrInItalian(String language, String title) throws Exception {
        Document document = read(service.get("/wms", Map.of("SERVICE", "WMS", "REQUEST", "GetCapabilities", "LANGUAGE", language)));

        assertThat(text(document, "//Layer[Name='comuni']/Title")).isEqualTo(title);
    }

    @ParameterizedTest
    @CsvSource({"it, Luoghi in evidenza", "en, Highlighted places"})
    void stylesHaveATitleInTheLanguageAskedFor(String language, String title) throws Exception {
        Document document = read(service.get("/wms", Map.of("SERVICE", "WMS", "REQUEST", "GetCapabilities", "LANGUAGE", language)));

        assertThat(text(document, "//Layer[Name='comuni']/Style[Name='evidenza']/Title")).isEqualTo(title);
    }

    @Test
    void linksLeadWhereAProxyIsReached() throws Exception {
        Document document = read(service.get("/ows?SERVICE=WMS&REQUEST=GetCapabilities", "X-Forwarded-Proto", "https",
                "X-Forwarded-Host", "mappe.example.org", "X-Forwarded-Port", "443"));

        assertThat(text(document, "//GetMap//OnlineResource/@href")).isEqualTo("https://mappe.example.org/wms?");
    }

    @Test
    void namesTheLicenceAndWhoIsToBeNamed() throws Exception {
        Document document = read(capabilities("1.3.0"));

        assertThat(text(document, "//Service/AccessConstraints")).contains("https://creativecommons.org/licenses/by/4.0/");
        assertThat(text(document, "//Layer[Name='comuni']/Attribution/Title")).isNotBlank();
    }

    private Answer capabilities(String version) {
        return service.get("/wms", Map.of("SERVICE", "WMS", "REQUEST", "GetCapabilities", "VERSION", version));
    }

    /** Reads without namespaces, so that both versions are asked in the same way. */
    private static Document read(Answer answer) throws Exception {
        assertThat(answer.status()).isEqualTo(200);
        var builder = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder();
        builder.setEntityResolver((publicId, systemId) -> new InputSource(new StringReader("")));
        String withoutPrefix = answer.text().replace("xlink:href", "href");
        return builder.parse(new ByteArrayInputStream(withoutPrefix.getBytes(StandardCharsets.UTF_8)));
    }

    private static int count(Document document, String path) throws Exception {
        return ((NodeList) xpath().evaluate(path, document, XPathConstants.NODESET)).getLength();
    }

    private static String text(Document document, String path) throws Exception {
        return xpath().evaluate(path, document);
    }

    private static XPath xpath() {
        return XPathFactory.newDefaultInstance().newXPath();
    }
}
