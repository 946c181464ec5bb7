package it.torinometropoli.gis.feature;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Locale;
import java.util.Optional;

import it.torinometropoli.gis.catalog.Attribute;
import it.torinometropoli.gis.filter.TimePosition;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.expression.PropertyName;

/** Comparisons of an attribute that is no text with values in its class; days are compared as their beginnings in UTC. */
record TypedComparison(Attribute attribute, PropertyName property) {

    /**
     * The condition that an attribute has a value of this kind.
     *
     * @param value as the condition has it, not null
     * @throws FilterException when it is not of the attribute's type
     */
    Filter filter(Comparison comparison, Object value) {
        return switch (attribute.type()) {
            case INTEGER -> whole(comparison, number(value));
            case NUMBER -> comparison.filter(property, number(value));
            case BOOLEAN -> comparison.filter(property, truth(value));
            case DATE -> day(comparison, moment(value));
            case TIMESTAMP -> comparison.filter(property, moment(value));
            case STRING -> comparison.filter(property, value);
        };
    }

    private Filter whole(Comparison comparison, double number) {
        if (number == (int) number) {
            return comparison.filter(property, (int) number);
        }
        return equality(comparison).orElseGet(() -> comparison.filter(property, number));
    }

    /** A day lies at or before the beginning of the day of a moment, or after that. */
    private Filter day(Comparison comparison, Instant moment) {
        LocalDate day = moment.atOffset(ZoneOffset.UTC).toLocalDate();
        Object value = java.sql.Date.valueOf(day);
        if (day.atStartOfDay().toInstant(ZoneOffset.UTC).equals(moment)) {
            return comparison.filter(property, value);
        }
        return equality(comparison).orElseGet(() -> (switch (comparison) {
            case LESS, LESS_OR_EQUAL -> Comparison.LESS_OR_EQUAL;
            default -> Comparison.GREATER;
        }).filter(property, value));
    }

    /** What equality comes to with a value that no feature can have. */
    private static Optional<Filter> equality(Comparison comparison) {
        return switch (comparison) {
            case EQUAL -> Optional.of(Filter.EXCLUDE);
            case DIFFERENT -> Optional.of(Filter.INCLUDE);
            default -> Optional.empty();
        };
    }

    private double number(Object value) {
        try {
            double number = value instanceof Number known ? known.doubleValue() : Double.parseDouble(value.toString().strip());
            if (Double.isFinite(number)) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            throw wrong(value, "a number");
        }
        throw wrong(value, "a finite number");
    }

    private boolean truth(Object value) {
        return switch (value.toString().strip().toLowerCase(Locale.ROOT)) {
            case "true", "1" -> true;
            case "false", "0" -> false;
            default -> throw wrong(value, "true or false");
        };
    }

    private Instant moment(Object value) {
        if (value instanceof Instant moment) {
            return moment;
        }
        if (value instanceof java.sql.Date day) {
            return day.toLocalDate().atStartOfDay().toInstant(ZoneOffset.UTC);
        }
        if (value instanceof Date moment) {
            return Instant.ofEpochMilli(moment.getTime());
        }
        return TimePosition.parse(value.toString()).orElseThrow(() -> wrong(value, "a day such as 2024-05-31, or with a time such as 2024-05-31T12:00:00Z"));
    }

    private FilterException wrong(Object value, String needed) {
        String text = value.toString();
        return new FilterException("attribute '%s' cannot be compared with '%s'; %s is needed".formatted(attribute.name(),
                text.length() > 40 ? text.substring(0, 40) : text, needed));
    }
}
