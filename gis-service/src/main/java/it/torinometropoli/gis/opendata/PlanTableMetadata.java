package it.torinometropoli.gis.opendata;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.springframework.context.MessageSource;

/** Describes the tables of an edition for programs: a table group of the W3C Metadata Vocabulary for Tabular Data (2015). */
final class PlanTableMetadata {

    private final PlanDescription description;
    private final MessageSource messages;

    PlanTableMetadata(PlanDescription description, MessageSource messages) {
        this.description = description;
        this.messages = messages;
    }

    Map<String, Object> document() {
        Map<String, Object> group = new LinkedHashMap<>();
        group.put("@context", List.of("http://www.w3.org/ns/csvw", Map.of("@language", "it")));
        group.put("dc:title", description.edition().title());
        group.put("dc:publisher", description.publisher().name());
        group.put("dc:license", Map.of("@id", description.terms().url().toString()));
        group.put("dc:bibliographicCitation", description.citation());
        group.put("tables", Arrays.stream(PlanTable.values()).map(this::table).toList());
        return group;
    }

    private Map<String, Object> table(PlanTable table) {
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("url", description.csv(table));
        described.put("dc:title", text("opendata.plan.table." + table.fileName()));
        List<String> names = new ArrayList<>(table.columns());
        names.addAll(PlanCsv.ORIGIN);
        described.put("tableSchema", Map.of("columns", names.stream().map(this::column).toList(), "primaryKey", table.key()));
        return described;
    }

    private Map<String, Object> column(String name) {
        Map<String, Object> column = new LinkedHashMap<>();
        column.put("name", name);
        column.put("titles", List.of(name));
        column.put("dc:description", text("opendata.plan.column." + name));
        column.put("datatype", type(name));
        if (PlanTable.LISTS.contains(name)) {
            column.put("separator", PlanTable.SEPARATOR);
        }
        return column;
    }

    private static String type(String column) {
        return switch (column) {
            case "value" -> "decimal";
            case "percent", "base" -> "integer";
            case "year" -> "gYear";
            case "since" -> "date";
            default -> "string";
        };
    }

    private List<Map<String, String>> text(String key) {
        return List.of(value(key, Locale.ITALIAN), value(key, Locale.ENGLISH));
    }

    private Map<String, String> value(String key, Locale locale) {
        Map<String, String> value = new LinkedHashMap<>();
        value.put("@value", messages.getMessage(key, null, locale));
        value.put("@language", locale.getLanguage());
        return value;
    }
}
