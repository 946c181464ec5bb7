package it.torinometropoli.gis.render;

import java.util.Comparator;
import java.util.Locale;

import org.geotools.api.feature.simple.SimpleFeature;

/** The vendor option {@code sortBy} of a feature type style: attributes with commas between, each with {@code A} or {@code D} after it. */
final class DrawingOrder {

    private static final Comparator<Object> VALUES = Comparator.nullsFirst(DrawingOrder::compareValues);

    private DrawingOrder() {
    }

    /** Which feature is drawn before which; null when the option is missing. */
    static Comparator<SimpleFeature> of(String sortBy) {
        Comparator<SimpleFeature> order = null;
        for (String key : sortBy == null ? new String[0] : sortBy.split(",")) {
            String[] words = key.trim().split("\\s+");
            Comparator<SimpleFeature> next = Comparator.comparing((SimpleFeature feature) -> feature.getAttribute(words[0]), VALUES);
            if (words.length > 1 && words[1].toUpperCase(Locale.ROOT).startsWith("D")) {
                next = next.reversed();
            }
            order = order == null ? next : order.thenComparing(next);
        }
        return order;
    }

    private static int compareValues(Object one, Object other) {
        if (one instanceof Number number && other instanceof Number another) {
            return Double.compare(number.doubleValue(), another.doubleValue());
        }
        return String.valueOf(one).compareTo(String.valueOf(other));
    }
}
