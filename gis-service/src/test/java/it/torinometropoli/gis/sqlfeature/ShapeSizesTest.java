package it.torinometropoli.gis.sqlfeature;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ShapeSizesTest {

    @ParameterizedTest
    @CsvSource({"0, 0, 200", "200, 0, 200", "20000, 20000, 200", "1000000, 2000000, 200", "1000000, 300000000, 2", "640000, 200000000, 3",
            "20000, 20000000, 100", "10000000, 90000000, 1", "3000000000, 9000000000, 1"})
    void manyRowsAtATimeUnlessTheyAreLarge(long largest, long large, int rows) {
        assertThat(new ShapeSizes(largest, large).rowsAtOnce()).isEqualTo(rows);
    }
}
