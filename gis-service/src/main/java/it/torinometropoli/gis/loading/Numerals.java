package it.torinometropoli.gis.loading;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import it.torinometropoli.gis.geofile.RawLayer.RawFeature;
import it.torinometropoli.gis.loading.Finding.Level;

/**
 * Numbers that are written as text, with a decimal comma or a decimal point: as whoever loads them says, or as all of a column tell. "1.234" alone
 * tells nothing.
 */
final class Numerals {

    private static final Pattern POINT = Pattern.compile("[+-]?(\\d+|\\d{1,3}(,\\d{3})+)(\\.\\d+)?");
    private static final Pattern COMMA = Pattern.compile("[+-]?(\\d+|\\d{1,3}(\\.\\d{3})+)(,\\d+)?");

    private final Map<String, Style> styles = new HashMap<>();

    /** How decimals are written. */
    private enum Style {
        POINT(Numerals.POINT, ","),
        COMMA(Numerals.COMMA, ".");

        private final Pattern pattern;
        private final String thousands;

        Style(Pattern pattern, String thousands) {
            this.pattern = pattern;
            this.thousands = thousands;
        }

        Optional<BigDecimal> number(String text) {
            return pattern.matcher(text).matches() ? Optional.of(new BigDecimal(text.replace(thousands, "").replace(',', '.'))) : Optional.empty();
        }
    }

    /**
     * Looks at the numbers of a file, and notes what it assumes of them; refuses the file when they can be read either way.
     *
     * @param decimal the sign that was said to be used; null when nobody says
     * @param fields of numbers
     * @param degrees of these, those of coordinates in degrees, which have no thousands
     */
    static Numerals of(String decimal, Collection<String> fields, Collection<String> degrees, List<RawFeature> rows, LoadJournal journal) {
        Numerals numerals = new Numerals();
        Map<String, Evidence> evidence = new HashMap<>();
        Evidence all = new Evidence();
        for (String field : fields) {
            Evidence of = evidence.computeIfAbsent(field, none -> new Evidence());
            rows.stream().map(row -> FieldMapping.raw(row.attributes(), field)).filter(String.class::isInstance).map(value -> trimmed((String) value)).forEach(text -> {
                of.look(text);
                all.look(text);
            });
        }
        boolean assumed = false;
        for (String field : fields) {
            Evidence of = evidence.get(field);
            Style style = decimal != null ? ",".equals(decimal) ? Style.COMMA : Style.POINT : of.told();
            if (style == null && of.open != null) {
                style = degrees.contains(field) ? Style.POINT : all.told();
                if (style == null) {
                    journal.note(Finding.of(Level.REFUSED, "open_decimals", of.open).in(field));
                }
            }
            assumed |= decimal == null && style == Style.COMMA;
            numerals.styles.put(field, style == null ? Style.POINT : style);
        }
        if (assumed) {
            journal.note(Finding.of(Level.NOTE, "decimal_comma"));
        }
        return numerals;
    }

    /** What the numbers of a column tell. */
    private static final class Evidence {
        private int points;
        private int commas;
        private String open;

        void look(String text) {
            boolean point = POINT.matcher(text).matches();
            boolean comma = COMMA.matcher(text).matches();
            points += point && !comma ? 1 : 0;
            commas += comma && !point ? 1 : 0;
            if (point && comma && !text.matches("[+-]?\\d+")) {
                open = text;
            }
        }

        Style told() {
            return points == commas ? null : points > commas ? Style.POINT : Style.COMMA;
        }
    }

    private static String trimmed(String text) {
        return text.strip().replace("\u00a0", "").replace("\u202f", "").replace(" ", "").replace("'", "");
    }

    /** A number; empty when it is none. */
    Optional<BigDecimal> number(String field, Object value) {
        if (value instanceof Number number) {
            return Double.isFinite(number.doubleValue()) ? Optional.of(new BigDecimal(number.toString())) : Optional.empty();
        }
        return value instanceof String text ? styles.getOrDefault(field, Style.POINT).number(trimmed(text)) : Optional.empty();
    }
}
