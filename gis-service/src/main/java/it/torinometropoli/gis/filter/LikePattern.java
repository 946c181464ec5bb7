package it.torinometropoli.gis.filter;

/**
 * The special characters of a pattern. GeoTools makes regular expressions of patterns and takes an escaped {@code *} or {@code ?} for theirs,
 * so patterns are translated into those of SQL, whose special characters mean nothing there.
 *
 * @param anything stands for any characters
 * @param one stands for one character
 * @param escape stands before a special character that is meant itself
 */
record LikePattern(char anything, char one, char escape) {

    private static final String SPECIAL = "%_\\";

    /** The pattern with {@code %}, {@code _} and {@code \} as special characters. */
    String translated(String pattern) {
        StringBuilder translated = new StringBuilder(pattern.length());
        for (int i = 0; i < pattern.length(); i++) {
            char letter = pattern.charAt(i);
            if (letter == escape && i + 1 < pattern.length()) {
                i++;
                append(pattern.charAt(i), translated);
            } else if (letter == anything) {
                translated.append('%');
            } else if (letter == one) {
                translated.append('_');
            } else {
                append(letter, translated);
            }
        }
        return translated.toString();
    }

    private static void append(char letter, StringBuilder translated) {
        if (SPECIAL.indexOf(letter) >= 0) {
            translated.append('\\');
        }
        translated.append(letter);
    }
}
