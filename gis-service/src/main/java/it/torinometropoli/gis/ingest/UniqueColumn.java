package it.torinometropoli.gis.ingest;

import java.util.HashMap;
import java.util.Map;

import it.torinometropoli.gis.tabular.CsvRow;

/** Refuses a value that an earlier row of the same file has in the same column. */
final class UniqueColumn {

    private final String column;
    private final Map<String, Long> lines = new HashMap<>();

    UniqueColumn(String column) {
        this.column = column;
    }

    /**
     * Notes the value of a row.
     *
     * @throws it.torinometropoli.gis.tabular.DataFileException when an earlier row has it
     */
    void claim(CsvRow row) {
        String value = row.required(column);
        Long earlier = lines.putIfAbsent(value, row.line());
        if (earlier != null) {
            throw row.failure("column '%s' is '%s', which line %d has already".formatted(column, value, earlier));
        }
    }
}
