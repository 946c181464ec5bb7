package it.torinometropoli.gis.history;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Of which days it is known what a layer was when they ended. Days are those of Rome.
 *
 * @param first the first of them
 * @param last the last of them, today as a rule; an earlier one when the layer is no longer looked at, as one that has become too large
 * @param gaps days between them of which it is not known, in their order
 */
public record KnownDays(LocalDate first, LocalDate last, List<Gap> gaps) {

    /**
     * Days in which nobody looked, and after which the layer was another.
     *
     * @param first the first of them
     * @param last the last of them
     */
    public record Gap(LocalDate first, LocalDate last) {

        boolean holds(LocalDate day) {
            return !day.isBefore(first) && !day.isAfter(last);
        }

        @Override
        public String toString() {
            return range(first, last);
        }
    }

    /** Whether it is known what the layer was at the end of a day; of today, what it is. */
    public boolean include(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last) && gaps.stream().noneMatch(gap -> gap.holds(day));
    }

    /** The days as text: {@code 2026-11-01 … 2026-11-30}, with those that are not known in brackets. */
    @Override
    public String toString() {
        return range(first, last) + (gaps.isEmpty() ? "" : gaps.stream().map(Gap::toString).collect(Collectors.joining(", ", " (− ", ")")));
    }

    private static String range(LocalDate first, LocalDate last) {
        return first.equals(last) ? first.toString() : first + " … " + last;
    }
}
