package it.torinometropoli.gis.vectortiles;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a MapLibre style says otherwise than the SLD that it follows from, or not at all, rule by rule. */
final class StyleNotes {

    private final List<Map<String, Object>> notes = new ArrayList<>();
    private String rule = "";

    /** Goes on to a rule; what is noted from now on is of it. */
    void rule(String name) {
        rule = name == null ? "" : name;
    }

    /** Takes down something that is said otherwise; once for each rule. */
    void add(String what) {
        Map<String, Object> note = new LinkedHashMap<>();
        note.put("rule", rule);
        note.put("note", what);
        if (!notes.contains(note)) {
            notes.add(note);
        }
    }

    /** All notes as a value of a JSON document. */
    List<Map<String, Object>> all() {
        return notes;
    }
}
