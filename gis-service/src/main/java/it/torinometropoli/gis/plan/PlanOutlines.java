package it.torinometropoli.gis.plan;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

/** Puts editions together, each with one query for each kind of part. */
@Component
class PlanOutlines {

    private final PlanQueries plan;
    private final PlaceLinks links;

    PlanOutlines(PlanQueries plan, PlaceLinks links) {
        this.plan = plan;
        this.links = links;
    }

    /** The editions, the latest first. */
    List<PlanView.Edition> editions() {
        return plan.editions();
    }

    /** The whole of an edition. */
    PlanOutline of(PlanView.Edition edition) {
        String code = edition.code();
        Parts parts = new Parts(plan.projects(code), plan.indicators(code), links.of(code).stream().collect(Collectors.groupingBy(
                PlaceLinks.PlaceLink::action, Collectors.mapping(PlaceLinks.PlaceLink::place, Collectors.toCollection(LinkedHashSet::new)))));
        Map<String, List<PlanPart>> actions = plan.actions(code).stream()
                .collect(Collectors.groupingBy(PlanQueries.Entry::parent, Collectors.mapping(parts::action, Collectors.toList())));
        Map<String, List<PlanPart>> strategies = plan.strategies(code).stream().collect(Collectors.groupingBy(PlanQueries.Entry::parent,
                Collectors.mapping(entry -> parts.strategy(entry, actions.getOrDefault(entry.code(), List.of())), Collectors.toList())));
        return new PlanOutline(edition, plan.axes(code).stream()
                .map(entry -> axis(entry, strategies.getOrDefault(entry.code(), List.of()))).toList());
    }

    private static PlanPart axis(PlanQueries.Entry entry, List<PlanPart> strategies) {
        return new PlanPart(PlanLevel.AXIS, entry.code(), entry.title(), entry.description(), strategies,
                strategies.stream().flatMap(strategy -> strategy.projects().stream()).toList(),
                strategies.stream().flatMap(strategy -> strategy.indicators().stream()).toList(), places(strategies));
    }

    private static Set<PlaceKey> places(List<PlanPart> parts) {
        return parts.stream().flatMap(part -> part.places().stream()).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private record Parts(List<PlanView.Project> projects, List<PlanView.Indicator> indicators, Map<String, LinkedHashSet<PlaceKey>> places) {

        PlanPart action(PlanQueries.Entry entry) {
            return new PlanPart(PlanLevel.ACTION, entry.code(), entry.title(), entry.description(), List.of(),
                    projects.stream().filter(project -> project.actions().contains(entry.code())).toList(), indicators(entry.parent()),
                    places.getOrDefault(entry.code(), new LinkedHashSet<>()));
        }

        PlanPart strategy(PlanQueries.Entry entry, List<PlanPart> actions) {
            return new PlanPart(PlanLevel.STRATEGY, entry.code(), entry.title(), entry.description(), actions,
                    projects.stream().filter(project -> project.strategy().equals(entry.code())).toList(), indicators(entry.code()),
                    PlanOutlines.places(actions));
        }

        private List<PlanView.Indicator> indicators(String strategy) {
            return indicators.stream().filter(indicator -> indicator.strategy().equals(strategy)).toList();
        }
    }
}
