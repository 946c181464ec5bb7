package it.torinometropoli.gis.maptools;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import it.torinometropoli.gis.catalog.Attribute;
import it.torinometropoli.gis.catalog.Layer;

/**
 * An attribute of a layer as a column of a table, in the reader's language.
 *
 * @param name property name in every service
 * @param title what a reader calls it
 * @param description what it means, or null
 * @param unit symbol of the unit of measure, or null
 * @param type what its values are
 * @param naming whether the values are the names of the features
 * @param values the readable form of each code, by alphabet; empty when the values are not codes
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record LayerColumn(String name, String title, String description, String unit, Attribute.Type type, boolean naming, Map<String, String> values) {

    /** The columns of a layer that readers of a language see: the name first, then as the layer has them. */
    static List<LayerColumn> of(Layer layer, Locale locale) {
        return layer.attributes().stream().filter(attribute -> attribute.shownIn(locale))
                .map(attribute -> of(attribute, locale))
                .sorted((one, other) -> Boolean.compare(other.naming, one.naming)).toList();
    }

    private static LayerColumn of(Attribute attribute, Locale locale) {
        Map<String, String> values = new LinkedHashMap<>();
        attribute.values().entrySet().stream().sorted((one, other) -> one.getValue().in(locale).compareToIgnoreCase(other.getValue().in(locale)))
                .forEach(value -> values.put(value.getKey(), value.getValue().in(locale)));
        return new LayerColumn(attribute.name(), attribute.title().in(locale),
                attribute.description() == null ? null : attribute.description().in(locale), attribute.unit(), attribute.type(),
                attribute.role() == Attribute.Role.NAME, values);
    }
}
