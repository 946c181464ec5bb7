package it.torinometropoli.gis.wms;

import java.util.ArrayList;
import java.util.List;

/** The value of CQL_FILTER: conditions separated by semicolons, those within quotes aside. */
final class CqlFilterList {

    private CqlFilterList() {
    }

    /** The conditions in order, without spaces at their ends, blank ones as empty texts; none when the text is empty. */
    static List<String> split(String text) {
        List<String> filters = new ArrayList<>();
        char quote = 0;
        int start = 0;
        for (int position = 0; position < text.length(); position++) {
            char letter = text.charAt(position);
            if (quote != 0) {
                quote = letter == quote ? 0 : quote;
            } else if (letter == '\'' || letter == '"') {
                quote = letter;
            } else if (letter == ';') {
                filters.add(text.substring(start, position).strip());
                start = position + 1;
            }
        }
        if (!text.isEmpty()) {
            filters.add(text.substring(start).strip());
        }
        return filters;
    }
}
