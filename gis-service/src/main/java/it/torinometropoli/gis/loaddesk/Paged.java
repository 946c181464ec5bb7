package it.torinometropoli.gis.loaddesk;

import java.util.List;

/**
 * A part of a long list.
 *
 * @param parameter of the address that asks for the part
 * @param number of the part, from 1 on
 * @param parts how many there are, one at least
 * @param total how many things there are in all
 */
record Paged<T>(String parameter, List<T> lines, int number, int parts, int total) {

    private static final int LINES = 50;

    /** The part of a list; the nearest one when there is none of this number. */
    static <T> Paged<T> of(String parameter, List<T> all, int asked) {
        int parts = Math.max(1, (all.size() + LINES - 1) / LINES);
        int number = Math.min(Math.max(1, asked), parts);
        int first = (number - 1) * LINES;
        return new Paged<>(parameter, all.subList(first, Math.min(all.size(), first + LINES)), number, parts, all.size());
    }
}
