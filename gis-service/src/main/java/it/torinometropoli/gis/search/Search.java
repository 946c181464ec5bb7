package it.torinometropoli.gis.search;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

import it.torinometropoli.gis.catalog.Layer;
import org.springframework.stereotype.Component;

/** Finds things by their words, in the data as they are now. Safe for use by many threads. */
@Component
class Search {

    /** The layers that come before the plan: what readers look for most. */
    private static final List<String> FIRST = List.of("comuni", "zone_omogenee");

    private final FeatureEntries features;
    private final PlanEntries plan;
    private final ReentrantLock renewing = new ReentrantLock();
    private volatile State state;

    Search(FeatureEntries features, PlanEntries plan) {
        this.features = features;
        this.plan = plan;
    }

    /** An index with the state of the data of which it was made. */
    private record State(long generation, SearchIndex index) {
    }

    /** What matches a query, the best first. */
    List<SearchEntry> find(SearchQuery query) {
        return index().find(query.text());
    }

    /** The index of the data as they are; while another thread makes it anew, the one before. */
    private SearchIndex index() {
        State known = state;
        if (known != null && (known.generation() == features.generation() || !renewing.tryLock())) {
            return known.index();
        }
        if (known == null) {
            renewing.lock();
        }
        try {
            return renewed();
        } finally {
            renewing.unlock();
        }
    }

    private SearchIndex renewed() {
        long generation = features.generation();
        if (state == null || state.generation() != generation) {
            state = new State(generation, SearchIndex.of(entries()));
        }
        return state.index();
    }

    private List<SearchEntry> entries() {
        List<SearchEntry> entries = new ArrayList<>();
        List<Layer> layers = features.layers();
        layers.stream().filter(layer -> FIRST.contains(layer.name()))
                .forEach(layer -> entries.addAll(features.of(layer, FIRST.indexOf(layer.name()))));
        entries.addAll(plan.all(FIRST.size()));
        int last = entries.stream().mapToInt(entry -> entry.group().rank()).max().orElse(0);
        layers.stream().filter(layer -> !FIRST.contains(layer.name()))
                .forEach(layer -> entries.addAll(features.of(layer, last + 1 + layers.indexOf(layer))));
        return entries;
    }
}
