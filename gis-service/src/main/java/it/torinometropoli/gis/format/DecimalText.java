package it.torinometropoli.gis.format;

import java.math.BigDecimal;

/** Numbers as plain decimal text: a full stop, no exponent, no zeros at the end, the same in every locale. */
final class DecimalText {

    private DecimalText() {
    }

    /** The shortest text that reads back as the same number; what is none is {@code NaN}, {@code INF} or {@code -INF}, as in XML Schema. */
    static String of(double number) {
        if (!Double.isFinite(number)) {
            return Double.isNaN(number) ? "NaN" : number > 0 ? "INF" : "-INF";
        }
        String text = Double.toString(number);
        if (number == 0 || text.indexOf('E') >= 0) {
            return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
        }
        int end = text.length();
        while (text.charAt(end - 1) == '0') {
            end--;
        }
        return text.substring(0, text.charAt(end - 1) == '.' ? end - 1 : end);
    }
}
