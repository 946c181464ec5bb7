package it.torinometropoli.gis.wms;

import java.util.ArrayList;
import java.util.List;

/** The value of FILTER: one document, or documents in parentheses, one after the other, as WFS 1.1.0 writes them (OGC 04-094, 14.2.3). */
final class FilterList {

    private FilterList() {
    }

    /** The documents in order, without spaces at their ends, blank ones as empty texts; none when the text is empty. */
    static List<String> split(String text) {
        if (text.isEmpty()) {
            return List.of();
        }
        if (!text.startsWith("(") || !text.endsWith(")")) {
            return List.of(text);
        }
        List<String> filters = new ArrayList<>();
        int start = 1;
        for (int end = text.indexOf(')'); end >= 0 && start <= end; end = text.indexOf(')', Math.max(start, end + 1))) {
            int next = afterSpaces(text, end + 1);
            if ((next == text.length() || text.charAt(next) == '(') && complete(text, start, end)) {
                filters.add(text.substring(start, end).strip());
                start = next + 1;
            }
        }
        return start > text.length() ? filters : List.of(text);
    }

    /** Whether what is between two positions is blank or may be a document: parentheses stand in the texts of documents too. */
    private static boolean complete(String text, int start, int end) {
        int first = afterSpaces(text, start);
        int last = end - 1;
        while (last > first && Character.isWhitespace(text.charAt(last))) {
            last--;
        }
        return first >= end || text.charAt(first) == '<' && text.charAt(last) == '>';
    }

    private static int afterSpaces(String text, int position) {
        int next = position;
        while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
            next++;
        }
        return next;
    }
}
