package it.torinometropoli.gis.qml;

import it.torinometropoli.gis.catalog.Layer;
import org.geotools.api.filter.FilterFactory;
import org.geotools.factory.CommonFactoryFinder;
import org.geotools.filter.text.cql2.CQLException;
import org.geotools.filter.text.ecql.ECQL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ConditionsTest {

    private final Conditions conditions = new Conditions(new Values(Places.layer(Layer.GeometryKind.ANY)));

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "INCLUDE                            | TRUE",
            "nome = 'Torino'                    | \"nome\" = 'Torino'",
            "nome = '7'                         | \"nome\" = '7'",
            "nome = 'dell''Agnello \\'          | \"nome\" = 'dell''Agnello \\\\'",
            "zona = '7'                         | \"zona\" = 7",
            "zona > 7.5                         | \"zona\" > 7.5",
            "nome <> 'Torino'                   | NOT coalesce(\"nome\" = 'Torino', FALSE)",
            "NOT (zona = 7)                     | NOT coalesce(\"zona\" = 7, FALSE)",
            "zona = 7 AND (nome = 'a' OR nome IS NULL) | (\"zona\" = 7 AND (\"nome\" = 'a' OR \"nome\" IS NULL))",
            "zona BETWEEN 1 AND 3               | (\"zona\" >= 1 AND \"zona\" <= 3)",
            "nome LIKE 'Val%'                   | \"nome\" LIKE 'Val%'",
            "nome ILIKE 'val_'                  | \"nome\" ILIKE 'val_'",
            "strToLowerCase(nome) = 'a'         | lower(\"nome\") = 'a'",
            "area(geom) < 10000000              | area($geometry) < 10000000",
            "zona * 2 = 4                       | (\"zona\" * 2) = 4"})
    void areSaidInTheExpressionsOfQgis(String ecql, String expression) throws CQLException {
        assertThat(conditions.of(ECQL.toFilter(ecql))).isEqualTo(expression);
    }

    @Test
    void thatDisregardCaseCompareLowerCase() {
        FilterFactory filters = CommonFactoryFinder.getFilterFactory();

        assertThat(conditions.of(filters.equal(filters.property("nome"), filters.literal("Torino"), false))).isEqualTo("lower(\"nome\") = lower('Torino')");
        assertThat(conditions.of(filters.equal(filters.property("zona"), filters.literal(7), false))).isEqualTo("\"zona\" = 7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"INTERSECTS(geom, POINT(1 2))", "altro = 1", "strTrim2(nome, 'both', ' ') = 'a'"})
    void thatQgisHasNoWordsForAreNamed(String ecql) throws CQLException {
        assertThatThrownBy(() -> conditions.of(ECQL.toFilter(ecql))).isInstanceOf(UnsayableException.class).hasMessageMatching("(a condition|the property|the function) .*");
    }
}
