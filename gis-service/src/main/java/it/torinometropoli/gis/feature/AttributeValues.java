package it.torinometropoli.gis.feature;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.Locale;
import java.util.TimeZone;

import it.torinometropoli.gis.catalog.Attribute;
import it.torinometropoli.gis.filter.TimePosition;

/** Brings values to the class that an attribute's type names. */
public final class AttributeValues {

    private static final TimeZone UTC = TimeZone.getTimeZone("UTC");

    private AttributeValues() {
    }

    /** The value of a column of the current row, counted from 1; null when it has none. */
    public static Object read(ResultSet row, int column, Attribute attribute) throws SQLException {
        Object value = switch (attribute.type()) {
            case STRING -> row.getString(column);
            case INTEGER -> row.getInt(column);
            case NUMBER -> row.getDouble(column);
            case DATE -> row.getDate(column);
            case TIMESTAMP -> instant(row.getTimestamp(column, Calendar.getInstance(UTC)));
            case BOOLEAN -> row.getBoolean(column);
        };
        return row.wasNull() ? null : value;
    }

    /**
     * The value of a file in the class of the attribute; null stays null.
     *
     * @throws IllegalArgumentException when it cannot be brought into that class without loss
     */
    static Object of(Object value, Attribute attribute) {
        if (value == null) {
            return null;
        }
        try {
            return switch (attribute.type()) {
                case STRING -> value instanceof Double number && number == Math.rint(number) ? String.valueOf(number.longValue()) : value.toString();
                case INTEGER -> Math.toIntExact(value instanceof Number number ? whole(number) : Long.parseLong(value.toString().trim()));
                case NUMBER -> value instanceof Number number ? number.doubleValue() : Double.parseDouble(value.toString().trim());
                case DATE -> value instanceof Date date ? date : Date.valueOf(value.toString().trim());
                case TIMESTAMP -> value instanceof Date day ? day.toLocalDate().atStartOfDay().toInstant(ZoneOffset.UTC)
                        : TimePosition.parse(value.toString()).orElseThrow(NumberFormatException::new);
                case BOOLEAN -> value instanceof Number number ? number.intValue() != 0 : Boolean.valueOf(value.toString().trim());
            };
        } catch (NumberFormatException | ArithmeticException notOfThatType) {
            throw new IllegalArgumentException("the value '%s' of attribute '%s' is not of type %s"
                    .formatted(value, attribute.name(), attribute.type().name().toLowerCase(Locale.ROOT)), notOfThatType);
        }
    }

    private static Instant instant(Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }

    private static long whole(Number number) {
        if (number.doubleValue() != Math.rint(number.doubleValue())) {
            throw new ArithmeticException("not a whole number");
        }
        return number.longValue();
    }
}
