package it.torinometropoli.gis.explorer;

import java.util.List;

/**
 * Features side by side.
 *
 * @param features those compared
 * @param lines what is compared
 * @param others those that can be added; none when there is no room
 */
record Comparison(List<Head> features, List<Line> lines, List<Other> others) {

    /**
     * A feature that is compared.
     *
     * @param href its page
     * @param without address of the comparison without it
     */
    record Head(String id, String name, String href, String without) {
    }

    /**
     * What is compared.
     *
     * @param values of the features in order; null where it is not known
     */
    record Line(String title, List<String> values) {
    }

    /** A feature that can be added. */
    record Other(String id, String name) {
    }
}
