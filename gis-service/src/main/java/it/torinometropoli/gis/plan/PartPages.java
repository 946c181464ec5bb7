package it.torinometropoli.gis.plan;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import it.torinometropoli.gis.catalog.Catalog;
import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.plan.Municipalities.Municipality;
import it.torinometropoli.gis.site.PageProblem;
import org.springframework.stereotype.Component;

/** Puts together what the page of a part of the plan shows of the territory. */
@Component
class PartPages {

    private static final int PLACES_ON_A_PAGE = 25;
    private static final int MUNICIPALITIES_IN_A_ROW = 3;

    private final Municipalities territory;
    private final PlaceLinks links;
    private final LinkReasons reasons;
    private final PartPlaces places;
    private final Catalog catalog;
    private final PlanSuccession succession;

    PartPages(Municipalities territory, PlaceLinks links, LinkReasons reasons, PartPlaces places, Catalog catalog,
            PlanSuccession succession) {
        this.succession = succession;
        this.territory = territory;
        this.links = links;
        this.reasons = reasons;
        this.places = places;
        this.catalog = catalog;
    }

    /**
     * The page of a part.
     *
     * @throws PageProblem when the request asks for a zone, a municipality or a page that is not there
     */
    PartPage of(PlanOutline outline, PlanPart part, PlaceFilter.Asked asked, Locale locale) {
        List<Municipality> municipalities = territory.all();
        PlaceFilter filter = PlaceFilter.of(asked, municipalities);
        Map<PlaceKey, Set<String>> touched = touched(outline, part, municipalities);
        Coverage coverage = Coverage.of(municipalities, touched.values());
        Set<PlaceKey> chosen = chosen(filter, touched, municipalities);
        return new PartPage(filter, municipality(filter, municipalities), zone(filter, coverage),
                list(new Chosen(part, filter, touched, municipalities), List.copyOf(chosen), locale),
                outline.edition().current() ? places.map(part, new LinkedHashSet<>(chosen)) : null, coverage,
                reasons(outline, part, locale), expected(outline, part, locale));
    }

    private record Chosen(PlanPart part, PlaceFilter filter, Map<PlaceKey, Set<String>> touched, List<Municipality> municipalities) {
    }

    private Map<PlaceKey, Set<String>> touched(PlanOutline outline, PlanPart part, List<Municipality> municipalities) {
        Map<PlaceKey, Set<String>> known = part.places().isEmpty() ? Map.of() : territory.ofPlaces(outline.edition().code(), municipalities);
        Map<PlaceKey, Set<String>> touched = new LinkedHashMap<>();
        part.places().forEach(place -> touched.put(place, known.getOrDefault(place, Set.of())));
        return touched;
    }

    private static Set<PlaceKey> chosen(PlaceFilter filter, Map<PlaceKey, Set<String>> touched, List<Municipality> municipalities) {
        if (!filter.chooses()) {
            return touched.keySet();
        }
        Set<String> codes = filter.codes(municipalities);
        return touched.entrySet().stream().filter(place -> place.getValue().stream().anyMatch(codes::contains)).map(Map.Entry::getKey)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Municipality municipality(PlaceFilter filter, List<Municipality> municipalities) {
        return municipalities.stream().filter(one -> one.code().equals(filter.municipality())).findFirst().orElse(null);
    }

    private static Coverage.Zone zone(PlaceFilter filter, Coverage coverage) {
        return coverage.zones().stream().filter(zone -> filter.zone() != null && zone.number() == filter.zone()).findFirst().orElse(null);
    }

    private PartPage.PlaceList list(Chosen chosen, List<PlaceKey> keys, Locale locale) {
        int pages = Math.max(1, (keys.size() + PLACES_ON_A_PAGE - 1) / PLACES_ON_A_PAGE);
        int page = chosen.filter().page();
        if (page > pages) {
            throw PageProblem.badParameter(PlaceFilter.PAGE, String.valueOf(page), pages == 1 ? "1" : "1–" + pages);
        }
        List<PlaceKey> shown = keys.subList((page - 1) * PLACES_ON_A_PAGE, Math.min(keys.size(), page * PLACES_ON_A_PAGE));
        Map<String, Municipality> byCode = chosen.municipalities().stream().collect(Collectors.toMap(Municipality::code, Function.identity()));
        return new PartPage.PlaceList(keys.size(), pages, places.listed(shown, locale).stream()
                .map(place -> row(place, chosen.part(), chosen.touched().get(place.key()).stream().map(byCode::get).toList())).toList());
    }

    private static PartPage.Row row(PartPlaces.Place place, PlanPart part, List<Municipality> municipalities) {
        int shown = Math.min(MUNICIPALITIES_IN_A_ROW, municipalities.size());
        return new PartPage.Row(place, municipalities.subList(0, shown), municipalities.size() - shown,
                part.level() == PlanLevel.ACTION ? List.of()
                        : part.actions().stream().filter(action -> action.places().contains(place.key())).toList());
    }

    private List<PartPage.Reason> reasons(PlanOutline outline, PlanPart part, Locale locale) {
        if (part.level() != PlanLevel.ACTION || part.places().isEmpty()) {
            return List.of();
        }
        ActionKey action = new ActionKey(outline.edition().code(), part.code());
        Map<Map.Entry<String, LinkReasons.Reason>, Integer> counted = links.of(action.edition()).stream().filter(link -> link.action().equals(part.code()))
                .collect(Collectors.groupingBy(link -> Map.entry(link.place().layer(), link.reason()), LinkedHashMap::new, Collectors.summingInt(link -> 1)));
        return counted.entrySet().stream().map(one -> new PartPage.Reason(one.getKey().getKey(), places.kind(one.getKey().getKey(), locale),
                reasons.words(one.getKey().getKey(), action, one.getKey().getValue(), locale), one.getValue())).toList();
    }

    private List<PartPage.Expected> expected(PlanOutline outline, PlanPart part, Locale locale) {
        if (!part.places().isEmpty()) {
            return List.of();
        }
        String edition = outline.edition().code();
        Set<String> codes = part.actions().stream().map(PlanPart::code).collect(Collectors.toSet());
        List<PlanSuccession.Step> steps = succession.steps();
        return catalog.layers().stream().flatMap(layer -> layer.links().stream()
                        .filter(rule -> PlanSuccession.heirs(new ActionKey(rule.edition(), rule.action()), steps).stream().map(PlanSuccession.Heir::action)
                                .anyMatch(action -> action.edition().equals(edition) && codes.contains(action.code())))
                        .map(rule -> new PartPage.Expected(layer.title().in(locale), rule.description().in(locale), note(layer, locale))))
                .toList();
    }

    private static String note(Layer layer, Locale locale) {
        return layer.emptyNote() == null ? null : layer.emptyNote().in(locale);
    }
}
