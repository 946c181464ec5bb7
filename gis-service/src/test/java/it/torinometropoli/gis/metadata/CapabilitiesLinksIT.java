package it.torinometropoli.gis.metadata;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import it.torinometropoli.gis.IntegrationTest;
import it.torinometropoli.gis.OgcSchemas;
import it.torinometropoli.gis.ServiceClient;
import it.torinometropoli.gis.ServiceClient.Answer;
import it.torinometropoli.gis.catalog.Catalog;
import it.torinometropoli.gis.catalog.Layer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** Capabilities lead from each layer to its record. */
@IntegrationTest
@Tag("once")
class CapabilitiesLinksIT {

    @LocalServerPort
    private int port;
    @Autowired
    private Catalog catalog;

    @Test
    void collectionsOfTheApiLeadToTheirRecord() {
        ServiceClient client = new ServiceClient(port);

        for (Layer layer : catalog.layers()) {
            JsonNode links = JsonMapper.shared().readTree(client.get("/ogcapi/collections/" + layer.name() + "?f=json").body()).get("links");
            assertThat(links.valueStream().filter(link -> link.get("rel").asString().equals("describedby")).map(link -> link.get("href").asString()))
                    .contains(client.base() + "/metadati/" + layer.localName() + ".xml");
        }
    }

    @Test
    void tilesLeadToTheRecordOfWhatTheyShow() {
        ServiceClient client = new ServiceClient(port);

        Answer answer = client.get("/wmts?SERVICE=WMTS&REQUEST=GetCapabilities");

        assertThat(OgcSchemas.violations(answer.body())).isEmpty();
        Document capabilities = Jsoup.parse(answer.text(), Parser.xmlParser());
        Map<String, List<String>> records = capabilities.select("Contents > Layer").stream()
                .collect(Collectors.toMap(layer -> layer.select("> ows|Identifier").text(), layer -> layer.select("> ows|Metadata").eachAttr("xlink:href")));
        assertThat(records.get("comuni")).containsExactly(client.base() + "/metadati/comuni.xml");
        assertThat(records.get("psm")).contains(client.base() + "/metadati/comuni.xml", client.base() + "/metadati/aree_dismesse.xml").doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({"wms, 1.3.0", "wms, 1.1.1", "wfs, 2.0.0", "wfs, 1.1.0", "wfs, 1.0.0"})
    void namesTheRecordOfEveryLayerValidly(String service, String version) {
        ServiceClient client = new ServiceClient(port);

        Answer answer = client.get("/%s?SERVICE=%s&VERSION=%s&REQUEST=GetCapabilities".formatted(service, service.toUpperCase(), version));

        assertThat(OgcSchemas.violations(answer.body())).isEmpty();
        assertThat(answer.text().split("MetadataURL[ >]", -1)).hasSizeGreaterThan(catalog.layers().size());
        for (Layer layer : catalog.layers()) {
            assertThat(answer.text()).contains(client.base() + "/metadati/" + layer.localName() + ".xml");
        }
    }
}
