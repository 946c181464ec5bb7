package it.torinometropoli.gis.explorer;

import java.util.List;
import java.util.Optional;

import it.torinometropoli.gis.site.PageProblem;

/** A filter of a list: how it is asked for, which features it leaves, what it looks like in the form. */
interface Criterion {

    /** What a filter looks like in the form. */
    enum Look {
        /** Any number of choices, each with a box to tick. */
        BOXES,
        /** One choice of many. */
        LIST,
        /** Bounds of a number. */
        RANGE,
        /** A distance from a municipality. */
        REACH,
        /** Words. */
        WORDS
    }

    /** The group of filters that it stands in; the last part of the key of its title. */
    String group();

    /** The parameters of the address that say what is chosen, that of the options first. */
    List<String> parameters();

    /** What it looks like. */
    Look look();

    /** Its title, in the reader's language. */
    String title(Scope scope);

    /** What can be chosen, in order; none where anything can be typed and nothing is suggested. */
    default List<Option> options(Scope scope) {
        return List.of();
    }

    /** The parameters with an option chosen and no other of this filter. */
    default Parameters choosing(Option option, Parameters parameters) {
        return parameters.with(parameters().get(0), option.value());
    }

    /** Whether an option is chosen. */
    default boolean chosen(Option option, Parameters parameters) {
        return parameters.all(parameters().get(0)).contains(option.value());
    }

    /**
     * What is chosen.
     *
     * @return empty when nothing is
     * @throws PageProblem when a value is not allowed
     */
    Optional<Condition> condition(Parameters parameters, Scope scope);
}
