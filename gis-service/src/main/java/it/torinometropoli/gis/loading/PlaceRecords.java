package it.torinometropoli.gis.loading;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is known of loaded places beside their rows: the codes of their sources, the municipalities that these name. Within a transaction of the caller. */
@Component
class PlaceRecords {

    /** What sources say of municipalities. */
    static final String STATEMENTS = "place_statement";

    private final JdbcClient owner;

    PlaceRecords(JdbcClient owner) {
        this.owner = owner;
    }

    /** The identifier that each code of a source has, has had, or is to have again. */
    Map<String, String> codes(String layer) {
        Map<String, String> codes = new LinkedHashMap<>();
        owner.sql("SELECT code, feature_id FROM place_code WHERE layer = ?").param(layer).query(row -> { codes.put(row.getString(1), row.getString(2)); });
        return codes;
    }

    /** Keeps the code of a place, even if it was that of one that is no more. */
    void keepCode(String layer, String code, String id) {
        owner.sql("DELETE FROM place_code WHERE layer = ? AND code = ?").params(layer, code).update();
        owner.sql("INSERT INTO place_code (layer, code, feature_id) VALUES (?, ?, ?)").params(layer, code, id).update();
    }

    /** Codes of the municipalities that the source of a place names, in their order. */
    List<String> stated(String layer, String id) {
        return owner.sql("SELECT comune_istat FROM place_statement WHERE layer = ? AND feature_id = ? ORDER BY ordinal, comune_istat").params(layer, id)
                .query(String.class).list();
    }

    /** Replaces them. */
    void state(String layer, String id, List<String> municipalities) {
        owner.sql("DELETE FROM place_statement WHERE layer = ? AND feature_id = ?").params(layer, id).update();
        for (int ordinal = 0; ordinal < municipalities.size(); ordinal++) {
            owner.sql("INSERT INTO place_statement (layer, feature_id, ordinal, comune_istat) VALUES (?, ?, ?, ?)")
                    .params(layer, id, ordinal, municipalities.get(ordinal)).update();
        }
    }

    /** Puts back what was said of a layer before a load. */
    void restoreStatements(String layer, PreviousRows rows) {
        Map<String, List<PreviousRows.Row>> then = new LinkedHashMap<>();
        rows.rows(STATEMENTS).stream().filter(row -> layer.equals(row.text("layer"))).sorted(Comparator.comparingInt(row -> Integer.parseInt(row.text("ordinal"))))
                .forEach(row -> then.computeIfAbsent(row.text("feature_id"), none -> new ArrayList<>()).add(row));
        then.forEach((id, stated) -> state(layer, id, stated.stream().map(row -> row.text("comune_istat")).toList()));
    }

    /** Forgets what is said of a place that is removed. */
    void forget(String layer, String id) {
        List.of(STATEMENTS, "place_municipality").forEach(table ->
                owner.sql("DELETE FROM " + table + " WHERE layer = ? AND feature_id = ?").params(layer, id).update());
    }

    /** Municipalities as sources name them. */
    Names names() {
        return new Names(owner);
    }

    /** The municipalities of today and those that are no more, by name and by code. */
    static final class Names {

        private final Map<String, String> codes = new LinkedHashMap<>();
        private final Map<String, String> names = new LinkedHashMap<>();

        private Names(JdbcClient owner) {
            for (String table : List.of(MunicipalityTables.MUNICIPALITIES, MunicipalityTables.PAST)) {
                owner.sql("SELECT codice_istat, nome FROM " + table).query(row -> {
                    codes.putIfAbsent(folded(row.getString(2)), row.getString(1));
                    names.putIfAbsent(row.getString(1), row.getString(2));
                });
            }
        }

        /** The code of a name, or of a code with or without its zeros; empty when there is no such municipality. */
        Optional<String> code(String text) {
            Optional<String> digits = MunicipalityFields.digits(text);
            return digits.isPresent() ? digits.filter(names::containsKey) : Optional.ofNullable(codes.get(folded(text)));
        }

        String name(String code) {
            return names.getOrDefault(code, code);
        }

        /** Names that begin alike, for a message. */
        Set<String> like(String text) {
            String beginning = folded(text).substring(0, Math.min(3, folded(text).length()));
            Set<String> like = new TreeSet<>();
            names.values().stream().filter(name -> folded(name).startsWith(beginning)).limit(8).forEach(like::add);
            return like;
        }

        /** A name without accents, case and signs. */
        static String folded(String text) {
            return Normalizer.normalize(text, Normalizer.Form.NFD).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", " ").strip();
        }
    }
}
