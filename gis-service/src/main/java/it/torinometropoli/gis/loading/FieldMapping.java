package it.torinometropoli.gis.loading;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import it.torinometropoli.gis.geofile.TableFormat;

/**
 * Which fields of a file are which of ours, from a small file in YAML.
 *
 * @param only beginnings of values of fields; a row with others is left out. May be empty
 * @param covers the types of which the file has all; those that are there and not in the file are removed. May be empty
 * @param fields by our names where their values come from
 * @param table how a table is written; what it does not say is told from the file
 * @param position the columns of a table that say where its rows are; null when none does
 */
record FieldMapping(Map<String, List<String>> only, List<String> covers, Map<String, Rule> fields, Table table, Position position) {

    private static final Map<String, BigDecimal> SQUARE_METRES = Map.of("m2", BigDecimal.ONE, "ha", BigDecimal.valueOf(10_000), "km2", BigDecimal.valueOf(1_000_000));

    /**
     * Where a value comes from.
     *
     * @param field of the file; null when the value is the same for all rows
     * @param values ours for each of the file's; empty when they are the same. A value that is not among them rejects the row
     * @param value for all rows, or where the field is blank; may be null
     * @param unit in which an area is given: m2, ha or km2; null for square metres
     * @param format of a date, such as dd/MM/yyyy; null for that of the table
     */
    record Rule(String field, Map<String, String> values, String value, String unit, String format) {

        Rule {
            values = values == null ? Map.of() : Map.copyOf(values);
            if (unit != null && !SQUARE_METRES.containsKey(unit)) {
                throw MappingProblem.notAllowed("unit", unit, "m2, ha, km2");
            }
            Days.checked(format);
        }

        /** How many square metres one of the unit is. */
        BigDecimal squareMetres() {
            return SQUARE_METRES.get(unit == null ? "m2" : unit);
        }
    }

    /**
     * How a table is written.
     *
     * @param encoding of a CSV file, such as windows-1252
     * @param separator of its fields
     * @param sheet the name of the sheet of a workbook
     * @param header the number of the row with the names of the columns, from 1
     * @param decimal the sign before decimals: a comma or a point
     * @param dates their format, such as dd/MM/yyyy
     */
    record Table(String encoding, String separator, String sheet, Integer header, String decimal, String dates) {

        static final Table UNKNOWN = new Table(null, null, null, null, null, null);

        Table {
            if (separator != null && separator.length() != 1) {
                throw MappingProblem.notAllowed("separator", separator, "; , | TAB");
            }
            if (decimal != null && !List.of(",", ".").contains(decimal)) {
                throw MappingProblem.notAllowed("decimal", decimal, "\",\" \".\"");
            }
            if (header != null && header < 1) {
                throw MappingProblem.notAllowed("header", header, "1, 2, 3…");
            }
            Days.checked(dates);
        }

        TableFormat format() {
            return new TableFormat(encoding, separator, sheet, header);
        }
    }

    FieldMapping {
        if (only != null && only.containsValue(null)) {
            throw MappingProblem.form("only");
        }
        only = only == null ? Map.of() : Map.copyOf(only);
        covers = covers == null ? List.of() : List.copyOf(covers);
        fields = fields == null ? Map.of() : new LinkedHashMap<>(fields);
        fields.forEach((name, rule) -> {
            if (rule == null) {
                throw MappingProblem.form("fields." + name);
            }
            if (rule.field() == null && rule.value() == null) {
                throw new MappingProblem("mapping_rule", "fields." + name);
            }
        });
        table = table == null ? Table.UNKNOWN : table;
    }

    /** Whether a row is one of those that are loaded. */
    boolean wanted(Map<String, Object> attributes) {
        return only.entrySet().stream().allMatch(condition -> {
            String text = text(attributes, condition.getKey());
            return text != null && condition.getValue().stream().anyMatch(text::startsWith);
        });
    }

    /**
     * A value of a row.
     *
     * @return null when it is blank or nothing is said of it
     * @throws IllegalArgumentException when the mapping has no value for the file's; the message is the file's
     */
    String value(String name, Map<String, Object> attributes) {
        Rule rule = fields.get(name);
        if (rule == null) {
            return null;
        }
        String text = rule.field() == null ? null : text(attributes, rule.field());
        if (text == null) {
            return rule.value();
        }
        if (rule.values().isEmpty()) {
            return text;
        }
        String mapped = rule.values().entrySet().stream().filter(entry -> entry.getKey().equalsIgnoreCase(text)).map(Map.Entry::getValue).findFirst().orElse(null);
        if (mapped == null) {
            throw new IllegalArgumentException(text);
        }
        return mapped;
    }

    /** The field of the file behind one of ours; the empty text when there is none. */
    String field(String name) {
        Rule rule = fields.get(name);
        return rule == null || rule.field() == null ? "" : rule.field();
    }

    /** The text of a field, in capitals or not; null when it is blank. */
    static String text(Map<String, Object> attributes, String field) {
        Object value = raw(attributes, field);
        if (value instanceof Double number && number == Math.rint(number) && Math.abs(number) < 1e15) {
            value = number.longValue();
        }
        return value == null || value.toString().isBlank() ? null : value.toString().strip();
    }

    /** The value of a field as the file has it, in capitals or not; null when it has none. */
    static Object raw(Map<String, Object> attributes, String field) {
        Object value = attributes.get(field);
        return value != null ? value : attributes.entrySet().stream().filter(entry -> entry.getKey().toLowerCase(Locale.ROOT).equals(field.toLowerCase(Locale.ROOT)))
                .map(Map.Entry::getValue).filter(Objects::nonNull).findFirst().orElse(null);
    }
}
