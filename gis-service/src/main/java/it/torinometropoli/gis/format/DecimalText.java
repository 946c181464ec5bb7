package it.torinometropoli.gis.format;

import java.math.BigDecimal;

/** Numbers as plain decimal text: a full stop, no exponent, no zeros at the end, the same in every locale. */
final class DecimalText {

    private static final long[] POWERS = {1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000};

    private DecimalText() {
    }

    /**
     * Appends a number rounded half up.
     *
     * @param decimals the most digits after the full stop, 0 to 8
     * @throws IllegalArgumentException when the number is not finite or too large for so many digits
     */
    static void append(StringBuilder text, double number, int decimals) {
        double scaled = number * POWERS[decimals];
        if (!(Math.abs(scaled) < Long.MAX_VALUE)) {
            throw new IllegalArgumentException("%s cannot be written with %d decimals".formatted(number, decimals));
        }
        long rounded = Math.round(scaled);
        if (rounded < 0) {
            text.append('-');
            rounded = -rounded;
        }
        text.append(rounded / POWERS[decimals]);
        long fraction = rounded % POWERS[decimals];
        if (fraction != 0) {
            text.append('.');
            for (int place = decimals - 1; fraction != 0; place--) {
                text.append((char) ('0' + fraction / POWERS[place]));
                fraction %= POWERS[place];
            }
        }
    }

    /** The shortest text that reads back as the same number. */
    static String of(double number) {
        BigDecimal shortest = BigDecimal.valueOf(number).stripTrailingZeros();
        return shortest.toPlainString();
    }
}
