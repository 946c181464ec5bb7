package it.torinometropoli.gis.render;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The vendor options of a text symbolizer that other map servers share, with their defaults. Lengths are in pixels, angles in degrees.
 * A value that cannot be read counts as left out.
 *
 * @param room how the label finds its place among others
 * @param line how it lies along a line
 * @param group which features share it
 * @param fit how it goes with the polygon that it names
 * @param setting how its words are set
 * @param shield how the graphic behind it is fitted
 */
record LabelOptions(Room room, Line line, Group group, Fit fit, Setting setting, Shield shield) {

    private static final double MOST_PIXELS = 1000;
    private static final double LEAST_REPEAT = 20;
    private static final double MOST_REPEAT = 100_000;

    /**
     * How a label finds its place among others.
     *
     * @param space to keep free about the label; negative to let labels overlap by as much
     * @param conflictResolution whether the label gives way to others
     * @param maxDisplacement how far from its place the label may be moved to find room
     * @param directions where to, the best first
     */
    record Room(double space, boolean conflictResolution, double maxDisplacement, List<Direction> directions) {
    }

    /**
     * How a label lies along a line.
     *
     * @param follow whether the letters follow the line's bends
     * @param maxAngleDelta the largest turn between two letters that follow each other
     * @param repeat distance of labels of the same line; 0 for one label
     * @param overruns whether the label may reach beyond the line's ends
     * @param leftToRight whether the label may be turned round to be read from left to right
     */
    record Line(boolean follow, double maxAngleDelta, double repeat, boolean overruns, boolean leftToRight) {
    }

    /**
     * Which features share a label.
     *
     * @param joined whether features with the same text get one label together
     * @param all whether every separate path of joined lines is labelled, not only the longest
     * @param minDistance least distance between two labels of the same features; 0 for any
     */
    record Group(boolean joined, boolean all, double minDistance) {
    }

    /**
     * How a label goes with the polygon that it names.
     *
     * @param goodness the least share of the label, from 0 to 1, that must lie in the polygon
     * @param alignment in which directions it may be written
     * @param leastSize font size down to which a label that does not fit is made smaller; 0 to leave its size
     */
    record Fit(double goodness, Alignment alignment, double leastSize) {
    }

    /** In which directions a polygon's label may be written when it does not fit as the style turns it. */
    enum Alignment {
        /** No other. */
        MANUAL,
        /** Upwards, in a polygon that is higher than wide. */
        ORTHO,
        /** Along the smallest rectangle about the polygon. */
        MBR
    }

    /**
     * How words are set.
     *
     * @param wrap width beyond which a line is broken at a space; 0 for never
     * @param charSpacing added between letters
     * @param wordSpacing added between words, from 0
     * @param underline whether a line is drawn under the text
     * @param strikethrough whether a line is drawn through the text
     */
    record Setting(double wrap, double charSpacing, double wordSpacing, boolean underline, boolean strikethrough) {

        static final Setting PLAIN = wrapped(0);

        /** Plain lines no longer than a width, 0 for any. */
        static Setting wrapped(double width) {
            return new Setting(width, 0, 0, false, false);
        }

        /** The same on one line. */
        Setting onOneLine() {
            return new Setting(0, charSpacing, wordSpacing, underline, strikethrough);
        }
    }

    /**
     * How the graphic behind a label is fitted.
     *
     * @param resize whether it grows with the text
     * @param top margin about the text when it does
     * @param right likewise
     * @param bottom likewise
     * @param left likewise
     */
    record Shield(Resize resize, double top, double right, double bottom, double left) {
    }

    /** How a graphic grows with the text before it. */
    enum Resize {
        /** Not at all. */
        NONE,
        /** In both directions alike. */
        PROPORTIONAL,
        /** In each direction as needed. */
        STRETCH
    }

    /** Reads options by name. */
    static LabelOptions of(Map<String, String> options) {
        Reader reader = new Reader(options);
        double[] margins = margins(options.get("graphic-margin"));
        double distance = reader.number("minGroupDistance", 0, 0, MOST_REPEAT);
        return new LabelOptions(
                new Room(reader.number("spaceAround", 0, -MOST_PIXELS, MOST_PIXELS), reader.is("conflictResolution", true),
                        reader.number("maxDisplacement", 0, 0, MOST_PIXELS), directions(options.get("displacementMode"))),
                new Line(reader.is("followLine", false), reader.number("maxAngleDelta", 22.5, 0, 180), repeat(reader),
                        reader.is("allowOverruns", true), reader.is("forceLeftToRight", true)),
                new Group(reader.is("group", false), reader.is("labelAllGroup", false), distance),
                new Fit(reader.number("goodnessOfFit", 0.5, 0, 1), reader.choice("polygonAlign", Alignment.MANUAL),
                        reader.number("fontShrinkSizeMin", 0, 0, MOST_PIXELS)),
                new Setting(reader.number("autoWrap", 0, 0, MOST_PIXELS), reader.number("charSpacing", 0, -MOST_PIXELS, MOST_PIXELS),
                        reader.number("wordSpacing", 0, 0, MOST_PIXELS), reader.is("underlineText", false),
                        reader.is("strikethroughText", false)),
                new Shield(reader.choice("graphic-resize", Resize.NONE), margins[0], margins[1], margins[2], margins[3]));
    }

    private static double repeat(Reader reader) {
        double repeat = reader.number("repeat", 0, 0, MOST_REPEAT);
        return repeat == 0 ? 0 : Math.max(LEAST_REPEAT, repeat);
    }

    private static List<Direction> directions(String names) {
        List<Direction> named = names == null ? List.of() : Arrays.stream(names.split(",")).flatMap(Direction::named).toList();
        return named.isEmpty() ? List.of(Direction.values()) : named;
    }

    /** One to four numbers as in CSS: all sides; vertical, horizontal; top, horizontal, bottom; top, right, bottom, left. */
    private static double[] margins(String text) {
        String[] parts = text == null ? new String[] {""} : text.trim().split("[\\s,]+", 4);
        double[] sides = new double[4];
        for (int side = 0; side < 4; side++) {
            int from = side < parts.length ? side : side == 3 && parts.length > 1 ? 1 : side == 2 ? 0 : parts.length - 1;
            sides[side] = Reader.parsed(parts[from], 0, 0, MOST_PIXELS);
        }
        return sides;
    }

    private record Reader(Map<String, String> options) {

        boolean is(String name, boolean fallback) {
            String text = options.get(name);
            return text == null ? fallback : List.of("true", "yes", "1").contains(text.trim().toLowerCase(Locale.ROOT));
        }

        double number(String name, double fallback, double least, double most) {
            return parsed(options.get(name), fallback, least, most);
        }

        static double parsed(String text, double fallback, double least, double most) {
            try {
                double number = text == null ? Double.NaN : Double.parseDouble(text.trim());
                return Double.isNaN(number) ? fallback : Math.max(least, Math.min(most, number));
            } catch (NumberFormatException notANumber) {
                return fallback;
            }
        }

        <E extends Enum<E>> E choice(String name, E fallback) {
            String text = options.getOrDefault(name, "").trim();
            return Arrays.stream(fallback.getDeclaringClass().getEnumConstants())
                    .filter(constant -> constant.name().equalsIgnoreCase(text)).findFirst().orElse(fallback);
        }
    }
}
