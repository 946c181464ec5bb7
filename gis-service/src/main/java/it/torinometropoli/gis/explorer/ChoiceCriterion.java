package it.torinometropoli.gis.explorer;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import it.torinometropoli.gis.site.PageProblem;

/**
 * A filter by values that are known beforehand.
 *
 * @param group see {@link Criterion#group}
 * @param parameter the parameter of the address
 * @param look {@link Criterion.Look#BOXES} for any number of choices, {@link Criterion.Look#LIST} for one
 * @param choices what can be chosen
 */
record ChoiceCriterion(String group, String parameter, Look look, Choices choices) implements Criterion {

    @Override
    public List<String> parameters() {
        return List.of(parameter);
    }

    @Override
    public String title(Scope scope) {
        return choices.title(scope);
    }

    @Override
    public List<Option> options(Scope scope) {
        return choices.of(scope);
    }

    @Override
    public Optional<Condition> condition(Parameters parameters, Scope scope) {
        List<String> values = parameters.all(parameter);
        if (values.isEmpty()) {
            return Optional.empty();
        }
        if (look == Look.LIST && values.size() > 1) {
            throw PageProblem.badParameter(parameter, String.join(", ", values), scope.text("explorer.allowed.one"));
        }
        List<Option> chosen = values.stream().map(value -> choices.named(value, scope)
                .orElseThrow(() -> PageProblem.badParameter(parameter, value, choices.allowed(scope)))).toList();
        return Optional.of(new Condition(this, Ecql.any(chosen.stream().map(Option::condition).toList()),
                chosen.stream().map(Option::words).collect(Collectors.joining(", "))));
    }
}
