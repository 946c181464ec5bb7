package it.torinometropoli.gis.feature;

import it.torinometropoli.gis.IntegrationTest;
import it.torinometropoli.gis.ServiceClient;
import it.torinometropoli.gis.ServiceClient.Answer;
import it.torinometropoli.gis.catalog.Catalog;
import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.catalog.LocalizedText;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@IntegrationTest
class FeatureSourcesIT {

    private static final String TORINO = "/wfs?service=WFS&version=2.0.0&request=GetFeature&typeNames=comuni&resourceId=comuni.001272&outputFormat=application/json";

    @Autowired
    private Catalog catalog;
    @Autowired
    private FeatureSources sources;
    @LocalServerPort
    private int port;

    /** Both while the layer has been told its source and not been read yet, and afterwards, when all its features are found to be the same. */
    @Test
    void theSameFeaturesOfAnotherSourceAreFoundByTheirIdentifiers() {
        Layer before = catalog.layer("comuni").orElseThrow();
        LocalizedText source = new LocalizedText("Un’altra fonte", "Another source");
        try {
            Layer now = catalog.originOf("comuni", new Layer.Attribution(source, null, null), before.licence(), before.schematic() != null);
            assertTorinoIsFound();

            sources.load(now);

            assertTorinoIsFound();
            assertThat(sources.of(now).layer().attribution().title()).isEqualTo(source);
        } finally {
            sources.load(catalog.originOf("comuni", null, null, before.schematic() != null));
        }
        assertThat(sources.of(before).layer()).isEqualTo(before);
    }

    private void assertTorinoIsFound() {
        Answer answer = new ServiceClient(port).get(TORINO);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.text()).contains("\"Torino\"");
    }
}
