package it.torinometropoli.gis.tabular;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A CSV file as RFC 4180 describes it: UTF-8 without byte order mark, comma, a header row with exactly the declared columns. */
public final class CsvFile {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private CsvFile() {
    }

    /**
     * Reads a whole file.
     *
     * @param file the file
     * @param columns the header that the file must have, in this order
     * @return its rows in the order of the file
     * @throws DataFileException when the file is missing, is not UTF-8, has another header or a row with another number of fields
     */
    public static List<CsvRow> read(Path file, List<String> columns) {
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8); CSVParser parser = FORMAT.parse(reader)) {
            if (!parser.getHeaderNames().equals(columns)) {
                throw new DataFileException(file, 1, "the header is '%s'; it must be '%s'"
                        .formatted(String.join(",", parser.getHeaderNames()), String.join(",", columns)));
            }
            List<CsvRow> rows = new ArrayList<>();
            for (CSVRecord row : parser) {
                rows.add(rowOf(file, columns, row, parser.getCurrentLineNumber()));
            }
            return rows;
        } catch (NoSuchFileException missing) {
            throw new DataFileException(file, 0, "the file does not exist");
        } catch (MalformedInputException wrongEncoding) {
            throw new DataFileException(file, 0, "the file is not UTF-8");
        } catch (CSVException wrongQuoting) {
            throw new DataFileException(file, 0, wrongQuoting.getMessage());
        } catch (IOException unreadable) {
            throw new DataFileException(file, 0, "the file cannot be read: " + unreadable.getMessage());
        }
    }

    private static CsvRow rowOf(Path file, List<String> columns, CSVRecord row, long line) {
        if (row.size() != columns.size()) {
            throw new DataFileException(file, line, "%d fields; the header has %d".formatted(row.size(), columns.size()));
        }
        return new CsvRow(file, line, Map.copyOf(row.toMap()));
    }
}
