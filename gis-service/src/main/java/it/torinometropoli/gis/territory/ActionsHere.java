package it.torinometropoli.gis.territory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The actions of the edition in force that places of a part of the territory serve, by axis and strategy. */
@Component
class ActionsHere {

    private final JdbcClient services;

    ActionsHere(@Qualifier("services") JdbcClient services) {
        this.services = services;
    }

    /** An axis with those of its strategies that have such actions; codes and titles are those of the plan, in Italian. */
    record Axis(String code, String title, List<Strategy> strategies) {
    }

    /** A strategy with such actions. */
    record Strategy(String code, String title, List<Action> actions) {
    }

    /**
     * An action.
     *
     * @param places how many of the places serve it, at least 1
     */
    record Action(String code, String title, int places) {
    }

    /** All actions of the edition in force, in the order of the plan. */
    List<PlanRow> plan() {
        return services.sql("SELECT action.edition, action.code, action.title, strategy.code AS strategy, strategy.title AS strategy_title, "
                + "axis.code AS axis, axis.title AS axis_title FROM published_plan_action action "
                + "JOIN published_plan_edition edition ON edition.code = action.edition AND edition.is_current "
                + "JOIN published_plan_strategy strategy ON strategy.edition = action.edition AND strategy.code = action.strategy "
                + "JOIN published_plan_axis axis ON axis.edition = strategy.edition AND axis.code = strategy.axis "
                + "ORDER BY axis.ordinal, strategy.ordinal, action.ordinal").query(PlanRow.class).list();
    }

    /** A row of {@link #plan()}. */
    record PlanRow(String edition, String code, String title, String strategy, String strategyTitle, String axis, String axisTitle) {
    }

    /** Those actions that any of the places serve. */
    static List<Axis> served(List<PlanRow> plan, List<PlaceGroup> places) {
        List<Axis> axes = new ArrayList<>();
        for (PlanRow row : plan) {
            int count = places.stream().mapToInt(group -> group.serving(row.code()).size()).sum();
            if (count > 0) {
                Axis axis = last(axes).filter(before -> before.code().equals(row.axis()))
                        .orElseGet(() -> added(axes, new Axis(row.axis(), row.axisTitle(), new ArrayList<>())));
                Strategy strategy = last(axis.strategies()).filter(before -> before.code().equals(row.strategy()))
                        .orElseGet(() -> added(axis.strategies(), new Strategy(row.strategy(), row.strategyTitle(), new ArrayList<>())));
                strategy.actions().add(new Action(row.code(), row.title(), count));
            }
        }
        return axes;
    }

    private static <T> Optional<T> last(List<T> list) {
        return list.isEmpty() ? Optional.empty() : Optional.of(list.get(list.size() - 1));
    }

    private static <T> T added(List<T> list, T item) {
        list.add(item);
        return item;
    }
}
