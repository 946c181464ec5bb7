package it.torinometropoli.gis.metadata;

import it.torinometropoli.gis.IntegrationTest;
import it.torinometropoli.gis.OgcSchemas;
import it.torinometropoli.gis.ServiceClient;
import it.torinometropoli.gis.ServiceClient.Answer;
import it.torinometropoli.gis.catalog.Catalog;
import it.torinometropoli.gis.catalog.Layer;
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
