package it.torinometropoli.gis.format;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DecimalTextTest {

    @ParameterizedTest
    @CsvSource({"0, 3, 0", "-0.0001, 3, 0", "1, 3, 1", "10, 0, 10", "1.5, 3, 1.5", "1.0004, 3, 1", "1.0005, 3, 1.001", "0.999_9, 3, 1",
            "-1.25, 1, -1.2", "-1.26, 1, -1.3", "5036722.8629, 3, 5036722.863", "-81532.2402, 3, -81532.24", "7.59, 8, 7.59",
            "45.00000001, 8, 45.00000001", "0.05, 2, 0.05", "1e7, 3, 10000000"})
    void roundsAndLeavesOutZerosAtTheEnd(String number, int decimals, String text) {
        StringBuilder written = new StringBuilder();
        DecimalText.append(written, Double.parseDouble(number.replace("_", "")), decimals);

        assertThat(written).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, 1e300})
    void refusesWhatHasNoPlainText(double number) {
        assertThatThrownBy(() -> DecimalText.append(new StringBuilder(), number, 3)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void writesNumbersWithoutExponent() {
        assertThat(DecimalText.of(12_345_678.5)).isEqualTo("12345678.5");
        assertThat(DecimalText.of(1e9)).isEqualTo("1000000000");
        assertThat(DecimalText.of(0)).isEqualTo("0");
        assertThat(DecimalText.of(0.000_012)).isEqualTo("0.000012");
    }
}
