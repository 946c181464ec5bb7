package it.torinometropoli.gis.explorer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.filter.Filter;

/**
 * How many features each option would leave, under what is chosen of the other filters. Of layers that are empty or
 * not {@link Scope#small} nothing is counted.
 */
final class Facets {

    private final Map<Criterion, List<Long>> within = new HashMap<>();
    private final Map<Criterion, List<Long>> total = new HashMap<>();

    private Facets() {
    }

    /** Counts for the options of some filters, under what is chosen of all. */
    static Facets of(Map<Criterion, List<Option>> offered, List<Condition> chosen, Scope scope) {
        Facets facets = new Facets();
        if (scope.small() && !scope.features().isEmpty()) {
            List<Filter> filters = chosen.stream().map(condition -> Finder.filter(condition.ecql(), scope)).toList();
            List<List<Criterion>> failed = scope.features().stream().map(feature -> failed(feature, chosen, filters)).toList();
            offered.forEach((criterion, options) -> facets.count(criterion, options, failed, scope));
        }
        return facets;
    }

    /** How many features the option of a position would leave; null when it has not been counted. */
    Long within(Criterion criterion, int option) {
        return within.containsKey(criterion) ? within.get(criterion).get(option) : null;
    }

    /** Whether the layer has any feature of the option of a position, as far as that has been counted. */
    boolean any(Criterion criterion, int option) {
        return !total.containsKey(criterion) || total.get(criterion).get(option) > 0;
    }

    private static List<Criterion> failed(SimpleFeature feature, List<Condition> chosen, List<Filter> filters) {
        return IntStream.range(0, filters.size()).filter(position -> !filters.get(position).evaluate(feature))
                .mapToObj(position -> chosen.get(position).by()).toList();
    }

    private void count(Criterion criterion, List<Option> options, List<List<Criterion>> failed, Scope scope) {
        List<Long> ofAll = new ArrayList<>();
        List<Long> ofOthers = new ArrayList<>();
        for (Option option : options) {
            Filter filter = Finder.filter(option.condition(), scope);
            long all = 0;
            long left = 0;
            for (int position = 0; position < failed.size(); position++) {
                if (filter.evaluate(scope.features().get(position))) {
                    all++;
                    left += failed.get(position).stream().allMatch(criterion::equals) ? 1 : 0;
                }
            }
            ofAll.add(all);
            ofOthers.add(left);
        }
        total.put(criterion, ofAll);
        within.put(criterion, ofOthers);
    }
}
