package it.torinometropoli.gis.loading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import it.torinometropoli.gis.loading.Finding.Level;

/** Rows whose shapes lie elsewhere. What is wrong with most of them is said once, of the file, and refuses it. */
final class Misplacements {

    private final Map<String, List<Finding>> byCode = new LinkedHashMap<>();

    void add(Finding finding) {
        byCode.computeIfAbsent(finding.code(), none -> new ArrayList<>()).add(finding);
    }

    /**
     * Tells them.
     *
     * @param placed how many rows lie where they should
     */
    void tell(int placed, LoadJournal journal) {
        byCode.values().forEach(findings -> {
            Finding first = findings.get(0);
            if (findings.size() > Math.max(placed, 1)) {
                journal.note(new Finding(Level.REFUSED, first.key(), first.row(), "", first.values()));
            } else {
                findings.forEach(journal::note);
            }
        });
    }
}
