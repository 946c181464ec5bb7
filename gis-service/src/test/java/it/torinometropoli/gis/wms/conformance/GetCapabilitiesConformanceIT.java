package it.torinometropoli.gis.wms.conformance;

import java.util.List;

import it.torinometropoli.gis.OgcSchemas;
import it.torinometropoli.gis.ServiceClient.Answer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Node;

import static it.torinometropoli.gis.wms.conformance.CiteWms.exceptionCode;
import static it.torinometropoli.gis.wms.conformance.CiteWms.nodes;
import static it.torinometropoli.gis.wms.conformance.CiteWms.request;
import static it.torinometropoli.gis.wms.conformance.CiteWms.with;
import static org.assertj.core.api.Assertions.assertThat;

/** OGC 06-042, clause 7.2: the request, the document, its capability metadata and layer properties. */
@Tag("once")
@ExtendWith(CiteService.class)
class GetCapabilitiesConformanceIT {

    private static final List<String> TEST_DATA = List.of("cite:BasicPolygons", "cite:Bridges", "cite:Buildings", "cite:DividedRoutes", "cite:Forests",
            "cite:Lakes", "cite:MapNeatline", "cite:NamedPlaces", "cite:Ponds", "cite:RoadSegments", "cite:Streams");

    @ParameterizedTest(name = "FORMAT={0}, 7.2.3.1")
    @NullSource
    @ValueSource(strings = {"text/xml", "invalid"})
    void answersInXmlWhateverTheFormatAskedFor(String format, CiteWms wms) {
        Answer answer = wms.ask(with(request("GetCapabilities"), "FORMAT", format));
        assertThat(answer.contentType()).startsWith("text/xml");
        assertThat(answer.text()).contains("<WMS_Capabilities");
    }

    @Test
    void isValidAgainstTheSchema_7_2_4_1(CiteWms wms) {
        assertThat(OgcSchemas.violations(wms.ask(request("GetCapabilities")).body())).isEmpty();
    }

    @Test
    void followsTheRulesOfTheUpdateSequence_7_2_3_5(CiteWms wms) {
        String current = wms.capabilities().getDocumentElement().getAttribute("updateSequence");
        Answer same = wms.ask(request("GetCapabilities", "UPDATESEQUENCE", current.isEmpty() ? "ignored" : current));
        if (current.isEmpty()) {
            assertThat(same.text()).contains("<WMS_Capabilities");
            return;
        }
        assertThat(exceptionCode(same)).isEqualTo("CurrentUpdateSequence");
        assertThat(wms.ask(request("GetCapabilities", "UPDATESEQUENCE", "0")).text()).contains("<WMS_Capabilities");
        assertThat(exceptionCode(wms.ask(request("GetCapabilities", "UPDATESEQUENCE", "zzzzzzzzzzzzzzzzzzzzzzzz")))).isEqualTo("InvalidUpdateSequence");
    }

    @Test
    void namesItsAddressesWithAQuestionMarkOrAmpersandAtTheEnd_6_3_3(CiteWms wms) {
        assertThat(wms.texts("//Capability/Request//Get/OnlineResource/@href")).isNotEmpty().allMatch(href -> href.endsWith("?") || href.endsWith("&"));
    }

    @Test
    void offersXmlForCapabilitiesAndExceptions_7_2_3_1_and_7_3_3_11(CiteWms wms) {
        assertThat(wms.texts("//Request/GetCapabilities/Format")).contains("text/xml");
        assertThat(wms.texts("//Capability/Exception/Format")).startsWith("XML");
    }

    @Test
    void offersPngAndTheTestDataInLayersThatCanBeCutAndQueried(CiteWms wms) {
        assertThat(wms.texts("//Request/GetMap/Format")).anyMatch(format -> format.startsWith("image/png"));
        assertThat(wms.texts("//Layer/Title")).containsAll(TEST_DATA);
        for (String title : TEST_DATA) {
            Node layer = wms.nodes("//Layer[Title='" + title + "']").get(0);
            assertThat(nodes(layer, "@noSubsets[.='1'] | @fixedWidth | @fixedHeight")).isEmpty();
            assertThat(nodes(layer, "self::*[@queryable='1']")).hasSize(1);
            assertThat(nodes(layer, "ancestor-or-self::Layer/CRS[.='CRS:84']")).isNotEmpty();
        }
    }

    @Test
    void givesEveryNamedLayerABoxInEachSystemThatItNames_7_2_4_6_8(CiteWms wms) {
        for (Node layer : wms.nodes("//Layer[Name]")) {
            List<String> systems = nodes(layer, "ancestor-or-self::Layer/CRS").stream().map(Node::getTextContent).distinct().toList();
            List<String> boxes = nodes(layer, "BoundingBox/@CRS").stream().map(Node::getNodeValue).toList();
            assertThat(boxes).doesNotHaveDuplicates().isNotEmpty();
            assertThat(systems).containsAll(boxes);
        }
    }

    @Test
    void givesEveryNamedLayerGeographicBoundsWithinTheWorld_7_2_4_6_6(CiteWms wms) {
        for (Node layer : wms.nodes("//Layer[Name]")) {
            Node box = nodes(layer, "ancestor-or-self::Layer/EX_GeographicBoundingBox[1]").get(0);
            double west = number(box, "westBoundLongitude");
            double east = number(box, "eastBoundLongitude");
            double south = number(box, "southBoundLatitude");
            double north = number(box, "northBoundLatitude");
            assertThat(west).isBetween(-180d, east);
            assertThat(east).isLessThanOrEqualTo(180);
            assertThat(south).isBetween(-90d, north);
            assertThat(north).isLessThanOrEqualTo(90);
        }
    }

    @Test
    void namesEachStyleOnceAndLinksToLegendsThatAreThere_7_2_4_6_5(CiteWms wms) {
        for (Node layer : wms.nodes("//Layer[Name]")) {
            assertThat(nodes(layer, "ancestor-or-self::Layer/Style/Name").stream().map(Node::getTextContent).toList()).doesNotHaveDuplicates();
        }
        List<Node> legends = wms.nodes("//Layer/Style/LegendURL");
        assertThat(legends).isNotEmpty();
        for (Node legend : legends) {
            String address = nodes(legend, "OnlineResource/@href").get(0).getNodeValue();
            Answer answer = wms.ask(address.substring(address.indexOf('?') + 1));
            assertThat(answer.contentType()).isEqualTo(nodes(legend, "Format").get(0).getTextContent());
            assertThat(CiteWms.image(answer).getWidth()).isEqualTo((int) number(legend, "@width"));
            assertThat(CiteWms.image(answer).getHeight()).isEqualTo((int) number(legend, "@height"));
        }
    }

    @Test
    void linksToMetadataAndDataWithAFormatAndAnAddress_7_2_4_6(CiteWms wms) {
        for (Node link : wms.nodes("//Layer/MetadataURL | //Layer/DataURL | //Layer/FeatureListURL | //Layer/Attribution/LogoURL")) {
            assertThat(nodes(link, "Format")).hasSize(1);
            assertThat(nodes(link, "OnlineResource/@href").get(0).getNodeValue()).startsWith("http");
        }
        List<String> authorities = wms.texts("//Layer/AuthorityURL/@name");
        assertThat(authorities).doesNotHaveDuplicates();
        assertThat(authorities).containsAll(wms.texts("//Layer/Identifier/@authority"));
    }

    private static double number(Node from, String path) {
        Node node = nodes(from, path).get(0);
        return Double.parseDouble(node.getTextContent());
    }
}
