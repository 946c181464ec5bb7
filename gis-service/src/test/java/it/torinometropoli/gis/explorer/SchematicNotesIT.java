package it.torinometropoli.gis.explorer;

import it.torinometropoli.gis.IntegrationTest;
import it.torinometropoli.gis.ServiceClient;
import it.torinometropoli.gis.catalog.Catalog;
import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.feature.FeatureSources;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** Pages that draw or measure shapes say that they are schematic as long as some are. */
@IntegrationTest
@Tag("once")
class SchematicNotesIT {

    private static final String LAYER = "aree_protette";

    @Autowired
    private Catalog catalog;
    @Autowired
    private FeatureSources sources;
    @LocalServerPort
    private int port;

    @AfterEach
    void asShipped() {
        tell(true);
    }

    private void tell(boolean schematic) {
        Layer layer = catalog.layer(LAYER).orElseThrow();
        sources.load(catalog.originOf(LAYER, layer.attribution(), layer.licence(), schematic));
    }

    @ParameterizedTest
    @CsvSource({"/piano/azioni/1.5.6, Le forme sono schematiche", "/aree-protette, Calcolate dalle forme schematiche", "/aree-protette/AP-002, Calcolate dalle forme schematiche"})
    void notesAboutSchematicShapesAreThereWhileSomeAre(String page, String note) {
        assertThat(new ServiceClient(port).get(page).text()).contains(note);

        tell(false);

        assertThat(new ServiceClient(port).get(page).text()).contains("</main>").doesNotContain(note);
    }
}
