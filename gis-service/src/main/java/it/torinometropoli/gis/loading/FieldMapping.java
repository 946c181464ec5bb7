package it.torinometropoli.gis.loading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Which fields of a file are which of ours, from a small file in YAML.
 *
 * @param only beginnings of values of fields; a row with others is left out. May be empty
 * @param covers the types of which the file has all; those that are there and not in the file are removed. May be empty
 * @param fields by our names where their values come from
 */
record FieldMapping(Map<String, List<String>> only, List<String> covers, Map<String, Rule> fields) {

    private static final int LARGEST = 100_000;
    private static final YAMLMapper YAML = YAMLMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    /**
     * Where a value comes from.
     *
     * @param field of the file; null when the value is the same for all rows
     * @param values ours for each of the file's; empty when they are the same. A value that is not among them rejects the row
     * @param value for all rows, or where the field is blank; may be null
     */
    record Rule(String field, Map<String, String> values, String value) {

        Rule {
            values = values == null ? Map.of() : Map.copyOf(values);
            if (field == null && value == null) {
                throw new IllegalArgumentException("'field' or 'value' is needed");
            }
        }
    }

    FieldMapping {
        only = only == null ? Map.of() : Map.copyOf(only);
        covers = covers == null ? List.of() : List.copyOf(covers);
        fields = fields == null ? Map.of() : new LinkedHashMap<>(fields);
    }

    /**
     * Reads a mapping.
     *
     * @throws IOException when it cannot be read, or is wrong; the message says where
     */
    static FieldMapping read(Path file) throws IOException {
        if (!Files.isRegularFile(file) || Files.size(file) > LARGEST) {
            throw new IOException(file.getFileName() + ": there is no such mapping, or it is too large");
        }
        try {
            return YAML.readValue(Files.readString(file), FieldMapping.class);
        } catch (JacksonException wrong) {
            int line = wrong.getLocation() == null ? 0 : wrong.getLocation().getLineNr();
            throw new IOException("%s, line %d: %s".formatted(file.getFileName(), line, wrong.getOriginalMessage()), wrong);
        }
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
        String mapped = rule.values().get(text);
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
    private static String text(Map<String, Object> attributes, String field) {
        Object value = attributes.get(field);
        if (value == null) {
            value = attributes.entrySet().stream().filter(entry -> entry.getKey().toLowerCase(Locale.ROOT).equals(field.toLowerCase(Locale.ROOT)))
                    .map(Map.Entry::getValue).filter(Objects::nonNull).findFirst().orElse(null);
        }
        if (value instanceof Double number && number == Math.rint(number) && Math.abs(number) < 1e15) {
            value = number.longValue();
        }
        return value == null || value.toString().isBlank() ? null : value.toString().strip();
    }
}
