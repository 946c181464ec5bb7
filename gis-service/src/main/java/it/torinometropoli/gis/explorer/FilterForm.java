package it.torinometropoli.gis.explorer;

import java.util.List;

/**
 * The filters of a list as a form.
 *
 * @param groups the filters that stand together
 * @param chosen what is chosen, each with the address without it
 */
record FilterForm(List<Group> groups, List<Chip> chosen) {

    /**
     * Filters that stand together.
     *
     * @param key the last part of the key of its title
     * @param open whether its filters are seen at once
     */
    record Group(String key, boolean open, List<Field> fields) {
    }

    /**
     * A filter.
     *
     * @param look what it looks like, a name of {@link Criterion.Look}
     * @param title its title
     * @param inputs its parameters
     * @param choices what it offers
     */
    record Field(String look, String title, List<Input> inputs, List<Choice> choices) {
    }

    /**
     * A parameter.
     *
     * @param name its name
     * @param value what the reader has sent; empty when nothing
     */
    record Input(String name, String value) {
    }

    /**
     * An option.
     *
     * @param value the value of the parameter
     * @param words what a reader calls it
     * @param count how many features it would leave; null when that has not been counted
     * @param chosen whether it is chosen
     * @param href the address with it
     */
    record Choice(String value, String words, Long count, boolean chosen, String href) {
    }

    /**
     * What is chosen of a filter.
     *
     * @param title title of the filter
     * @param words what is chosen
     * @param href the address without it
     */
    record Chip(String title, String words, String href) {
    }
}
