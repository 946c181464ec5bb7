package it.torinometropoli.gis.explorer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Makes the form of the filters of a list. */
final class FilterForms {

    /** So many groups are seen at once. */
    private static final int OPEN = 2;

    private final Explorer explorer;
    private final Parameters parameters;
    private final Scope scope;
    private final List<Condition> chosen;

    /**
     * The form of a page.
     *
     * @param chosen what the parameters choose
     */
    FilterForms(Explorer explorer, Parameters parameters, Scope scope, List<Condition> chosen) {
        this.explorer = explorer;
        this.parameters = parameters;
        this.scope = scope;
        this.chosen = chosen;
    }

    /** What the parameters choose; throws what {@link Criterion#condition} does. */
    static List<Condition> chosen(Explorer explorer, Parameters parameters, Scope scope) {
        return explorer.criteria().stream().flatMap(criterion -> criterion.condition(parameters, scope).stream()).toList();
    }

    /** The form. */
    FilterForm form() {
        Map<Criterion, List<Option>> offered = new LinkedHashMap<>();
        explorer.criteria().forEach(criterion -> offered.put(criterion, criterion.options(scope)));
        Facets facets = Facets.of(offered, chosen, scope);
        Map<String, List<Criterion>> groups = explorer.criteria().stream()
                .collect(Collectors.groupingBy(Criterion::group, LinkedHashMap::new, Collectors.toList()));
        List<FilterForm.Group> shown = new ArrayList<>();
        groups.forEach((key, criteria) -> shown.add(new FilterForm.Group(key, shown.size() < OPEN || criteria.stream().anyMatch(this::used),
                criteria.stream().map(criterion -> field(criterion, offered.get(criterion), facets)).toList())));
        return new FilterForm(shown, chosen.stream().map(condition -> new FilterForm.Chip(condition.by().title(scope), condition.words(),
                parameters.without(condition.by().parameters()).address(explorer.path()))).toList());
    }

    private boolean used(Criterion criterion) {
        return criterion.parameters().stream().anyMatch(name -> parameters.one(name).isPresent());
    }

    private FilterForm.Field field(Criterion criterion, List<Option> options, Facets facets) {
        return new FilterForm.Field(criterion.look().name(), criterion.title(scope), criterion.parameters().stream()
                .map(name -> new FilterForm.Input(name, parameters.one(name).orElse(""))).toList(),
                IntStream.range(0, options.size()).filter(position -> facets.any(criterion, position)
                        || criterion.chosen(options.get(position), parameters))
                        .mapToObj(position -> choice(criterion, options.get(position), facets.within(criterion, position))).toList());
    }

    private FilterForm.Choice choice(Criterion criterion, Option option, Long count) {
        return new FilterForm.Choice(option.value(), option.words(), count, criterion.chosen(option, parameters),
                criterion.choosing(option, parameters).address(explorer.path()));
    }
}
