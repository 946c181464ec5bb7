package it.torinometropoli.gis.plan;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import it.torinometropoli.gis.catalog.LocalizedText;
import org.springframework.stereotype.Component;

/**
 * What the JSON API answers with, put together from the plan and the places linked to it. Every method that takes an edition
 * throws a {@link NotInPlanException} when there is no such edition.
 */
@Component
class PlanAnswers {

    private final PlanQueries plan;
    private final LinkedPlaces linked;
    private final PartHistories histories;

    PlanAnswers(PlanQueries plan, LinkedPlaces linked, PartHistories histories) {
        this.histories = histories;
        this.plan = plan;
        this.linked = linked;
    }

    List<PlanView.Edition> editions() {
        return plan.editions();
    }

    PlanView.Tree tree(String code) {
        PlanView.Edition edition = edition(code);
        List<PlanQueries.Entry> entries = Stream.concat(plan.strategies(code).stream(), plan.actions(code).stream()).toList();
        PlanTree tree = new PlanTree(entries, plan.projects(code), linked.counts(code));
        return new PlanView.Tree(code, edition.title(), edition.approvedOn(), edition.current(),
                plan.axes(code).stream().map(tree::axis).toList());
    }

    List<PlanView.ActionSummary> actions(String edition) {
        edition(edition);
        Map<String, Integer> places = linked.counts(edition);
        Map<String, PlanQueries.Entry> strategies = byCode(plan.strategies(edition));
        return plan.actions(edition).stream().map(action -> new PlanView.ActionSummary(action.code(), action.title(), action.description(),
                strategies.get(action.parent()).parent(), action.parent(), places.getOrDefault(action.code(), 0))).toList();
    }

    /** @throws NotInPlanException when there is no such edition or action */
    PlanView.ActionDetail action(ActionKey key, Locale locale) {
        PlanQueries.Entry action = entry(key);
        PlanQueries.Entry strategy = byCode(plan.strategies(key.edition())).get(action.parent());
        PlanQueries.Entry axis = byCode(plan.axes(key.edition())).get(strategy.parent());
        List<PlanView.Project> projects = plan.projects(key.edition()).stream()
                .filter(project -> project.actions().contains(key.code())).toList();
        List<PlanView.Indicator> indicators = plan.indicators(key.edition()).stream()
                .filter(indicator -> indicator.strategy().equals(strategy.code())).toList();
        List<PlanView.Place> places = linked.places(key, locale);
        PartHistory history = histories.of(key.edition(), PlanLevel.ACTION, key.code());
        return new PlanView.ActionDetail(key.edition(), action.code(), action.title(), action.description(), heading(axis),
                heading(strategy), places.size(), projects, indicators, places, succession(history),
                history.origins().stream().map(PlanAnswers::relative).toList());
    }

    private static PlanView.Succession succession(PartHistory history) {
        PartHistory.Next next = history.next();
        return next == null ? null : new PlanView.Succession(next.edition(), next.kind(), next.note(), next.actions().stream().map(PlanAnswers::relative).toList());
    }

    private static PlanView.Relative relative(PartHistory.Other other) {
        return new PlanView.Relative(other.edition(), other.code(), other.title(), other.kind().isEmpty() ? null : other.kind());
    }

    List<PlanView.Project> projects(String edition) {
        edition(edition);
        return plan.projects(edition);
    }

    List<PlanView.Indicator> indicators(String edition) {
        edition(edition);
        return plan.indicators(edition);
    }

    List<PlanView.Answer> survey(String edition) {
        edition(edition);
        return plan.survey(edition);
    }

    private PlanView.Edition edition(String code) {
        List<PlanView.Edition> editions = plan.editions();
        return editions.stream().filter(edition -> edition.code().equals(code)).findFirst().orElseThrow(() -> new NotInPlanException(
                new LocalizedText("Il piano non ha l’edizione '%s'".formatted(code), "The plan has no edition '%s'".formatted(code)),
                editions.stream().map(PlanView.Edition::code).toList()));
    }

    private PlanQueries.Entry entry(ActionKey key) {
        edition(key.edition());
        List<PlanQueries.Entry> actions = plan.actions(key.edition());
        return actions.stream().filter(action -> action.code().equals(key.code())).findFirst().orElseThrow(() -> new NotInPlanException(
                new LocalizedText("L’edizione %s non ha l’azione '%s'".formatted(key.edition(), key.code()),
                        "Edition %s has no action '%s'".formatted(key.edition(), key.code())),
                actions.stream().map(PlanQueries.Entry::code).toList()));
    }

    private static Map<String, PlanQueries.Entry> byCode(List<PlanQueries.Entry> entries) {
        return entries.stream().collect(Collectors.toMap(PlanQueries.Entry::code, entry -> entry));
    }

    private static PlanView.Heading heading(PlanQueries.Entry entry) {
        return new PlanView.Heading(entry.code(), entry.title());
    }
}
