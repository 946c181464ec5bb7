package it.torinometropoli.gis.feature;

import java.util.List;

import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.filter.Filter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class GlanceTest {

    private static final int COUNT = 70_000;
    private static final FeatureSource PARCELS = BenchLayers.parcels(COUNT);

    /** What is told at a glance, and not evaluated, may not differ from what evaluation says. */
    @ParameterizedTest
    @ValueSource(strings = {
            "nome = 'particella 5'", "nome = 'particella 69999'", "nome = 'Particella 5'", "nome = 'nessuna'", "nome = ''", "nome <> 'particella 7'",
            "tipo = 'a'", "tipo <> 'a'", "tipo > 'a'", "tipo LIKE 'a%'", "NOT (tipo = 'a')", "tipo = 'a' AND misura < 0.5", "tipo = 'a' OR misura < 0.001",
            "misura > 0.9", "misura <= 0.25", "misura BETWEEN 0.4 AND 0.6", "misura = 0.5", "misura <> 0.5", "misura < -1", "NOT (misura >= 0.5 OR tipo = 'b')",
            "azioni = '2.2.3'", "azioni IS NULL", "IN ('particelle.17', 'particelle.69999', 'altro.4')", "NOT (IN ('particelle.17'))",
            "BBOX(geom, 350000, 4980000, 371000, 4995000)", "NOT (BBOX(geom, 350000, 4980000, 371000, 4995000))",
            "INTERSECTS(geom, POLYGON((330000 4960000, 390000 4960000, 390000 5040000, 330000 4960000)))",
            "INTERSECTS(geom, POINT(350000 4980000))", "BBOX(geom, 330000, 4960000, 390000, 5020000) AND tipo = 'b' AND misura > 0.3",
            "strToUpperCase(tipo) = 'A'", "area(geom) > 50000"})
    void neverContradictsTheCondition(String condition) {
        Filter filter = TypedConditions.of(EcqlFilters.parse(condition, PARCELS.layer()), PARCELS.layer());
        List<String> evaluated = PARCELS.features(FeatureQuery.ALL).filter(filter::evaluate).map(SimpleFeature::getID).toList();

        FeatureQuery query = FeatureQuery.ALL.withFilter(EcqlFilters.parse(condition, PARCELS.layer()));
        assertThat(PARCELS.features(query).map(SimpleFeature::getID).toList()).isEqualTo(evaluated);
        assertThat(PARCELS.count(query)).isEqualTo(evaluated.size());
    }
}
