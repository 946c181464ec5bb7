package it.torinometropoli.gis.explorer;

import java.util.List;

import it.torinometropoli.gis.site.MapPicture;

/**
 * A list of features as its template shows it.
 *
 * @param name name of the layer
 * @param path path of the page
 * @param total how many features the layer has
 * @param count how many match
 * @param unknown how many more would match if a number were known, and the address with them; null when none or not asked
 * @param headings titles of the columns
 * @param rows the features of the page
 * @param condition which features match, in ECQL
 * @param map where they are; null when there are none
 * @param mapHref address of the map page
 * @param downloads files of what matches
 * @param pages the page and those beside it
 */
record ListPage(String name, String path, long total, long count, Unknown unknown, List<Heading> headings, List<Row> rows,
        String condition, MapPicture map, String mapHref, List<Download> downloads, Pages pages) {

    /**
     * Features that are left out because a number of theirs is not known.
     *
     * @param count how many
     * @param href the address with them
     */
    record Unknown(long count, String href) {
    }

    /**
     * The title of a column.
     *
     * @param sorted {@code ascending} or {@code descending} when the list is sorted by it, else null
     * @param href the address sorted by it
     */
    record Heading(String title, String sorted, String href, boolean number) {
    }

    /**
     * A file.
     *
     * @param title name of its format
     */
    record Download(String title, String href) {
    }

    /**
     * The page and those beside it.
     *
     * @param page number from 1
     * @param last number of the last page
     * @param before address of the page before; null on the first
     * @param after address of the page after; null on the last
     */
    record Pages(int page, int last, String before, String after) {
    }
}
