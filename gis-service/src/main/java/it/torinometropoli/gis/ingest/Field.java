package it.torinometropoli.gis.ingest;

import java.util.List;

import it.torinometropoli.gis.tabular.CsvRow;

/**
 * A column of a file that states a fact, and how its values are checked; the table has a column of the same name.
 *
 * @param column its name
 * @param reader reads the value; null when the field is blank and may be
 */
record Field(String column, Reader reader) {

    /** Reads a column of a row. */
    @FunctionalInterface
    interface Reader {

        /**
         * The value of a column.
         *
         * @throws it.torinometropoli.gis.tabular.DataFileException when it does not fit
         */
        Object read(CsvRow row, String column);
    }

    /** A text that must be there. */
    static Field text(String column) {
        return new Field(column, CsvRow::required);
    }

    /** A text that may be blank. */
    static Field optionalText(String column) {
        return new Field(column, (row, name) -> row.text(name).orElse(null));
    }

    /** A number greater than 0 that may be blank. */
    static Field optionalAmount(String column) {
        return new Field(column, Field::amount);
    }

    /** One of a list of codes. */
    static Field code(String column, String... allowed) {
        List<String> codes = List.of(allowed);
        return new Field(column, (row, name) -> row.oneOf(name, codes));
    }

    /** The value of this column in a row. */
    Object read(CsvRow row) {
        return reader.read(row, column);
    }

    private static Double amount(CsvRow row, String column) {
        Double amount = row.number(column).orElse(null);
        if (amount != null && !(amount > 0 && amount < Double.POSITIVE_INFINITY)) {
            throw row.failure("column '%s' is %s; it must be greater than 0, or blank when it is not known".formatted(column, amount));
        }
        return amount;
    }
}
