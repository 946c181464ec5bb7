package it.torinometropoli.gis.format;

import java.math.BigDecimal;
import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DecimalTextTest {

    @Test
    void writesNumbersWithoutExponent() {
        assertThat(DecimalText.of(12_345_678.5)).isEqualTo("12345678.5");
        assertThat(DecimalText.of(1e9)).isEqualTo("1000000000");
        assertThat(DecimalText.of(1e-10)).isEqualTo("0.0000000001");
        assertThat(DecimalText.of(0)).isEqualTo("0");
        assertThat(DecimalText.of(-0.0)).isEqualTo("0");
        assertThat(DecimalText.of(Double.NaN)).isEqualTo("NaN");
        assertThat(DecimalText.of(Double.NEGATIVE_INFINITY)).isEqualTo("-INF");
        assertThat(DecimalText.of(100)).isEqualTo("100");
        assertThat(DecimalText.of(-12.5)).isEqualTo("-12.5");
        assertThat(DecimalText.of(0.002)).isEqualTo("0.002");
        assertThat(DecimalText.of(0.000_012)).isEqualTo("0.000012");
    }

    @Test
    void losesNothing() {
        Random random = new Random(1);
        for (int i = 0; i < 10_000; i++) {
            double number = (random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(24) - 12);

            assertThat(Double.parseDouble(DecimalText.of(number))).isEqualTo(number);
            assertThat(new BigDecimal(DecimalText.of(number))).isEqualByComparingTo(BigDecimal.valueOf(number));
        }
    }
}
