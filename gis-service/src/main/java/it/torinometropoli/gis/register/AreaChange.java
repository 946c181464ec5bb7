package it.torinometropoli.gis.register;

import java.time.LocalDate;
import java.util.List;

/**
 * What changed of an area when.
 *
 * @param day from which on it is so
 * @param reason key of the text that says why
 * @param source where the data come from, in the reader's language; null of an area that was removed
 * @param sourceDate of the source; null when not known
 * @param differences from what was before; none of the first version
 */
public record AreaChange(LocalDate day, String reason, String source, LocalDate sourceDate, List<Difference> differences) {

    /**
     * A fact that is another one.
     *
     * @param title what a reader calls it
     * @param before in words; null when it was not known
     * @param after in words; null when it is not known any more
     */
    public record Difference(String title, String before, String after) {
    }
}
