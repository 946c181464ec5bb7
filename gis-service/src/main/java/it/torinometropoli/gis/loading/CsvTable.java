package it.torinometropoli.gis.loading;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import it.torinometropoli.gis.loading.Finding.Level;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A CSV file as people send it: UTF-8 with or without byte order mark, or Windows-1252; fields separated by commas or semicolons, quoted as in
 * RFC 4180; a header row.
 *
 * @param file its name
 * @param header names of its columns in small letters; empty when it cannot be read
 * @param rows those with any value
 */
record CsvTable(String file, List<String> header, List<Row> rows) {

    /**
     * A row.
     *
     * @param number as a spreadsheet counts, the header being row 1
     * @param values by column, without blanks at both ends; empty texts where there is none
     */
    record Row(String file, int number, Map<String, String> values) {

        String text(String column) {
            return values.getOrDefault(column, "");
        }

        /** Something that is wrong with a value. */
        Finding wrong(String column, String code, Object... arguments) {
            return Finding.of(Level.REFUSED, code, arguments).at(number).in(file + ": " + column);
        }
    }

    /** Reads a file; what is wrong with it, and what was assumed, is noted. */
    static CsvTable read(String file, byte[] bytes, LoadJournal journal) {
        String text = text(file, bytes, journal);
        if (text.isBlank()) {
            journal.note(Finding.of(Level.REFUSED, "csv_empty", file).in(file));
            return new CsvTable(file, List.of(), List.of());
        }
        String first = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        char delimiter = first.chars().filter(sign -> sign == ';').count() > first.chars().filter(sign -> sign == ',').count() ? ';' : ',';
        try (CSVParser parser = CSVFormat.RFC4180.builder().setDelimiter(delimiter).setIgnoreEmptyLines(false).get().parse(new StringReader(text))) {
            return rows(file, parser, journal);
        } catch (CSVException | UncheckedIOException wrong) {
            journal.note(Finding.of(Level.REFUSED, "csv_quotes", file).in(file));
            return new CsvTable(file, List.of(), List.of());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static String text(String file, byte[] bytes, LoadJournal journal) {
        return Misreading.utf8(bytes).orElseGet(() -> {
            journal.note(Finding.of(Level.NOTE, "csv_encoding", file).in(file));
            return Misreading.windows(bytes);
        });
    }

    private static CsvTable rows(String file, CSVParser parser, LoadJournal journal) {
        List<String> header = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        int number = 0;
        for (CSVRecord line : parser) {
            number++;
            List<String> values = line.stream().map(Misreading::clean).toList();
            if (values.stream().allMatch(String::isEmpty)) {
                continue;
            }
            if (header.isEmpty()) {
                values.forEach(name -> header.add(name.toLowerCase(Locale.ROOT)));
            } else if (values.size() != header.size()) {
                journal.note(Finding.of(Level.REFUSED, "csv_fields", file, values.size(), header.size()).at(number).in(file));
            } else {
                tellCleaned(line, number, file, journal);
                Map<String, String> row = new LinkedHashMap<>();
                values.forEach(value -> row.put(header.get(row.size()), value));
                rows.add(new Row(file, number, row));
            }
        }
        return new CsvTable(file, header, rows);
    }

    private static void tellCleaned(CSVRecord line, int number, String file, LoadJournal journal) {
        if (line.stream().anyMatch(value -> !Misreading.clean(value).equals(value.strip()))) {
            journal.note(Finding.of(Level.REPAIRED, "control_characters", file).at(number).in(file));
        }
    }

    /** Whether the columns are those that are needed, with others that may be there; what is not is noted. */
    boolean has(List<String> needed, List<String> possible, LoadJournal journal) {
        if (header.isEmpty()) {
            return false;
        }
        List<String> missing = needed.stream().filter(column -> !header.contains(column)).toList();
        List<String> unknown = header.stream().filter(column -> !needed.contains(column) && !possible.contains(column)).toList();
        boolean twice = header.stream().distinct().count() < header.size();
        if (!missing.isEmpty()) {
            journal.note(Finding.of(Level.REFUSED, "csv_columns", file, String.join(", ", missing), String.join(", ", header)).at(1).in(file));
        }
        if (!unknown.isEmpty() || twice) {
            journal.note(Finding.of(Level.REFUSED, twice ? "csv_columns_twice" : "csv_columns_unknown", file, String.join(", ", twice ? header : unknown),
                    String.join(", ", needed)).at(1).in(file));
        }
        return missing.isEmpty() && unknown.isEmpty() && !twice;
    }
}
