package it.torinometropoli.gis.territory;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.site.PageProblem;

/**
 * The order of a table of municipalities.
 *
 * @param column key of the column that it is sorted by: {@value #NAME}, {@value #ACTIONS}, the name of a layer, {@value #SHARE},
 *         {@value #AREA} or {@value #ZONE}
 * @param descending whether the largest comes first; what is not known comes last either way
 */
record RowOrder(String column, boolean descending) {

    static final String PARAMETER = "ordine";
    static final String NAME = "nome";
    static final String ZONE = "zona";
    static final String ACTIONS = "azioni";
    static final String SHARE = "quota";
    static final String AREA = "superficie";

    private static final String MINUS = "-";

    /** The columns of the table, in their order. */
    static List<String> columns(List<Layer> layers) {
        List<String> columns = new ArrayList<>(List.of(NAME, ACTIONS));
        layers.forEach(layer -> columns.add(layer.name()));
        columns.addAll(List.of(SHARE, AREA, ZONE));
        return columns;
    }

    /**
     * The order that a reader has chosen.
     *
     * @param value key of a column, after a minus sign when the largest comes first
     * @throws PageProblem when there is no such column
     */
    static RowOrder of(String value, List<Layer> layers) {
        List<String> columns = columns(layers);
        String column = value.startsWith(MINUS) ? value.substring(1) : value;
        if (!columns.contains(column)) {
            throw PageProblem.badParameter(PARAMETER, value,
                    columns.stream().flatMap(key -> Stream.of(key, MINUS + key)).collect(Collectors.joining(", ")));
        }
        return new RowOrder(column, value.startsWith(MINUS));
    }

    /** Whether a column holds figures. */
    static boolean isFigure(String column) {
        return !column.equals(NAME) && !column.equals(ZONE);
    }

    /** What {@link #of} reads. */
    public String value() {
        return descending ? MINUS + column : column;
    }

    /** The order when the reader chooses a column: figures begin with the largest, and who chooses the same column again turns it round. */
    RowOrder next(String chosen) {
        return new RowOrder(chosen, chosen.equals(column) ? !descending : isFigure(chosen));
    }

    /** How the table is sorted by a column, in the words of ARIA; null when it is not. */
    String direction(String asked) {
        if (!asked.equals(column)) {
            return null;
        }
        return descending ? "descending" : "ascending";
    }

    /**
     * The rows in this order.
     *
     * @param byName the rows by name, the order of those that are alike
     */
    List<PartRow> sorted(List<PartRow> byName) {
        if (column.equals(NAME)) {
            List<PartRow> rows = new ArrayList<>(byName);
            if (descending) {
                Collections.reverse(rows);
            }
            return rows;
        }
        Comparator<Double> values = descending ? Comparator.reverseOrder() : Comparator.naturalOrder();
        return byName.stream().sorted(Comparator.comparing(this::figure, Comparator.nullsLast(values))).toList();
    }

    private Double figure(PartRow row) {
        return switch (column) {
            case ZONE -> (double) row.part().zoneNumber();
            case ACTIONS -> (double) row.figures().actions();
            case SHARE -> row.share() == null ? null : row.share().percent();
            case AREA -> row.part().areaKm2();
            default -> (double) row.figures().of(column);
        };
    }
}
