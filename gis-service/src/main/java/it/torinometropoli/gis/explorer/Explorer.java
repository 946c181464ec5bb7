package it.torinometropoli.gis.explorer;

import java.util.List;

/**
 * The pages of a layer: what can be asked, what is shown.
 *
 * @param layer name of the layer; the texts of the pages have keys with it
 * @param path path of the list; the sheets are below it
 * @param criteria the filters, those of a group side by side
 * @param columns of the list, the name first
 * @param order how the list is sorted when the reader has not chosen
 * @param suffix what the parameters of order and page end with, as two lists may share a page
 * @param vicinities what sheets tell of the surroundings
 */
record Explorer(String layer, String path, List<Criterion> criteria, List<Column> columns, Order order, String suffix,
        List<Vicinity> vicinities) {

    /** The parameter of the order. */
    String orderParameter() {
        return "ordine" + suffix;
    }

    /** The parameter of the page's number. */
    String pageParameter() {
        return Parameters.PAGE + suffix;
    }
}
