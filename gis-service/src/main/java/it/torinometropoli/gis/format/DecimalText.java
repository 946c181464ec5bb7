package it.torinometropoli.gis.format;

import java.math.BigDecimal;

/** Numbers as plain decimal text: a full stop, no exponent, no zeros at the end, the same in every locale. */
final class DecimalText {

    private DecimalText() {
    }

    /** The shortest text that reads back as the same number. */
    static String of(double number) {
        BigDecimal shortest = BigDecimal.valueOf(number).stripTrailingZeros();
        return shortest.toPlainString();
    }
}
