package it.torinometropoli.gis.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

import it.torinometropoli.gis.IntegrationTest;
import it.torinometropoli.gis.catalog.Catalog;
import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.feature.FeatureSources;
import it.torinometropoli.gis.feature.LayerDates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@IntegrationTest
class ProvenancesIT {

    @Autowired
    private Provenances provenances;
    @Autowired
    private FeatureFormats formats;
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

    @ParameterizedTest
    @ValueSource(strings = {"application/geo+json", "application/gml+xml; version=3.2", "text/xml; subtype=gml/3.1.1", "text/xml; subtype=gml/2.1.2"})
    void documentsWithoutAPlaceForItCarryItAsWell(String name) throws IOException {
        Layer layer = catalog.layer("zone_omogenee").orElseThrow();
        FeatureFormat format = formats.named(name).orElseThrow();
        FeatureSet none = new FeatureSet(layer, List.of("nome"), Stream.empty(), 0, 0);
        ByteArrayOutputStream document = new ByteArrayOutputStream();

        format.writeCollection(new FeatureAnswer(List.of(none), format.defaultCrs(), List.of(), "", Instant.EPOCH), document);

        Provenance provenance = provenances.of(layer);
        assertThat(document.toString(StandardCharsets.UTF_8)).contains("zone_omogenee", provenance.licence(), provenance.licenceUrl(),
                provenance.source().it(), provenance.planEdition(), provenance.dataDate().toString());
    }

    @Test
    void theDateStaysAsLongAsTheFeaturesDo() {
        Layer layer = catalog.layer("comuni").orElseThrow();
        dates.note(sources.of(layer));
        Instant since = dates.of(layer).orElseThrow();

        dates.note(sources.of(layer));

        assertThat(dates.of(layer)).contains(since);
    }
}
