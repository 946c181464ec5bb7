package it.torinometropoli.gis.geofile;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import it.torinometropoli.gis.geofile.UploadProblem.Fault;

/** The names of the columns of a table, with which its rows are taken. */
final class TableHeader {

    private static final int MOST_COLUMNS = 255;
    private static final int LONGEST_NAME = 100;

    private final List<String> names = new ArrayList<>();

    /**
     * Takes the names.
     *
     * @param row as it stands; columns without a name are not read
     * @throws UploadRefusedException when there are too many or two of one name
     */
    TableHeader(List<?> row, Reading reading) {
        Set<String> known = new HashSet<>();
        for (Object cell : row) {
            String name = cell == null ? "" : cell.toString().strip();
            if (!name.isEmpty() && !known.add(name.toLowerCase(Locale.ROOT))) {
                throw UploadProblem.of(Fault.COLUMN_TWICE, shortened(name)).refused();
            }
            if (known.size() > MOST_COLUMNS) {
                throw UploadProblem.of(Fault.TOO_MANY_COLUMNS, MOST_COLUMNS).refused();
            }
            names.add(shortened(name));
        }
        reading.columns(names.stream().filter(name -> !name.isEmpty()).toList());
    }

    private static String shortened(String name) {
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
    }

    /** Takes a row with something in it; one with values beyond the named columns cannot be read. */
    void take(int number, List<?> cells, Reading reading) {
        Map<String, Object> values = new LinkedHashMap<>();
        boolean beyond = false;
        boolean blank = true;
        for (int column = 0; column < cells.size(); column++) {
            Object value = cells.get(column);
            boolean empty = value == null || value.toString().isBlank();
            blank &= empty;
            if (column >= names.size()) {
                beyond |= !empty;
            } else if (!names.get(column).isEmpty()) {
                values.put(names.get(column), empty ? null : value);
            }
        }
        if (beyond) {
            reading.unread(number, UploadProblem.of(Fault.ROW_TOO_WIDE, cells.size(), names.size()));
        } else if (!blank) {
            names.stream().filter(name -> !name.isEmpty()).forEach(name -> values.putIfAbsent(name, null));
            reading.row(number, Collections.unmodifiableMap(values));
        }
    }
}
