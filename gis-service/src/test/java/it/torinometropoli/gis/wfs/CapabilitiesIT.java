package it.torinometropoli.gis.wfs;

import java.util.Arrays;

import it.torinometropoli.gis.IntegrationTest;
import it.torinometropoli.gis.OgcSchemas;
import it.torinometropoli.gis.ServiceClient.Answer;
import it.torinometropoli.gis.catalog.Catalog;
import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.geo.Crs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@IntegrationTest
class CapabilitiesIT {

    @LocalServerPort
    private int port;
    @Autowired
    private Catalog catalog;

    private WfsClient wfs;

    @BeforeEach
    void connect() {
        wfs = new WfsClient(port);
    }

    @Test
    void describeTheServiceValidly() {
        Answer answer = wfs.ask("request=GetCapabilities");

        assertThat(answer.contentType()).startsWith("application/xml");
        assertThat(OgcSchemas.violations(answer.body())).isEmpty();
        assertThat(answer.text()).contains("<ows:ServiceTypeVersion>2.0.0</ows:ServiceTypeVersion>")
                .contains("xlink:href=\"" + wfs.service().base() + "/wfs?\"");
    }

    @Test
    void listEveryLayerWithEveryReferenceSystemAndBothLanguages() {
        String document = wfs.ask("request=GetCapabilities").text();

        for (Layer layer : catalog.layers()) {
            String type = document.split("<wfs:Name>psm:" + layer.name() + "</wfs:Name>")[1].split("</wfs:FeatureType>")[0];
            assertThat(type).contains("<wfs:Title xml:lang=\"it\">" + layer.title().it() + "</wfs:Title>")
                    .contains("<wfs:Title xml:lang=\"en\">" + layer.title().en() + "</wfs:Title>")
                    .contains("<wfs:DefaultCRS>urn:ogc:def:crs:EPSG::32632</wfs:DefaultCRS>");
            assertThat(Arrays.stream(Crs.values()).map(Crs::urn)).allSatisfy(urn -> assertThat(type).contains(">" + urn + "<"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"version=2.0.0", "version", "version=2.0.2", "version&acceptVersions=2.0.0", "version&acceptVersions=2.0.0,1.1.0", "version=9.9.9"})
    void answerEveryClientThatTakesVersion2(String version) {
        assertThat(wfs.ask("request=GetCapabilities&" + version).text()).contains("<wfs:WFS_Capabilities").contains("version=\"2.0.0\"");
    }

    @Test
    void areThereForDocumentsToo() {
        Answer answer = wfs.post("<GetCapabilities service='WFS' xmlns='http://www.opengis.net/wfs/2.0'/>");

        assertThat(answer.text()).contains("<wfs:WFS_Capabilities");
    }

    @Test
    void everythingElseThatTheServiceSaysOfItselfIsValid() {
        for (String request : new String[] {"ListStoredQueries", "DescribeStoredQueries", "DescribeFeatureType"}) {
            Answer answer = wfs.ask("request=" + request);

            assertThat(answer.status()).as(request).isEqualTo(200);
            if (!request.equals("DescribeFeatureType")) {
                assertThat(OgcSchemas.violations(answer.body())).as(request).isEmpty();
            }
        }
    }

    @Test
    void theSchemaNamesTypesAndDocumentsPropertiesInBothLanguages() {
        String schema = wfs.ask("request=DescribeFeatureType&typeNames=psm:aree_dismesse").text();

        assertThat(schema).contains("<xsd:element name=\"aree_dismesse\" type=\"psm:aree_dismesseType\" substitutionGroup=\"gml:AbstractFeature\">")
                .contains("<xsd:element name=\"area_m2\" type=\"xsd:double\" minOccurs=\"0\" nillable=\"true\">")
                .contains("<xsd:element name=\"zona\" type=\"xsd:integer\" minOccurs=\"0\" nillable=\"true\">")
                .contains("<xsd:element name=\"geom\" type=\"gml:GeometryPropertyType\" minOccurs=\"0\" nillable=\"true\">")
                .contains("<xsd:documentation xml:lang=\"it\">").contains("<xsd:documentation xml:lang=\"en\">")
                .doesNotContain("comuniType");
    }
}
