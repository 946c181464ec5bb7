package it.torinometropoli.gis.metadata;

import java.util.List;

import it.torinometropoli.gis.IntegrationTest;
import it.torinometropoli.gis.ServiceClient;
import it.torinometropoli.gis.ServiceClient.Answer;
import it.torinometropoli.gis.catalog.Catalog;
import it.torinometropoli.gis.catalog.Layer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** What search engines for data read in the pages. */
@IntegrationTest
@Tag("once")
class SchemaOrgIT {

    @LocalServerPort
    private int port;
    @Autowired
    private Catalog catalog;

    @ParameterizedTest
    @ValueSource(strings = {"it", "en"})
    void thePageOfTheDataDescribesEveryLayer(String language) {
        ServiceClient client = new ServiceClient(port);
        Answer answer = client.get("/dati?lang=" + language);
        Document page = Jsoup.parse(answer.text());

        JsonNode catalogue = JsonMapper.shared().readTree(page.select("script[type=application/ld+json]").first().data());

        assertThat(answer.header("Content-Security-Policy")).contains("script-src 'self'").doesNotContain("unsafe-inline");
        assertThat(page.select("script:not([src])").eachAttr("type")).containsOnly("application/ld+json");
        assertThat(catalogue.get("@context").asString()).isEqualTo("https://schema.org/");
        assertThat(catalogue.get("@type").asString()).isEqualTo("DataCatalog");
        assertThat(catalogue.get("dataset").valueStream().map(dataset -> dataset.get("name").asString()))
                .containsExactlyElementsOf(catalog.layers().stream().map(layer -> "it".equals(language) ? layer.title().it() : layer.title().en()).toList());
        assertThat(catalogue.get("dataset")).allSatisfy(dataset -> {
            assertThat(dataset.propertyNames()).contains("description", "identifier", "license", "publisher", "dateModified", "isAccessibleForFree");
            assertThat(dataset.get("description").asString()).hasSizeBetween(50, 5_000);
            assertThat(dataset.get("distribution").valueStream().filter(file -> file.get("contentUrl").asString().contains("/wfs?"))).hasSize(8);
        });
    }

    @Test
    void thePageOfARecordDescribesItsLayerUnderTheAddressOfTheCatalogue() {
        ServiceClient client = new ServiceClient(port);
        Layer layer = catalog.layer("aree_protette").orElseThrow();
        Document page = Jsoup.parse(client.get("/metadati/aree_protette").text());

        JsonNode dataset = JsonMapper.shared().readTree(page.select("script[type=application/ld+json]").first().data());

        assertThat(dataset.get("@id").asString()).isEqualTo(client.base() + "/metadati/aree_protette");
        assertThat(dataset.get("includedInDataCatalog").propertyNames()).contains("@type", "@id", "name");
        assertThat(client.get("/metadati/catalogo.ttl").text()).contains("<" + dataset.get("@id").asString() + "> a dcatapit:Dataset");
        assertThat(dataset.get("license").asString()).isEqualTo(layer.licence().url());
        List<Double> box = List.of(dataset.get("spatialCoverage").get("geo").get("box").asString().split(" ")).stream().map(Double::valueOf).toList();
        assertThat(box.get(0)).isBetween(44.0, box.get(2));
        assertThat(box.get(1)).isBetween(6.0, box.get(3));
        String file = dataset.get("distribution").valueStream().filter(download -> download.get("encodingFormat").asString().contains("geo+json")).findFirst()
                .orElseThrow().get("contentUrl").asString();
        assertThat(client.get(file.substring(client.base().length())).text()).contains("FeatureCollection");
        assertThat(Jsoup.parse(client.get("/metadati/servizio-wms").text()).select("script[type=application/ld+json]")).isEmpty();
    }
}
