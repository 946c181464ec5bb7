package it.torinometropoli.gis.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What becomes of actions when the plan is renewed: which ones go on with them in the next edition, as it was loaded. */
@Component
public class PlanSuccession {

    private final JdbcClient services;

    PlanSuccession(@Qualifier("services") JdbcClient services) {
        this.services = services;
    }

    /**
     * What became of an action with the next edition.
     *
     * @param action the action
     * @param nextEdition the edition that follows
     * @param kind {@code invariata}, {@code rinominata}, {@code unita}, {@code divisa} or {@code conclusa}
     * @param note in words, in Italian; null for none
     * @param next the actions that go on with it; none of one that has ended
     */
    record Step(ActionKey action, String nextEdition, String kind, String note, List<ActionKey> next) {
    }

    /**
     * An action that goes on with another one.
     *
     * @param from the action of the edition before that one
     */
    record Heir(ActionKey action, ActionKey from) {
    }

    /** What became of the actions of all editions that have been followed by another. */
    List<Step> steps() {
        Map<ActionKey, List<ActionKey>> next = new LinkedHashMap<>();
        services.sql("SELECT s.edition, s.action, s.next_edition, s.next_action FROM published_plan_successor s "
                + "JOIN published_plan_action a ON a.edition = s.next_edition AND a.code = s.next_action ORDER BY a.ordinal").query(row -> {
                    next.computeIfAbsent(new ActionKey(row.getString(1), row.getString(2)), none -> new ArrayList<>())
                            .add(new ActionKey(row.getString(3), row.getString(4)));
                });
        return services.sql("SELECT s.edition, s.action, s.next_edition, s.kind, s.note FROM published_plan_succession s "
                + "JOIN published_plan_action a ON a.edition = s.edition AND a.code = s.action ORDER BY s.edition, a.ordinal").query((row, number) -> {
                    ActionKey action = new ActionKey(row.getString(1), row.getString(2));
                    return new Step(action, row.getString(3), row.getString(4), row.getString(5), next.getOrDefault(action, List.of()));
                }).list();
    }

    /** The actions of editions that nothing follows which go on with an action; itself when nothing follows its edition, none when it has ended. */
    static List<Heir> heirs(ActionKey action, List<Step> steps) {
        Map<ActionKey, Heir> heirs = new LinkedHashMap<>();
        heirs.put(action, new Heir(action, null));
        for (List<Step> followed = of(heirs.keySet(), steps); !followed.isEmpty(); followed = of(heirs.keySet(), steps)) {
            for (Step step : followed) {
                heirs.remove(step.action());
                step.next().forEach(next -> heirs.putIfAbsent(next, new Heir(next, step.action())));
            }
        }
        return List.copyOf(heirs.values());
    }

    private static List<Step> of(Set<ActionKey> actions, List<Step> steps) {
        return steps.stream().filter(step -> actions.contains(step.action())).toList();
    }

    /** The action itself or the nearest one that it goes on with of which something holds; itself when it holds of none. */
    ActionKey first(ActionKey action, Predicate<ActionKey> condition) {
        if (condition.test(action)) {
            return action;
        }
        List<Step> steps = steps();
        Set<ActionKey> seen = new LinkedHashSet<>(List.of(action));
        List<ActionKey> ahead = new ArrayList<>(seen);
        while (!ahead.isEmpty()) {
            ActionKey later = ahead.remove(0);
            for (Step step : steps) {
                if (step.next().contains(later) && seen.add(step.action())) {
                    if (condition.test(step.action())) {
                        return step.action();
                    }
                    ahead.add(step.action());
                }
            }
        }
        return action;
    }

    /**
     * The codes by which the edition in force goes on with actions: each once, in the order of those given; none of those that have ended.
     *
     * @param edition of the codes
     */
    public List<String> codes(String edition, Collection<String> codes) {
        if (codes.isEmpty()) {
            return List.of();
        }
        List<Step> steps = steps();
        String now = services.sql("SELECT code FROM published_plan_edition WHERE is_current").query(String.class).optional().orElse(null);
        return codes.stream().flatMap(code -> heirs(new ActionKey(edition, code), steps).stream()).map(Heir::action)
                .filter(action -> action.edition().equals(now)).map(ActionKey::code).distinct().toList();
    }
}
