package it.torinometropoli.gis.explorer;

import java.text.NumberFormat;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import it.torinometropoli.gis.site.PageAddress;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.filter.Filter;
import org.springframework.stereotype.Component;

/** The overlaps between the features of a layer, found once for each state of its data. Layers that are not {@link Scope#small} have none. */
@Component
class Overlaps {

    private static final String KIND = "tipo";
    private static final int MOST_ROWS = 50;
    private static final double SQUARE_METRES_OF_HECTARE = 10_000;

    private final Map<String, Known> known = new ConcurrentHashMap<>();
    private final Facts facts;

    Overlaps(Facts facts) {
        this.facts = facts;
    }

    private record Known(String version, List<Overlap> overlaps) {
    }

    /** The overlaps in which a feature has a part that meets a condition in ECQL. */
    OverlapTable table(Scope scope, String ecql) {
        Filter filter = Finder.filter(ecql, scope);
        Set<String> met = all(scope).isEmpty() ? Set.of() : scope.features().stream().filter(filter::evaluate).map(SimpleFeature::getID)
                .collect(Collectors.toSet());
        return table(scope, overlap -> met.contains(overlap.one().getID()) || met.contains(overlap.other().getID()));
    }

    /** The overlaps of one feature. */
    OverlapTable of(SimpleFeature feature, Scope scope) {
        return table(scope, overlap -> overlap.concerns(feature.getID()));
    }

    private OverlapTable table(Scope scope, Predicate<Overlap> wanted) {
        List<Overlap> overlaps = all(scope).stream().filter(wanted).toList();
        if (overlaps.isEmpty()) {
            return OverlapTable.NONE;
        }
        long points = overlaps.stream().filter(Overlap::ofPoint).count();
        return new OverlapTable(overlaps.size() - points, points, overlaps.stream().limit(MOST_ROWS).map(overlap -> row(overlap, scope)).toList(),
                kinds(overlaps.stream().filter(overlap -> !overlap.ofPoint()).toList(), scope), scope.layer().schematic() != null);
    }

    private List<Overlap> all(Scope scope) {
        if (!scope.small()) {
            return List.of();
        }
        String version = scope.source().version();
        return known.compute(scope.layer().name(), (layer, before) -> before != null && before.version().equals(version) ? before
                : new Known(version, new OverlapFinder(scope.features()).all())).overlaps();
    }

    private OverlapTable.Row row(Overlap overlap, Scope scope) {
        OverlapTable.Area one = area(overlap.one(), scope);
        OverlapTable.Area other = area(overlap.other(), scope);
        return overlap.ofPoint() ? new OverlapTable.Row(one, other, null, null, null)
                : new OverlapTable.Row(one, other, hectares(overlap.squareMetres(), scope.locale()), percent(overlap.ofOne(), scope.locale()),
                        percent(overlap.ofOther(), scope.locale()));
    }

    private OverlapTable.Area area(SimpleFeature feature, Scope scope) {
        return new OverlapTable.Area(facts.name(scope.layer(), feature, scope.locale()), kind(feature, scope),
                PageAddress.ofFeature(scope.layer().name(), scope.layer().localId(feature.getID()).orElseThrow()));
    }

    private String kind(SimpleFeature feature, Scope scope) {
        return facts.value(scope.attribute(KIND), feature, scope.locale()).orElseGet(() -> scope.text("explorer.unknown"));
    }

    private List<OverlapTable.Kinds> kinds(List<Overlap> overlaps, Scope scope) {
        Map<List<String>, List<Overlap>> byKinds = overlaps.stream().collect(Collectors.groupingBy(overlap ->
                Stream.of(overlap.one(), overlap.other()).map(feature -> kind(feature, scope)).sorted().toList()));
        return byKinds.entrySet().stream()
                .sorted(Comparator.<Map.Entry<List<String>, List<Overlap>>>comparingDouble(entry -> -sum(entry.getValue())))
                .map(entry -> new OverlapTable.Kinds(entry.getKey().get(0), entry.getKey().get(1), entry.getValue().size(),
                        hectares(sum(entry.getValue()), scope.locale()))).toList();
    }

    private static double sum(List<Overlap> overlaps) {
        return overlaps.stream().mapToDouble(Overlap::squareMetres).sum();
    }

    private static String hectares(double squareMetres, Locale locale) {
        NumberFormat format = NumberFormat.getInstance(locale);
        format.setMaximumFractionDigits(1);
        return format.format(squareMetres / SQUARE_METRES_OF_HECTARE) + "\u00a0ha";
    }

    private static String percent(double share, Locale locale) {
        NumberFormat format = NumberFormat.getPercentInstance(locale);
        format.setMaximumFractionDigits(1);
        return format.format(share);
    }
}
