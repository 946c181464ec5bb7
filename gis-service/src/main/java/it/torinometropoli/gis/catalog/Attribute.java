package it.torinometropoli.gis.catalog;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A published attribute of a layer: a column of its view.
 *
 * @param name column and property name; lower snake case in views of our own
 * @param type what its values are
 * @param title what a reader calls it
 * @param description what it means, or null
 * @param unit symbol of the unit of measure, or null
 * @param language {@code it} or {@code en} when the values are in that language and shown to its readers only, or null
 * @param values the readable form of each code when the values are codes; empty otherwise
 * @param role what the attribute is for the portal, or null
 */
public record Attribute(String name, Type type, LocalizedText title, LocalizedText description, String unit, String language,
        Map<String, LocalizedText> values, Role role) {

    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,62}");

    /** The types of values, with the XML Schema and JSON types that they become. */
    public enum Type {
        /** Text. */
        STRING(String.class),
        /** Whole number. */
        INTEGER(Integer.class),
        /** Decimal number. */
        NUMBER(Double.class),
        /** Day without time. */
        DATE(java.sql.Date.class),
        /** Moment; columns without time zone are in UTC. */
        TIMESTAMP(java.time.Instant.class),
        /** True or false. */
        BOOLEAN(Boolean.class);

        private final Class<?> binding;

        Type(Class<?> binding) {
            this.binding = binding;
        }

        /** The Java class of the values. */
        public Class<?> binding() {
            return binding;
        }
    }

    /** What an attribute is for those who show a feature. */
    public enum Role {
        /** The feature's name. */
        NAME,
        /** The ISTAT code of its municipality. */
        MUNICIPALITY,
        /** The name of that municipality. */
        MUNICIPALITY_NAME,
        /** The number of its Zona omogenea. */
        ZONE,
        /** The name of that zone. */
        ZONE_NAME,
        /** Its plan actions, codes joined with {@code ;}. */
        ACTIONS,
        /** How good its shape is. */
        GEOMETRY_QUALITY,
        /** Where its facts come from. */
        SOURCE
    }

    /** Refuses a name that is not an identifier and a description without type or title. */
    public Attribute {
        if (name == null || !NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("attribute name '%s' must match %s".formatted(name, NAME));
        }
        if (type == null || title == null) {
            throw new IllegalArgumentException("attribute '%s' needs 'type' and 'title'".formatted(name));
        }
        values = values == null ? Map.of() : Map.copyOf(values);
    }

    /** Whether a reader of this language is to see the attribute. */
    public boolean shownIn(Locale locale) {
        return language == null || language.equals(locale.getLanguage());
    }
}
