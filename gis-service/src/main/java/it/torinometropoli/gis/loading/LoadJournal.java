package it.torinometropoli.gis.loading;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import it.torinometropoli.gis.loading.Finding.Level;

/** What is noted while a file is loaded, and how far it is. Of very many findings the first of each level are kept, and all are counted. */
final class LoadJournal {

    private static final int MOST_FINDINGS = 2_000;

    private final List<Finding> findings = new ArrayList<>();
    private final Map<Level, Integer> kept = new EnumMap<>(Level.class);
    private final Set<Integer> repaired = new HashSet<>();
    private final Set<Integer> rejected = new HashSet<>();
    private final List<Change> changes = new ArrayList<>();
    private final List<Discrepancy> discrepancies = new ArrayList<>();
    private final LoadWatch watch;
    private LoadStep step = LoadStep.OPEN;
    private boolean refused;
    private String kind = "";
    private String crs = "";
    private int read;
    private int leftOut;
    private int taken;

    /** A journal that nobody watches. */
    LoadJournal() {
        this(LoadWatch.COMMAND_LINE);
    }

    LoadJournal(LoadWatch watch) {
        this.watch = watch;
    }

    /** Tells that a step begins. */
    void begin(LoadStep next) {
        step = next;
        watch.at(step, 0);
    }

    /** Tells how many things of the step are done. */
    void done(int things, int ofAll) {
        watch.at(step, ofAll == 0 ? 1 : (double) things / ofAll);
    }

    void note(Finding finding) {
        refused |= finding.level() == Level.REFUSED;
        if (finding.level() == Level.REPAIRED) {
            repaired.add(finding.row());
        }
        if (finding.level() == Level.REJECTED) {
            rejected.add(finding.row());
        }
        if (kept.merge(finding.level(), 1, Integer::sum) <= MOST_FINDINGS) {
            findings.add(finding);
        }
    }

    /**
     * Ends the load when something speaks against it.
     *
     * @throws LoadRefusedException when a finding has refused it
     */
    void endIfRefused() {
        if (refused) {
            throw new LoadRefusedException();
        }
    }

    void readFrom(String fileKind, String system) {
        kind = fileKind;
        crs = system;
    }

    void countRead(int rows, int ofOthers) {
        read += rows;
        leftOut += ofOthers;
    }

    void countTaken(int rows) {
        taken += rows;
    }

    void compared(Change change) {
        changes.add(change);
    }

    void discrepancies(List<Discrepancy> found) {
        discrepancies.addAll(found);
    }

    List<Finding> findings() {
        return findings;
    }

    List<Change> changes() {
        return changes;
    }

    List<Discrepancy> discrepancies() {
        return discrepancies;
    }

    String kind() {
        return kind;
    }

    String crs() {
        return crs;
    }

    LoadReport.Counts counts() {
        int changed = (int) changes.stream().filter(change -> change.kind() == Change.Kind.NEW || change.kind() == Change.Kind.CHANGED).count();
        return new LoadReport.Counts(read, leftOut, taken, changed, repaired.size(), rejected.size());
    }
}
