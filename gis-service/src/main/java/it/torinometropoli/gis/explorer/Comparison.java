package it.torinometropoli.gis.explorer;

import java.util.List;

import it.torinometropoli.gis.site.MapPicture;

/**
 * Features side by side.
 *
 * @param features those compared
 * @param lines what is compared
 * @param map where they are; null when none has a shape
 * @param others those that can be added; none when there is no room
 */
record Comparison(List<Head> features, List<Line> lines, MapPicture map, List<Other> others) {

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
