package it.torinometropoli.gis.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import it.torinometropoli.gis.plan.PartHistory.Next;
import it.torinometropoli.gis.plan.PartHistory.Other;
import org.springframework.stereotype.Component;

/** Tells what parts of the plan were and become in other editions: a code alone means something else in each. */
@Component
class PartHistories {

    private final PlanQueries plan;
    private final PlanSuccession succession;

    PartHistories(PlanQueries plan, PlanSuccession succession) {
        this.plan = plan;
        this.succession = succession;
    }

    /** The history of a part of an edition. */
    PartHistory of(String edition, PlanLevel level, String code) {
        Editions editions = new Editions(plan.editions(), level);
        List<Other> origins = new ArrayList<>();
        Next next = null;
        if (level == PlanLevel.ACTION) {
            ActionKey action = new ActionKey(edition, code);
            for (PlanSuccession.Step step : succession.steps()) {
                if (step.action().equals(action)) {
                    next = new Next(step.nextEdition(), step.kind(), step.note(), step.next().stream().map(key -> editions.other(key, "")).toList());
                } else if (step.next().contains(action)) {
                    origins.add(editions.other(step.action(), step.kind()));
                }
            }
        }
        return new PartHistory(next, origins, editions.namesakes(edition, code).stream()
                .filter(other -> origins.stream().noneMatch(origin -> origin.edition().equals(other.edition()) && origin.code().equals(code))).toList());
    }

    /** The code of the last edition other than the one in force that has a part of a code; empty when none has. */
    Optional<String> former(PlanLevel level, String code) {
        Editions editions = new Editions(plan.editions(), level);
        return editions.all.stream().filter(edition -> !edition.current()).map(PlanView.Edition::code).filter(edition -> editions.has(edition, code))
                .max(Comparator.naturalOrder());
    }

    /** The parts of a level by edition, each read once and only when asked for. */
    private final class Editions {

        private final List<PlanView.Edition> all;
        private final PlanLevel level;
        private final Map<String, Map<String, PlanQueries.Entry>> parts = new HashMap<>();

        Editions(List<PlanView.Edition> all, PlanLevel level) {
            this.all = all;
            this.level = level;
        }

        List<Other> namesakes(String edition, String code) {
            PlanQueries.Entry here = parts(edition).get(code);
            return all.stream().map(PlanView.Edition::code).filter(earlier -> earlier.compareTo(edition) < 0 && has(earlier, code))
                    .filter(earlier -> !parts(earlier).get(code).title().equals(here.title())).map(earlier -> other(new ActionKey(earlier, code), "")).toList();
        }

        boolean has(String edition, String code) {
            return parts(edition).containsKey(code);
        }

        Other other(ActionKey key, String kind) {
            return new Other(key.edition(), key.code(), parts(key.edition()).get(key.code()).title(), kind, address(key.edition()).of(level, key.code()));
        }

        EditionAddress address(String edition) {
            return all.stream().filter(one -> one.code().equals(edition)).map(EditionAddress::of).findFirst().orElseThrow();
        }

        private Map<String, PlanQueries.Entry> parts(String edition) {
            return parts.computeIfAbsent(edition, wanted -> (switch (level) {
                case AXIS -> plan.axes(wanted);
                case STRATEGY -> plan.strategies(wanted);
                case ACTION -> plan.actions(wanted);
            }).stream().collect(Collectors.toMap(PlanQueries.Entry::code, Function.identity())));
        }
    }
}
