package it.torinometropoli.gis.wms;

import java.io.ByteArrayInputStream;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathFactory;

import it.torinometropoli.gis.IntegrationTest;
import it.torinometropoli.gis.OgcSchemas;
import it.torinometropoli.gis.ServiceClient;
import it.torinometropoli.gis.ServiceClient.Answer;
import it.torinometropoli.gis.catalog.Catalog;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** DescribeLayer and GetStyles: what a client must know to draw a layer by itself. */
@IntegrationTest
class LayerDescriptionsIT {

    @LocalServerPort
    private int port;
    @Autowired
    private Catalog catalog;

    private ServiceClient service;

    @BeforeEach
    void connect() {
        service = new ServiceClient(port);
    }

    @ParameterizedTest(name = "DescribeLayer {0}: {2} is {3}")
    @CsvSource(delimiter = '|', value = {
        "1.1.1|comuni|count(//LayerDescription[@name='comuni'][@owsType='WFS']/Query)|1",
        "1.1.1|comuni|//LayerDescription/Query/@typeName|psm:comuni",
        "1.1.1|comuni,zone_omogenee|//LayerDescription[2]/Query/@typeName|psm:zone_omogenee",
        "1.1.1|psm|count(//LayerDescription[@name='psm']/Query)|6",
        "1.1.1|comuni|substring-after(//LayerDescription/@owsURL, '127.0.0.1:')|PORT/wfs?",
        "1.1.1|comuni|substring-after(//LayerDescription/@wfs, '127.0.0.1:')|PORT/wfs?",
        "1.3.0|comuni|//*[local-name()='FeatureTypeName']|psm:comuni",
        "1.3.0|comuni|//*[local-name()='owsType']|wfs",
        "1.3.0|psm|count(//*[local-name()='LayerDescription']/*[local-name()='TypeName'])|6",
        "1.3.0|comuni|substring-after(//*[local-name()='OnlineResource']/@*[local-name()='href'], '127.0.0.1:')|PORT/wfs?"})
    void aLayerTellsWhereItsFeaturesAre(String version, String layers, String path, String value) throws Exception {
        Answer answer = service.get("/wms?SERVICE=WMS&REQUEST=DescribeLayer&VERSION=%s&LAYERS=%s".formatted(version, layers));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(OgcSchemas.violations(answer.body())).isEmpty();
        assertThat(text(answer, path)).isEqualTo(value.replace("PORT", String.valueOf(port)));
    }

    @Test
    void theTypeThatIsToldCanBeAskedFor() throws Exception {
        Answer description = service.get("/wms?SERVICE=WMS&REQUEST=DescribeLayer&VERSION=1.1.1&LAYERS=comuni");
        String address = text(description, "//@owsURL").substring(service.base().length());

        Answer features = service.get("%sSERVICE=WFS&VERSION=2.0.0&REQUEST=GetFeature&COUNT=1&TYPENAMES=%s"
                .formatted(address, text(description, "//@typeName")));
        assertThat(features.status()).isEqualTo(200);
        assertThat(text(features, "/*/@numberReturned")).isEqualTo("1");
    }

    @ParameterizedTest(name = "GetStyles {0} {1}: {2} is {3}")
    @CsvSource(delimiter = '|', value = {
        "1.1.1|comuni|/*/@version|1.0.0",
        "1.1.1|comuni|//*[local-name()='NamedLayer']/*[local-name()='Name']|comuni",
        "1.3.0|comuni|//*[local-name()='UserStyle'][2]/*[local-name()='Name']|evidenza",
        "1.1.1|psm|count(//*[local-name()='NamedLayer'])|6",
        "1.1.1|psm,comuni|count(//*[local-name()='NamedLayer'])|6"})
    void theStylesOfLayersAreOneDocument(String version, String layers, String path, String value) throws Exception {
        Answer answer = service.get("/wms?SERVICE=WMS&REQUEST=GetStyles&VERSION=%s&LAYERS=%s".formatted(version, layers));

        assertThat(answer.contentType()).startsWith("application/vnd.ogc.sld+xml");
        assertThat(text(answer, path)).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SLDVER", "SLD_VER", "SLDVERSION", "SLD_VERSION"})
    void stylesAreGivenInTheVersionInWhichTheyAreWritten(String parameter) {
        String styles = "/wms?SERVICE=WMS&REQUEST=GetStyles&VERSION=1.1.1&LAYERS=comuni&" + parameter + "=";

        assertThat(service.get(styles + "1.0.0").text()).contains("<StyledLayerDescriptor").doesNotContain("<!--");
        assertThat(service.get(styles + "1.1.0").text()).contains("InvalidParameterValue", "allowed: 1.0.0");
    }

    @Test
    void theStylesThatAreGivenOutHaveTheRulesThatAreDrawn() throws Exception {
        Answer answer = service.get("/wms?SERVICE=WMS&REQUEST=GetStyles&VERSION=1.1.1&LAYERS=psm");
        int drawn = catalog.layersOf("psm").stream().flatMap(layer -> layer.styles().stream()).map(style -> catalog.style(style).orElseThrow())
                .flatMap(style -> style.featureTypeStyles().stream()).mapToInt(pass -> pass.rules().size()).sum();

        assertThat(text(answer, "count(//*[local-name()='Rule'])")).isEqualTo(String.valueOf(drawn));
    }

    private static String text(Answer answer, String path) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        return XPathFactory.newDefaultInstance().newXPath().evaluate(path,
                factory.newDocumentBuilder().parse(new ByteArrayInputStream(answer.body())));
    }
}
