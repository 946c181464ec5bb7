package it.torinometropoli.gis.plan;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import it.torinometropoli.gis.tabular.CsvFile;
import it.torinometropoli.gis.tabular.CsvRow;
import it.torinometropoli.gis.tabular.DataFileException;

/**
 * A row of {@code editions.csv}.
 *
 * @param edition the edition
 * @param rows how many rows each file of the edition must have, by file name; 0 for a file that is not there
 */
record EditionRow(PlanContent.Edition edition, Map<String, Integer> rows) {

    static final String FILE = "editions.csv";

    private static final List<String> COUNTS = List.of("axes", "strategies", "actions", "projects", "indicators", "survey");
    private static final List<String> COLUMNS = columns();
    private static final Pattern CODE = Pattern.compile("20\\d\\d-20\\d\\d");

    /**
     * Reads the editions of a folder.
     *
     * @throws DataFileException when a row is wrong or not exactly one edition is the current one
     */
    static List<EditionRow> readAll(Path folder) {
        Path file = folder.resolve(FILE);
        Keys keys = new Keys(FILE);
        List<EditionRow> editions = new ArrayList<>();
        for (CsvRow row : CsvFile.read(file, COLUMNS)) {
            editions.add(read(row, keys));
        }
        long current = editions.stream().filter(row -> row.edition().current()).count();
        if (current != 1) {
            throw new DataFileException(file, 0, "%d editions are current; exactly one must be".formatted(current));
        }
        return editions;
    }

    /** The same edition beside another one that is in force. */
    EditionRow notInForce() {
        return new EditionRow(new PlanContent.Edition(edition.code(), edition.title(), edition.approvedOn(), false), rows);
    }

    private static EditionRow read(CsvRow row, Keys keys) {
        String code = keys.claim(row, "code", CODE);
        boolean current = row.oneOf("current", List.of("true", "false")).equals("true");
        Map<String, Integer> rows = new LinkedHashMap<>();
        for (String column : COUNTS) {
            rows.put(column + ".csv", row.integer(column).filter(count -> count >= 0)
                    .orElseThrow(() -> row.failure("column '%s' must be the number of rows of %s/%s.csv".formatted(column, code, column))));
        }
        return new EditionRow(new PlanContent.Edition(code, row.required("title"), approval(row), current), rows);
    }

    private static LocalDate approval(CsvRow row) {
        try {
            return row.text("approved_on").map(LocalDate::parse).orElse(null);
        } catch (DateTimeParseException notADay) {
            throw row.failure("column 'approved_on' is '%s'; it must be a day such as 2024-07-19".formatted(row.required("approved_on")));
        }
    }

    private static List<String> columns() {
        List<String> columns = new ArrayList<>(List.of("code", "title", "approved_on", "current"));
        columns.addAll(COUNTS);
        return List.copyOf(columns);
    }
}
