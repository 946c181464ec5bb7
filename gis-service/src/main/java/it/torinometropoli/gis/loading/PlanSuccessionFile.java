package it.torinometropoli.gis.loading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import it.torinometropoli.gis.loading.CsvTable.Row;
import it.torinometropoli.gis.loading.Finding.Level;
import it.torinometropoli.gis.plan.PlanContent;
import it.torinometropoli.gis.plan.PlanRenewal.Succession;

/** Reads which action of the edition before goes on as which of the new one; whatever is wrong is noted with row and column. */
final class PlanSuccessionFile {

    /** The file. */
    static final String NAME = "corrispondenze.csv";

    private static final List<String> COLUMNS = List.of("azione", "tipo", "nuove");
    private static final List<String> POSSIBLE = List.of("nota");
    private static final String UNCHANGED = "invariata";
    private static final String RENAMED = "rinominata";
    private static final String MERGED = "unita";
    private static final String SPLIT = "divisa";
    private static final String ENDED = "conclusa";
    private static final List<String> KINDS = List.of(UNCHANGED, RENAMED, MERGED, SPLIT, ENDED);

    private final Map<String, PlanContent.Action> before;
    private final Map<String, PlanContent.Action> now;
    private final LoadJournal journal;

    PlanSuccessionFile(List<PlanContent.Action> before, List<PlanContent.Action> now, LoadJournal journal) {
        this.before = byCode(before);
        this.now = byCode(now);
        this.journal = journal;
    }

    private static Map<String, PlanContent.Action> byCode(List<PlanContent.Action> actions) {
        return actions.stream().collect(Collectors.toMap(PlanContent.Action::code, action -> action, (one, other) -> one, LinkedHashMap::new));
    }

    /** Reads the file of an archive. */
    List<Succession> read(PlanArchive archive) {
        CsvTable table = archive.table(NAME).orElse(null);
        if (table == null) {
            journal.note(Finding.of(Level.REFUSED, "plan_no_file", NAME).in(NAME));
            return List.of();
        }
        if (!table.has(COLUMNS, POSSIBLE, journal)) {
            return List.of();
        }
        Map<Row, Succession> read = new LinkedHashMap<>();
        Set<String> seen = new TreeSet<>();
        for (Row row : table.rows()) {
            Succession one = succession(row);
            if (!before.containsKey(one.action())) {
                journal.note(row.wrong("azione", "plan_no_action_before", one.action()));
            } else if (!seen.add(one.action())) {
                journal.note(row.wrong("azione", "plan_twice_code", one.action()));
            } else {
                read.put(row, one);
            }
        }
        List<String> missing = new ArrayList<>(before.keySet());
        missing.removeAll(seen);
        if (!missing.isEmpty()) {
            journal.note(Finding.of(Level.REFUSED, "plan_not_followed", missing.size(), String.join(", ", missing)).in(NAME));
        }
        checkShared(read);
        return List.copyOf(read.values());
    }

    private Succession succession(Row row) {
        String kind = row.text("tipo").toLowerCase(Locale.ROOT);
        List<String> next = Arrays.stream(row.text("nuove").split(";")).map(String::strip).filter(code -> !code.isEmpty()).distinct().toList();
        next.stream().filter(code -> !now.containsKey(code)).forEach(code -> journal.note(row.wrong("nuove", "plan_reference", code, "actions.csv")));
        if (!KINDS.contains(kind)) {
            journal.note(row.wrong("tipo", "plan_kind", row.text("tipo"), String.join(", ", KINDS)));
        } else if (kind.equals(ENDED) ? !next.isEmpty() : kind.equals(SPLIT) ? next.size() < 2 : next.size() != 1) {
            journal.note(row.wrong("nuove", "plan_kind_count_" + kind, next.size()));
        } else if (kind.equals(UNCHANGED) && differs(row.text("azione"), next.get(0))) {
            journal.note(Finding.of(Level.WARNING, "plan_text_differs", row.text("azione"), next.get(0)).at(row.number()).in(NAME + ": tipo"));
        }
        return new Succession(row.text("azione"), kind, next, row.text("nota").isEmpty() ? null : row.text("nota"));
    }

    private boolean differs(String old, String next) {
        return before.containsKey(old) && now.containsKey(next) && !words(before.get(old)).equals(words(now.get(next)));
    }

    private static String words(PlanContent.Action action) {
        return action.description().replaceAll("\\s+", " ");
    }

    /** An action that goes on with several is one that they were merged or split into. */
    private void checkShared(Map<Row, Succession> read) {
        Map<String, Integer> sources = new HashMap<>();
        read.values().forEach(one -> one.next().forEach(code -> sources.merge(code, 1, Integer::sum)));
        read.forEach((row, one) -> {
            boolean shared = one.next().stream().anyMatch(code -> sources.get(code) > 1);
            if (one.kind().equals(MERGED) && one.next().size() == 1 && !shared) {
                journal.note(row.wrong("tipo", "plan_merged_alone", one.next().get(0)));
            }
            if (List.of(UNCHANGED, RENAMED).contains(one.kind()) && one.next().size() == 1 && shared) {
                journal.note(row.wrong("tipo", "plan_shared", one.next().get(0), one.kind()));
            }
        });
    }
}
