package it.torinometropoli.gis.explorer;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

import it.torinometropoli.gis.catalog.Layer;

/** Parts of conditions in ECQL. Names of attributes are those of the layer, values are put in quotation marks here. */
final class Ecql {

    /** Every feature. */
    static final String ALL = "INCLUDE";

    /** No feature. */
    static final String NONE = "EXCLUDE";

    private Ecql() {
    }

    static String equal(String attribute, String value) {
        return attribute + " = " + quoted(value);
    }

    static String oneOf(String attribute, Collection<String> values) {
        return attribute + " IN (" + list(values) + ")";
    }

    /** The features of some identifiers within the layer. */
    static String identified(Layer layer, Collection<String> ids) {
        return "IN (" + list(ids.stream().map(layer::featureId).toList()) + ")";
    }

    /** The attribute holds a text somewhere, letters and accents as they are. */
    static String holds(String attribute, String text) {
        return attribute + " LIKE " + quoted("%" + literally(text) + "%");
    }

    /** The attribute holds a text somewhere, whatever its case and accents. */
    static String mentions(String attribute, String text) {
        return "strToLowerCase(strStripAccents(" + attribute + ")) LIKE " + quoted("%" + literally(text) + "%");
    }

    /** The feature serves an action: its code is alone, first, last or amid the codes joined with semicolons. */
    static String serves(String attribute, String code) {
        return any(List.of(equal(attribute, code), attribute + " LIKE " + quoted(code + ";%"), attribute + " LIKE " + quoted("%;" + code),
                attribute + " LIKE " + quoted("%;" + code + ";%")));
    }

    static String all(List<String> conditions) {
        return conditions.isEmpty() ? ALL : joined(conditions, " AND ");
    }

    static String any(List<String> conditions) {
        return conditions.isEmpty() ? NONE : joined(conditions, " OR ");
    }

    private static String joined(List<String> conditions, String word) {
        return conditions.size() == 1 ? conditions.get(0) : conditions.stream().collect(Collectors.joining(")" + word + "(", "(", ")"));
    }

    private static String list(Collection<String> values) {
        return values.stream().sorted().map(Ecql::quoted).collect(Collectors.joining(", "));
    }

    private static String quoted(String value) {
        return "'" + value.replace("'", "''") + "'";
    }

    /** Signs that stand for others in patterns stand for themselves. */
    private static String literally(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
