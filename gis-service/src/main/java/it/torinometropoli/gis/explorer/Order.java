package it.torinometropoli.gis.explorer;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import it.torinometropoli.gis.site.PageProblem;

/**
 * The order of a list.
 *
 * @param key of a column
 * @param descending whether the largest comes first; what is not known comes last either way
 */
record Order(String key, boolean descending) {

    private static final String MINUS = "-";

    /**
     * The order that a reader has chosen, else that of the page.
     *
     * @throws PageProblem when there is no such column
     */
    static Order of(Parameters parameters, Explorer explorer) {
        return parameters.one(explorer.orderParameter()).map(value -> {
            List<String> keys = explorer.columns().stream().map(Column::key).toList();
            String key = value.startsWith(MINUS) ? value.substring(1) : value;
            if (!keys.contains(key)) {
                throw PageProblem.badParameter(explorer.orderParameter(), value,
                        keys.stream().flatMap(one -> Stream.of(one, MINUS + one)).collect(Collectors.joining(", ")));
            }
            return new Order(key, value.startsWith(MINUS));
        }).orElse(explorer.order());
    }

    /** The value of the parameter: the key, after a minus sign when the largest comes first. */
    String value() {
        return descending ? MINUS + key : key;
    }

    /** The order of a column when the reader chooses it: the other one when the list is sorted by it already. */
    Order next(Column column) {
        return column.key().equals(key) ? new Order(key, !descending) : new Order(column.key(), false);
    }
}
