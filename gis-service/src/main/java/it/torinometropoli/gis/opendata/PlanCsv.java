package it.torinometropoli.gis.opendata;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * A table of the plan as comma-separated values (RFC 4180) in UTF-8 with a header. As in the files of layers, the last columns of every row tell
 * where it comes from, and a text that a spreadsheet would take for a formula gets an apostrophe before it.
 */
final class PlanCsv {

    /** The columns after those of the table. */
    static final List<String> ORIGIN = List.of("dati_licenza", "dati_fonte", "dati_edizione_piano");

    private static final String FORMULA_STARTS = "=+-@\t\r";

    private PlanCsv() {
    }

    /**
     * The whole file.
     *
     * @param origin the values of {@link #ORIGIN}
     */
    static byte[] of(PlanTable table, List<Map<String, Object>> rows, List<String> origin) {
        StringBuilder text = new StringBuilder();
        try (CSVPrinter csv = new CSVPrinter(text, CSVFormat.RFC4180)) {
            List<Object> header = new ArrayList<>(table.columns());
            header.addAll(ORIGIN);
            csv.printRecord(header);
            for (Map<String, Object> row : rows) {
                List<Object> values = new ArrayList<>(row.values().stream().map(PlanCsv::guarded).toList());
                values.addAll(origin);
                csv.printRecord(values);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The value as it may stand in a file; nothing for null. */
    static Object guarded(Object value) {
        return value == null ? "" : value instanceof String text && !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : value;
    }
}
