package it.torinometropoli.gis.explorer;

import java.util.List;

import it.torinometropoli.gis.catalog.Attribute;

/**
 * The codes of an attribute, in the order of the layer's description or of their words.
 *
 * @param attribute name of an attribute that has codes
 */
record CodeChoices(String attribute) implements Choices {

    @Override
    public String title(Scope scope) {
        return scope.attribute(attribute).title().in(scope.locale());
    }

    @Override
    public List<Option> of(Scope scope) {
        Attribute described = scope.attribute(attribute);
        return described.values().entrySet().stream()
                .map(code -> new Option(code.getKey(), code.getValue().in(scope.locale()), Ecql.equal(attribute, code.getKey())))
                .sorted(scope.byWords()).toList();
    }
}
