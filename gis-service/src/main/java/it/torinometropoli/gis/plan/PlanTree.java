package it.torinometropoli.gis.plan;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Puts an edition together: each axis with its strategies, each of these with its actions and projects. */
final class PlanTree {

    private final Map<String, List<PlanQueries.Entry>> children;
    private final Map<String, List<PlanView.ProjectTitle>> projectsOfAction;
    private final Map<String, List<PlanView.ProjectTitle>> projectsOfStrategy;
    private final Map<String, Integer> places;

    /**
     * Sorts the parts.
     *
     * @param entries strategies and actions
     * @param projects the projects of the edition
     * @param places number of places by action code
     */
    PlanTree(List<PlanQueries.Entry> entries, List<PlanView.Project> projects, Map<String, Integer> places) {
        this.children = entries.stream().collect(Collectors.groupingBy(PlanQueries.Entry::parent));
        this.projectsOfAction = projects.stream()
                .flatMap(project -> project.actions().stream().map(action -> Map.entry(action, title(project))))
                .collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        this.projectsOfStrategy = projects.stream().filter(project -> project.actions().isEmpty())
                .collect(Collectors.groupingBy(PlanView.Project::strategy, Collectors.mapping(PlanTree::title, Collectors.toList())));
        this.places = places;
    }

    /** The axis with everything under it. */
    PlanView.Axis axis(PlanQueries.Entry axis) {
        return new PlanView.Axis(axis.code(), axis.title(), axis.description(), under(axis, this::strategy));
    }

    private PlanView.Strategy strategy(PlanQueries.Entry strategy) {
        return new PlanView.Strategy(strategy.code(), strategy.title(), strategy.description(), under(strategy, this::action),
                projectsOfStrategy.getOrDefault(strategy.code(), List.of()));
    }

    private PlanView.Action action(PlanQueries.Entry action) {
        return new PlanView.Action(action.code(), action.title(), places.getOrDefault(action.code(), 0),
                projectsOfAction.getOrDefault(action.code(), List.of()));
    }

    private <T> List<T> under(PlanQueries.Entry parent, Function<PlanQueries.Entry, T> making) {
        return children.getOrDefault(parent.code(), List.of()).stream().map(making).toList();
    }

    private static PlanView.ProjectTitle title(PlanView.Project project) {
        return new PlanView.ProjectTitle(project.id(), project.title(), project.linkBasis());
    }
}
