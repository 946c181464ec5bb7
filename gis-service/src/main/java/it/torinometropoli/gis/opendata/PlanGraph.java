package it.torinometropoli.gis.opendata;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An edition of the plan as JSON-LD 1.1: a SKOS concept scheme of axes, strategies and actions; projects and indicators in the terms of schema.org,
 * and places, each with the part of the plan that it is about ({@code dct:subject}). Parts that have a page are named by its address.
 */
final class PlanGraph {

    private static final String SUBJECT = "subject";
    private static final String STRATEGY = "strategy";

    private final PlanDescription description;
    private final Map<PlanTable, List<Map<String, Object>>> rows;

    PlanGraph(PlanDescription description, PlanRows plan) {
        this.description = description;
        this.rows = Arrays.stream(PlanTable.values())
                .collect(Collectors.toMap(Function.identity(), table -> plan.of(table, description.edition().code())));
    }

    Map<String, Object> document() {
        List<Object> nodes = new ArrayList<>(List.of(dataset(), scheme()));
        parts(PlanTable.ASSI, null, PlanTable.STRATEGIE, nodes);
        parts(PlanTable.STRATEGIE, PlanTable.ASSI, PlanTable.AZIONI, nodes);
        parts(PlanTable.AZIONI, PlanTable.STRATEGIE, null, nodes);
        rows.get(PlanTable.PROGETTI).forEach(row -> nodes.add(project(row)));
        rows.get(PlanTable.INDICATORI).forEach(row -> nodes.add(indicator(row)));
        places(nodes);
        return node("@context", context(), "@graph", nodes);
    }

    private static Map<String, Object> context() {
        Map<String, Object> context = node("dcat", "http://www.w3.org/ns/dcat#", "dct", "http://purl.org/dc/terms/", "schema", "https://schema.org/",
                "skos", "http://www.w3.org/2004/02/skos/core#", "xsd", "http://www.w3.org/2001/XMLSchema#", "@language", "it");
        Stream.of("inScheme", "topConceptOf", "hasTopConcept", "broader", "narrower").forEach(term -> context.put(term, reference("skos:" + term)));
        Stream.of("notation", "prefLabel", "definition", "note").forEach(term -> context.put(term, "skos:" + term));
        Stream.of("title", "publisher", "bibliographicCitation", "source").forEach(term -> context.put(term, "dct:" + term));
        Stream.of("name", "description", "identifier", "value", "unitText", "keywords").forEach(term -> context.put(term, "schema:" + term));
        context.put("license", reference("dct:license"));
        context.put(SUBJECT, reference("dct:subject"));
        context.put("url", reference("schema:url"));
        context.put("distribution", "dcat:distribution");
        context.put("downloadURL", reference("dcat:downloadURL"));
        context.put("mediaType", reference("dcat:mediaType"));
        context.put("issued", node("@id", "dct:issued", "@type", "xsd:date"));
        context.put("observationDate", node("@id", "schema:observationDate", "@type", "xsd:gYear"));
        return context;
    }

    private static Map<String, Object> reference(String term) {
        return node("@id", term, "@type", "@id");
    }

    private Map<String, Object> dataset() {
        List<Object> files = Arrays.stream(PlanTable.values()).filter(table -> !rows.get(table).isEmpty()).<Object>map(table -> node("@type",
                "dcat:Distribution", "title", table.fileName(), "downloadURL", description.csv(table), "mediaType",
                "https://www.iana.org/assignments/media-types/text/csv", "license", description.terms().url().toString())).toList();
        return node("@id", description.linked(), "@type", List.of("dcat:Dataset", "schema:Dataset"), "title", description.edition().title(),
                "publisher", node("@id", description.publisher().url().toString(), "@type", "schema:GovernmentOrganization", "name",
                        description.publisher().name()),
                "license", description.terms().url().toString(), "bibliographicCitation", description.citation(), SUBJECT, description.page(),
                "distribution", files);
    }

    private Map<String, Object> scheme() {
        return node("@id", description.page(), "@type", "skos:ConceptScheme", "prefLabel", description.edition().title(), "notation",
                description.edition().code(), "issued", description.edition().approvedOn() == null ? null : description.edition().approvedOn().toString(),
                "hasTopConcept", rows.get(PlanTable.ASSI).stream().map(axis -> description.part(PlanTable.ASSI, text(axis, "code"))).toList());
    }

    private void parts(PlanTable level, PlanTable above, PlanTable below, List<Object> nodes) {
        Map<Object, List<String>> narrower = below == null ? Map.of() : rows.get(below).stream().collect(Collectors.groupingBy(
                row -> row.get(parent(below)), Collectors.mapping(row -> description.part(below, text(row, "code")), Collectors.toList())));
        rows.get(level).forEach(row -> nodes.add(node("@id", description.part(level, text(row, "code")), "@type", "skos:Concept",
                "inScheme", description.page(), "topConceptOf", above == null ? description.page() : null, "notation", row.get("code"),
                "prefLabel", row.get("title"), "definition", row.get("description"),
                "broader", above == null ? null : description.part(above, text(row, parent(level))), "narrower", narrower.get(row.get("code")))));
    }

    private static String parent(PlanTable level) {
        return level == PlanTable.STRATEGIE ? "axis" : STRATEGY;
    }

    private Map<String, Object> project(Map<String, Object> row) {
        List<String> subjects = new ArrayList<>(List.of(description.part(PlanTable.STRATEGIE, text(row, STRATEGY))));
        list(row, "actions").forEach(action -> subjects.add(description.part(PlanTable.AZIONI, action)));
        return node("@id", description.within(text(row, "id")), "@type", "schema:Project", "identifier", row.get("id"), "name", row.get("title"),
                "description", row.get("description"), "keywords", row.get("programme"), "url", list(row, "urls"), SUBJECT, subjects);
    }

    private Map<String, Object> indicator(Map<String, Object> row) {
        return node("@id", description.within(text(row, "id")), "@type", "schema:Observation", "identifier", row.get("id"), "name", row.get("name"),
                "description", row.get("description"), "value", row.get("value"), "unitText", row.get("unit"), "observationDate",
                text(row, "year"), "source", row.get("source"), "note", row.get("note"), SUBJECT, description.part(PlanTable.STRATEGIE, text(row, STRATEGY)));
    }

    private void places(List<Object> nodes) {
        Map<String, List<String>> actions = rows.get(PlanTable.LUOGHI).stream().collect(Collectors.groupingBy(
                row -> description.place(text(row, "layer"), text(row, "feature")), LinkedHashMap::new,
                Collectors.mapping(row -> description.part(PlanTable.AZIONI, text(row, "action")), Collectors.toList())));
        actions.forEach((place, served) -> nodes.add(node("@id", place, "@type", "schema:Place", SUBJECT, served)));
    }

    private static String text(Map<String, Object> row, String column) {
        return String.valueOf(row.get(column));
    }

    private static List<String> list(Map<String, Object> row, String column) {
        return row.get(column) instanceof String values && !values.isEmpty() ? List.of(values.split(PlanTable.SEPARATOR)) : List.of();
    }

    /** An object of names and values in turn, without those that are null or empty lists. */
    private static Map<String, Object> node(Object... namesAndValues) {
        Map<String, Object> node = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            Object value = namesAndValues[i + 1];
            if (value != null && !(value instanceof List<?> list && list.isEmpty())) {
                node.put((String) namesAndValues[i], value);
            }
        }
        return node;
    }
}
