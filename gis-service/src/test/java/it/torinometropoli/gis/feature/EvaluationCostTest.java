package it.torinometropoli.gis.feature;

import org.geotools.api.filter.Filter;
import org.geotools.filter.text.cql2.CQLException;
import org.geotools.filter.text.ecql.ECQL;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class EvaluationCostTest {

    @ParameterizedTest
    @ValueSource(ints = {12, 40, 500})
    void refusesOperatorsNestedSoDeepThatTheyDoubleTheWorkManyTimes(int operators) throws CQLException {
        assertTooLong(ECQL.toFilter("n" + " + n".repeat(operators) + " = 1"));
        assertTooLong(ECQL.toFilter("2 * (".repeat(operators) + "n" + ")".repeat(operators) + " = 1"));
        assertTooLong(ECQL.toFilter("n" + " - n / 2".repeat(operators) + " = 1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"n + 1 = 2", "a + b + c + d + e + f + g + h = 1", "abs(a - b) / (a + b) > 0.5", "INCLUDE"})
    void takesTheArithmeticThatPeopleWrite(String condition) throws CQLException {
        Filter filter = ECQL.toFilter(condition);
        assertThatCode(() -> filter.accept(new EvaluationCost(), null)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(ints = {700, 2_000})
    void takesLongListsOfValues(int values) throws CQLException {
        Filter filter = ECQL.toFilter("n IN (" + "1,".repeat(values) + "1)");
        assertThatCode(() -> filter.accept(new EvaluationCost(), null)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Recode | 1, 2, 3, 4, 5, 6, 7, 8, 9, 10", "Categorize | 1, 2, 3, 4, 5, 6, 7, 8, 9"})
    void refusesListsOfValuesThatAreLookedUpInOneAnother(String function, String values) throws CQLException {
        String nested = "n";
        for (int depth = 0; depth < 6; depth++) {
            nested = function + "(" + nested + ", " + values + ")";
        }

        assertTooLong(ECQL.toFilter(nested + " = 1"));
    }

    private static void assertTooLong(Filter filter) {
        assertThatThrownBy(() -> filter.accept(new EvaluationCost(), null)).isInstanceOf(FilterException.class).hasMessageContaining("too long");
    }
}
