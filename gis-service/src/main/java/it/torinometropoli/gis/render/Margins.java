package it.torinometropoli.gis.render;

/**
 * The space about each graphic of a pattern, in pixels: the vendor option {@code graphic-margin}.
 *
 * @param top from 0
 * @param right from 0
 * @param bottom from 0
 * @param left from 0
 */
record Margins(double top, double right, double bottom, double left) {

    static final Margins NONE = new Margins(0, 0, 0, 0);
    private static final double MOST = 250;

    /** Reads one to four numbers in the order of CSS; none where the option is missing or has something else. */
    static Margins of(String option) {
        if (option == null || option.isBlank()) {
            return NONE;
        }
        String[] words = option.trim().split("[\\s,]+");
        double[] numbers = new double[words.length];
        try {
            for (int i = 0; i < words.length; i++) {
                numbers[i] = Math.max(0, Math.min(MOST, Double.parseDouble(words[i])));
            }
        } catch (NumberFormatException notANumber) {
            return NONE;
        }
        return switch (numbers.length) {
            case 1 -> new Margins(numbers[0], numbers[0], numbers[0], numbers[0]);
            case 2 -> new Margins(numbers[0], numbers[1], numbers[0], numbers[1]);
            case 3 -> new Margins(numbers[0], numbers[1], numbers[2], numbers[1]);
            case 4 -> new Margins(numbers[0], numbers[1], numbers[2], numbers[3]);
            default -> NONE;
        };
    }
}
