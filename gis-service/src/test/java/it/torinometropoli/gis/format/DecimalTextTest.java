package it.torinometropoli.gis.format;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DecimalTextTest {

    @Test
    void writesNumbersWithoutExponent() {
        assertThat(DecimalText.of(12_345_678.5)).isEqualTo("12345678.5");
        assertThat(DecimalText.of(1e9)).isEqualTo("1000000000");
        assertThat(DecimalText.of(0)).isEqualTo("0");
        assertThat(DecimalText.of(0.000_012)).isEqualTo("0.000012");
    }
}
