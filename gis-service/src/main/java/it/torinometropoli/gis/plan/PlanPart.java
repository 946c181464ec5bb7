package it.torinometropoli.gis.plan;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * An axis, a strategy or an action with all that is below it and all that is tied to it.
 *
 * @param level which of the three it is
 * @param code its code within the edition
 * @param title short title, in Italian
 * @param description the official text, in Italian
 * @param parts what it consists of, in the order of the plan; none for an action
 * @param projects those of an action as far as they are known to be; all of a strategy or axis
 * @param indicators those of the strategy that it is, belongs to or has
 * @param places the places that serve it or one of its actions, each once
 */
record PlanPart(PlanLevel level, String code, String title, String description, List<PlanPart> parts, List<PlanView.Project> projects,
        List<PlanView.Indicator> indicators, Set<PlaceKey> places) {

    /** Itself when it is an action, or else its actions. */
    public List<PlanPart> actions() {
        return level == PlanLevel.ACTION ? List.of(this) : parts.stream().flatMap(part -> part.actions().stream()).toList();
    }

    /** Its actions that have a place. */
    public List<PlanPart> placedActions() {
        return actions().stream().filter(action -> !action.places().isEmpty()).toList();
    }

    /** Itself and all that is below it. */
    Stream<PlanPart> all() {
        return Stream.concat(Stream.of(this), parts.stream().flatMap(PlanPart::all));
    }

    /** The same with some of its parts only. */
    PlanPart with(List<PlanPart> some) {
        return new PlanPart(level, code, title, description, some, projects, indicators, places);
    }
}
