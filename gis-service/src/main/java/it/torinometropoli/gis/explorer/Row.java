package it.torinometropoli.gis.explorer;

import java.util.List;

/**
 * A feature of a list.
 *
 * @param id its identifier within the layer
 * @param name its name in the reader's language
 * @param href its page, relative to the service
 * @param cells the values of the columns after the name
 */
record Row(String id, String name, String href, List<Cell> cells) {

    /**
     * The value of a column.
     *
     * @param title title of the column
     * @param value in words; null when it is not known
     * @param number whether it is a number, which stands at the right
     */
    record Cell(String title, String value, boolean number) {
    }
}
