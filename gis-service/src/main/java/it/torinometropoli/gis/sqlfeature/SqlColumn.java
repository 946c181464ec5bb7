package it.torinometropoli.gis.sqlfeature;

import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Locale;

import it.torinometropoli.gis.catalog.Attribute;

/**
 * A column that holds an attribute's values.
 *
 * @param value the expression of its values in the type of the attribute
 * @param zoned whether it holds times with time zone
 */
record SqlColumn(Attribute attribute, String name, String value, boolean zoned) {

    /**
     * Looks up a column of a statement.
     *
     * @param name in quotation marks
     * @param index from 1
     */
    static SqlColumn of(Attribute attribute, String name, ResultSetMetaData row, int index) throws SQLException {
        int type = row.getColumnType(index);
        boolean zoned = row.getColumnTypeName(index).toLowerCase(Locale.ROOT).matches("timestamptz|timestamp.* with time zone");
        boolean fits = switch (attribute.type()) {
            case STRING -> type == Types.VARCHAR;
            case INTEGER -> type == Types.INTEGER || type == Types.SMALLINT;
            case NUMBER -> type == Types.DOUBLE || type == Types.INTEGER || type == Types.SMALLINT;
            case DATE -> type == Types.DATE;
            case TIMESTAMP -> zoned || type == Types.TIMESTAMP;
            case BOOLEAN -> type == Types.BIT || type == Types.BOOLEAN;
        };
        return new SqlColumn(attribute, name, fits ? name : "CAST(%s AS %s)".formatted(name, sqlType(attribute.type())), zoned);
    }

    private static String sqlType(Attribute.Type type) {
        return switch (type) {
            case STRING -> "varchar";
            case NUMBER -> "double precision";
            default -> type.name().toLowerCase(Locale.ROOT);
        };
    }

    /** A moment as the column is compared with it: columns without time zone are in UTC. */
    Object moment(Instant moment) {
        return zoned ? moment.atOffset(ZoneOffset.UTC) : LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
    }
}
