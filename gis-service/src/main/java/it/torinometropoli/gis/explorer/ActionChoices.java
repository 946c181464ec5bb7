package it.torinometropoli.gis.explorer;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The actions of the plan in force. The address may name several, joined with commas, and strategies or axes ({@code 2.2}, {@code 2}) for all
 * their actions, as that of the map may.
 */
record ActionChoices() implements Choices {

    /** More in one condition would make it longer than is read. */
    private static final int MOST = 40;

    @Override
    public String title(Scope scope) {
        return scope.text("explorer.action");
    }

    @Override
    public List<Option> of(Scope scope) {
        Set<String> served = scope.texts(scope.actionsAttribute().name()).stream().flatMap(codes -> Stream.of(codes.split(";")))
                .collect(Collectors.toSet());
        return all(scope).filter(option -> served.isEmpty() || served.contains(option.value())).toList();
    }

    @Override
    public Optional<Option> named(String value, Scope scope) {
        List<List<Option>> meant = Arrays.stream(value.split(",")).map(code -> all(scope)
                .filter(option -> option.value().equals(code) || option.value().startsWith(code + ".")).toList()).toList();
        if (meant.isEmpty() || meant.stream().anyMatch(List::isEmpty)) {
            return Optional.empty();
        }
        List<Option> actions = meant.stream().flatMap(List::stream).distinct().toList();
        if (actions.size() > MOST) {
            return Optional.empty();
        }
        return Optional.of(new Option(value, actions.size() == 1 ? actions.get(0).words()
                : actions.stream().map(Option::value).collect(Collectors.joining(", ")),
                Ecql.any(actions.stream().map(Option::condition).toList())));
    }

    @Override
    public String allowed(Scope scope) {
        return all(scope).map(Option::value).collect(Collectors.joining(", "));
    }

    private static Stream<Option> all(Scope scope) {
        return scope.actions().stream().map(action -> new Option(action.code(), action.code() + " " + action.title(),
                Ecql.serves(scope.actionsAttribute().name(), action.code())));
    }
}
