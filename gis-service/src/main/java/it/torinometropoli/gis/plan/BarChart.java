package it.torinometropoli.gis.plan;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * A chart of horizontal bars.
 *
 * @param bars from top to bottom
 */
record BarChart(List<Bar> bars) {

    /**
     * A bar.
     *
     * @param label what it stands for
     * @param value its value in words
     * @param width its length as a share of the longest one possible, for example {@code 37.5%}
     */
    record Bar(String label, String value, String width) {
    }

    /**
     * What bars show.
     *
     * @param label what an item is called
     * @param number its value, from 0 up
     * @param text its value in words
     */
    record Scale<T>(Function<T, String> label, ToDoubleFunction<T> number, Function<T, String> text) {

        /** A chart in which the greatest value has the longest bar; null when all are 0, as there is nothing to see. */
        BarChart chart(List<T> items) {
            return chart(items, items.stream().mapToDouble(number).max().orElse(0));
        }

        /** A chart in which the longest bar would stand for a value; null when that is 0. */
        BarChart chart(List<T> items, double most) {
            return most <= 0 ? null : new BarChart(items.stream().map(item -> new Bar(label.apply(item), text.apply(item),
                    String.format(Locale.ROOT, "%.2f%%", 100 * Math.min(1, number.applyAsDouble(item) / most)))).toList());
        }
    }
}
