package it.torinometropoli.gis.format;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

import it.torinometropoli.gis.IntegrationTest;
import it.torinometropoli.gis.catalog.Catalog;
import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.feature.FeatureSources;
import it.torinometropoli.gis.feature.LayerDates;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@IntegrationTest
class ProvenancesIT {

    @Autowired
    private Provenances provenances;
    @Autowired
    private Catalog catalog;
    @Autowired
    private FeatureSources sources;
    @Autowired
    private LayerDates dates;

    @Test
    void everyLayerSaysUnderWhichConditionsItsDataMayBeUsedAndOfWhenTheyAre() {
        LocalDate today = LocalDate.now(ZoneId.of("Europe/Rome"));
        for (Layer layer : catalog.layers()) {
            Provenance provenance = provenances.of(layer);

            assertThat(provenance.licence()).isEqualTo("CC BY 4.0");
            assertThat(provenance.licenceUrl()).isEqualTo("https://creativecommons.org/licenses/by/4.0/");
            assertThat(provenance.source()).isEqualTo(layer.attribution().title());
            assertThat(provenance.planEdition()).isEqualTo("2024-2026");
            assertThat(provenance.dataDate()).isBetween(today.minusDays(1), today);
        }
    }

    @Test
    void theDateStaysAsLongAsTheFeaturesDo() {
        Layer layer = catalog.layer("comuni").orElseThrow();
        Instant since = dates.of(layer).orElseThrow();

        dates.note(sources.of(layer));

        assertThat(dates.of(layer)).contains(since);
    }
}
