package it.torinometropoli.gis.geofile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import it.torinometropoli.gis.geo.Crs;

/**
 * A position as somebody typed it.
 *
 * @param x longitude in degrees or easting in metres
 * @param y latitude in degrees or northing in metres
 * @param crs {@link Crs#CRS84} or {@link Crs#UTM32}
 */
record TypedPosition(double x, double y, Crs crs) {

    private static final Pattern TOKEN = Pattern.compile("\\s*(?:(?<number>[+-]?\\d+(?:\\.\\d+)?)(?![.\\d])|(?<letter>[NSEWO])|(?<sign>[°'\"])|[;,/])\\s*");
    private static final Pattern DECIMAL_COMMA = Pattern.compile("(?<=\\d),(?=\\d)");
    private static final int SIXTY = 60;
    private static final int LARGEST_DEGREES = 180;

    /** One of the two numbers of a position. */
    private static final class Half {
        private final List<Double> numbers = new ArrayList<>();
        private boolean negative;
        private char letter;

        /** Degrees, or metres; NaN when minutes or seconds are none. */
        private double value() {
            double value = 0;
            double unit = 1;
            for (int i = 0; i < numbers.size(); i++) {
                double number = numbers.get(i);
                if (i > 0 && (number < 0 || number >= SIXTY) || i < numbers.size() - 1 && number != Math.rint(number)) {
                    return Double.NaN;
                }
                value += Math.abs(number) / unit;
                unit *= SIXTY;
            }
            return negative != (letter == 'S' || letter == 'W' || letter == 'O') ? -value : value;
        }

        private boolean northing() {
            return letter == 'N' || letter == 'S';
        }
    }

    /** Reads a line; empty when it is not understood. */
    static Optional<TypedPosition> parse(String line) {
        String plain = line.strip().toUpperCase(Locale.ROOT).replaceAll("[’′ʹ´`‘]", "'").replaceAll("[″”“]|''", "\"").replace('º', '°')
                .replace('−', '-').replace('\u00a0', ' ');
        if (plain.contains(".")) {
            return tokens(plain);
        }
        Optional<TypedPosition> decimalCommas = tokens(DECIMAL_COMMA.matcher(plain).replaceAll("."));
        return decimalCommas.isPresent() ? decimalCommas : tokens(plain);
    }

    private static Optional<TypedPosition> tokens(String line) {
        List<Double> numbers = new ArrayList<>();
        List<Integer> letterPlaces = new ArrayList<>();
        StringBuilder letters = new StringBuilder();
        boolean[] negative = new boolean[7];
        boolean degrees = false;
        Matcher token = TOKEN.matcher(line);
        int at = 0;
        while (at < line.length()) {
            if (!token.find(at) || token.start() != at || numbers.size() > 6) {
                return Optional.empty();
            }
            if (token.group("number") != null) {
                negative[Math.min(6, numbers.size())] = token.group("number").startsWith("-");
                numbers.add(Double.valueOf(token.group("number")));
            } else if (token.group("letter") != null) {
                letterPlaces.add(numbers.size());
                letters.append(token.group("letter"));
            } else {
                degrees |= token.group("sign") != null;
            }
            at = token.end();
        }
        if (letters.length() != 0 && letters.length() != 2 || numbers.size() < 2) {
            return Optional.empty();
        }
        int split = letters.length() == 0 ? numbers.size() / 2 : letterPlaces.get(0) > 0 ? letterPlaces.get(0) : letterPlaces.get(1);
        return halves(numbers, split, letters.toString(), negative).filter(found -> found.crs == Crs.CRS84 || numbers.size() == 2)
                .filter(degrees ? found -> found.crs == Crs.CRS84 : found -> true);
    }

    private static Optional<TypedPosition> halves(List<Double> numbers, int split, String letters, boolean[] negative) {
        Half first = new Half();
        Half second = new Half();
        if (split < 1 || split > 3 || numbers.size() - split < 1 || numbers.size() - split > 3 || letters.isEmpty() && numbers.size() % 2 != 0) {
            return Optional.empty();
        }
        first.numbers.addAll(numbers.subList(0, split));
        second.numbers.addAll(numbers.subList(split, numbers.size()));
        first.negative = negative[0];
        second.negative = negative[split];
        if (!letters.isEmpty()) {
            first.letter = letters.charAt(0);
            second.letter = letters.charAt(1);
            if (first.northing() == second.northing()) {
                return Optional.empty();
            }
        }
        return position(first, second);
    }

    private static Optional<TypedPosition> position(Half first, Half second) {
        double one = first.value();
        double two = second.value();
        if (Double.isNaN(one) || Double.isNaN(two)) {
            return Optional.empty();
        }
        boolean degrees = Math.abs(one) <= LARGEST_DEGREES && Math.abs(two) <= LARGEST_DEGREES;
        boolean northingFirst = first.letter == 0 ? degrees : first.northing();
        Crs crs = degrees ? Crs.CRS84 : Crs.UTM32;
        return Optional.of(northingFirst ? new TypedPosition(two, one, crs) : new TypedPosition(one, two, crs));
    }
}
