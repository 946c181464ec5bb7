package it.torinometropoli.gis.feature;

import java.util.List;

import org.geotools.api.feature.simple.SimpleFeature;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class FilterEvaluationTest {

    private final List<SimpleFeature> sites = TestLayers.fiveSites().features(FeatureQuery.ALL).toList();

    @Test
    void weighsWhatAConditionCostsAgainstTheNumberOfFeatures() {
        FilterEvaluation cheap = new FilterEvaluation(EcqlFilters.parse("zona = 1", TestLayers.sites()), 10);
        assertThat(sites).filteredOn(cheap).hasSize(2);

        FilterEvaluation dear = new FilterEvaluation(EcqlFilters.parse("zona = 1 OR zona = 7", TestLayers.sites()), 10);
        assertThatThrownBy(() -> sites.forEach(dear::test)).isInstanceOf(FilterException.class).hasMessageContaining("on so many features");
    }

    @Test
    void weighsShapesByTheirPoints() {
        String ring = "0 0" + ", 1 1, 2 2".repeat(100) + ", 0 1, 0 0";
        FilterEvaluation shape = new FilterEvaluation(EcqlFilters.parse("INTERSECTS(geom, POLYGON((" + ring + ")))", TestLayers.sites()), 20);

        assertThatThrownBy(() -> sites.forEach(shape::test)).isInstanceOf(FilterException.class).hasMessageContaining("on so many features");
    }
}
