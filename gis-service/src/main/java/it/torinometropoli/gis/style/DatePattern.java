package it.torinometropoli.gis.style;

import java.util.Map;

/** Patterns of dates as SE 1.1.0 writes them (11.6.2.2): {@code YYYY-MM-DD hh:mm:ss}, with {@code \} before letters that stand for themselves. */
final class DatePattern {

    private static final Map<Character, Character> LETTERS = Map.of('Y', 'y', 'M', 'M', 'D', 'd', 'h', 'H', 'm', 'm', 's', 's', 'f', 'S');

    private DatePattern() {
    }

    /** The pattern as Java writes it. */
    static String java(String pattern, FunctionParts parts) {
        StringBuilder java = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            char letter = pattern.charAt(i);
            if (letter == '\\' && i + 1 < pattern.length()) {
                i++;
                java.append('\'').append(pattern.charAt(i) == '\'' ? "'" : pattern.charAt(i) + "'");
            } else if (LETTERS.containsKey(letter)) {
                java.append(LETTERS.get(letter));
            } else if (Character.isLetter(letter)) {
                throw parts.wrong("a date pattern is made of Y, M, D, h, m, s, f and other signs; letters for themselves need \\ before them");
            } else {
                java.append(letter == '\'' ? "''" : letter);
            }
        }
        return java.toString();
    }
}
