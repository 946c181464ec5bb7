package it.torinometropoli.gis.loading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import it.torinometropoli.gis.loading.Finding.Level;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * What became of municipalities that a file does not have, and out of which those came that are new in it. A municipality may be missing because it
 * was merged: then one where it was is new, or has grown by half of its area at least. Otherwise the file is not whole.
 */
final class Succession {

    private static final double MOST_OF = 0.5;

    private final Map<String, Municipality> before = new LinkedHashMap<>();
    private final Map<String, Candidate> after;
    private final LoadJournal journal;

    Succession(List<Municipality> before, Map<String, Candidate> after, LoadJournal journal) {
        before.forEach(municipality -> this.before.put(municipality.code(), municipality));
        this.after = after;
        this.journal = journal;
    }

    /** The code of its successor for each one that is no more; refuses the file when one is just missing. */
    Map<String, String> successors() {
        Map<String, String> successors = new LinkedHashMap<>();
        List<String> missing = new ArrayList<>();
        before.values().stream().filter(municipality -> !after.containsKey(municipality.code())).forEach(ended ->
                successor(ended).ifPresentOrElse(successor -> {
                    successors.put(ended.code(), successor.code());
                    journal.note(Finding.of(Level.NOTE, "merged", ended.name(), ended.code(), successor.name(), successor.code()));
                }, () -> missing.add(ended.name() + " (" + ended.code() + ")")));
        if (!missing.isEmpty()) {
            journal.note(Finding.of(Level.REFUSED, "missing", missing.size(), String.join(", ", missing.subList(0, Math.min(20, missing.size())))));
        }
        return successors;
    }

    private Optional<Candidate> successor(Municipality ended) {
        return after.values().stream().filter(candidate -> grown(candidate, ended.area().doubleValue()))
                .filter(candidate -> shared(candidate.shape(), ended.shape()) > 0)
                .max(Comparator.comparingDouble(candidate -> shared(candidate.shape(), ended.shape())));
    }

    private boolean grown(Candidate candidate, double endedArea) {
        Municipality same = before.get(candidate.code());
        return same == null || candidate.squareKilometres() - same.area().doubleValue() >= MOST_OF * endedArea;
    }

    /** The municipality whose place a new one mostly takes; empty when none was there. */
    Optional<Municipality> predecessor(Candidate added) {
        return before.values().stream().filter(municipality -> shared(added.shape(), municipality.shape()) > 0)
                .max(Comparator.comparingDouble(municipality -> shared(added.shape(), municipality.shape())));
    }

    private static double shared(Geometry one, Geometry other) {
        return one.getEnvelopeInternal().intersects(other.getEnvelopeInternal())
                ? OverlayNGRobust.overlay(one, other, OverlayNG.INTERSECTION).getArea() : 0;
    }
}
