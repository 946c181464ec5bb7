package it.torinometropoli.gis.explorer;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The values that a {@link ChoiceCriterion} offers. */
interface Choices {

    /** What all of them are, in the reader's language. */
    String title(Scope scope);

    /** Those that the form offers, in order. */
    List<Option> of(Scope scope);

    /** The choice of a value, be it one that the form does not offer. */
    default Optional<Option> named(String value, Scope scope) {
        return of(scope).stream().filter(option -> option.value().equals(value)).findFirst();
    }

    /** The values that are allowed, for the reader. */
    default String allowed(Scope scope) {
        return of(scope).stream().map(Option::value).collect(Collectors.joining(", "));
    }
}
