package it.torinometropoli.gis.feature;

import java.util.Arrays;
import java.util.List;

import org.geotools.api.feature.simple.SimpleFeature;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class EcqlFiltersTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "INCLUDE                                                    | 1 2 3 4 10",
            "EXCLUDE                                                    | ''",
            "nome = 'Fonderia'                                          | 1",
            "nome <> 'Fonderia'                                         | 2 3 4 10",
            "area_m2 > 4000                                             | 1 2 10",
            "area_m2 BETWEEN 4000 AND 35000                             | 1 4 10",
            "area_m2 IS NULL                                            | 3",
            "area_m2 IS NOT NULL AND zona = 2                           | 2",
            "nome LIKE '%eria'                                          | 1 2",
            "nome ILIKE 'ex %'                                          | 4",
            "nome LIKE 'Off_cina'                                       | 10",
            "zona IN (1, 7)                                             | 1 10",
            "NOT (zona = 1)                                             | 2 3 4",
            "azioni LIKE '%2.2.2%'                                      | 1 2 3 10",
            "strToLowerCase(nome) = 'officina'                          | 10",
            "BBOX(geom, 391500, 4989000, 393500, 4991000)               | 2 3",
            "INTERSECTS(geom, POLYGON((390000 4989000, 391500 4989000, 391500 4991000, 390000 4991000, 390000 4989000))) | 1",
            "BBOX(geom, 7.61, 45.04, 7.65, 45.07, 'EPSG:4326')          | 1 2 3",
            "BBOX(geom, -180, -90, 180, 90, 'EPSG:4326')                | 1 2 3 4 10",
            "BBOX(geom, 10, 45, 11, 46, 'EPSG:4326')                    | ''",
            "INTERSECTS(geom, SRID=3857;POLYGON((847300 5630000, 849000 5630000, 849000 5634000, 847300 5634000, 847300 5630000))) | 1",
            "DWITHIN(geom, POINT(392000 4990000), 1000, meters)         | 1 2 3",
            "DWITHIN(geom, POINT(392000 4990000), 1, kilometers)        | 1 2 3",
            "BEYOND(geom, POINT(392000 4990000), 1, statute miles)      | 4 10",
            "Area(geom) = 0                                             | 1 2 3 4 10",
            "BBOX(geom, 391500, 4989000, 393500, 4991000) OR zona = 1   | 1 2 3 10",
            "IN ('siti.2', 'siti.10')                                   | 2 10"})
    void selectsFeatures(String ecql, String ids) {
        FeatureQuery query = FeatureQuery.ALL.withFilter(EcqlFilters.parse(ecql, TestLayers.sites()));

        assertThat(TestLayers.fiveSites().features(query).map(SimpleFeature::getID))
                .containsExactlyElementsOf(ids.isEmpty() ? List.of() : Arrays.stream(ids.split(" ")).map("siti."::concat).toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "proprietario = 'x'              | layer siti has no attribute 'proprietario'; it has: nome, area_m2, zona, azioni, geom",
            "nome = ''' OR password LIKE '%' | the filter is not ECQL",
            "nome = 'x                       | the filter is not ECQL",
            "env('x') = 'y'                  | function 'env' is not offered; there are: abs, abs_2,",
            "DWITHIN(geom, POINT(1 2), 1, leagues)    | the filter is not ECQL",
            "INTERSECTS(geom, SRID=23032;POINT(1 2))  | is not offered",
            "\"nome/../id\" = 'x'            | layer siti has no attribute 'nome/../id'"})
    void refusesWhatItDoesNotKnow(String ecql, String message) {
        assertThatThrownBy(() -> EcqlFilters.parse(ecql, TestLayers.sites())).isInstanceOf(FilterException.class).hasMessageContaining(message);
    }

    @Test
    void refusesWhatIsTooLong() {
        assertThatThrownBy(() -> EcqlFilters.parse("nome = '" + "x".repeat(8_000) + "'", TestLayers.sites()))
                .isInstanceOf(FilterException.class).hasMessageContaining("at most 8000");
    }

    @Test
    void takesParenthesesToALimit() {
        FeatureQuery query = FeatureQuery.ALL.withFilter(EcqlFilters.parse(nested(100), TestLayers.sites()));

        assertThat(TestLayers.fiveSites().count(query)).isEqualTo(2);
        assertThatThrownBy(() -> EcqlFilters.parse(nested(101), TestLayers.sites()))
                .isInstanceOf(FilterException.class).hasMessageContaining("more than 100 deep");
    }

    @Test
    void aConditionThatCannotBeEvaluatedIsTheFaultOfWhoWroteIt() {
        FeatureQuery query = FeatureQuery.ALL.withFilter(EcqlFilters.parse("Area(nome) > 1", TestLayers.sites()));

        assertThatThrownBy(() -> TestLayers.fiveSites().count(query)).isInstanceOf(FilterException.class).hasMessageContaining("cannot be evaluated");
    }

    private static String nested(int parentheses) {
        return "NOT (".repeat(parentheses) + "zona = 1" + ")".repeat(parentheses);
    }
}
