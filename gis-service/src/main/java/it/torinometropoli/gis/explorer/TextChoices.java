package it.torinometropoli.gis.explorer;

import java.util.ArrayList;
import java.util.List;

/**
 * The texts that the features have as values of an attribute.
 *
 * @param attribute name of an attribute with few values
 */
record TextChoices(String attribute) implements Choices {

    /** The value that asks for features without any. */
    private static final String NONE = "non_rilevato";

    @Override
    public String title(Scope scope) {
        return scope.attribute(attribute).title().in(scope.locale());
    }

    @Override
    public List<Option> of(Scope scope) {
        List<Option> options = new ArrayList<>(scope.texts(attribute).stream()
                .map(text -> new Option(text, text, Ecql.equal(attribute, text))).sorted(scope.byWords()).toList());
        options.add(new Option(NONE, scope.text("explorer.unknown"), attribute + " IS NULL"));
        return options;
    }
}
