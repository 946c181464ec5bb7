package it.torinometropoli.gis.explorer;

import java.util.List;

/**
 * Overlaps in words.
 *
 * @param total how many overlaps of areas there are
 * @param points how many points lie in an area
 * @param rows the overlaps, the largest first, bounded
 * @param kinds the overlaps by the kinds of the two
 * @param schematic whether shapes are among those of the layer that are not surveyed
 */
record OverlapTable(long total, long points, List<Row> rows, List<Kinds> kinds, boolean schematic) {

    /** No overlap is known. */
    static final OverlapTable NONE = new OverlapTable(0, 0, List.of(), List.of(), false);

    /**
     * A feature.
     *
     * @param name its name
     * @param kind its kind in words
     * @param href its page
     */
    record Area(String name, String kind, String href) {
    }

    /**
     * Two features that overlap.
     *
     * @param shared what they share, with its unit; null when the second is a point
     * @param ofOne what part of the first that is, in percent; null when the second is a point
     * @param ofOther what part of the second that is, in percent; null when it is a point
     */
    record Row(Area one, Area other, String shared, String ofOne, String ofOther) {
    }

    /**
     * Overlaps of two kinds.
     *
     * @param count how many
     * @param shared what they share together, with its unit
     */
    record Kinds(String one, String other, long count, String shared) {
    }
}
