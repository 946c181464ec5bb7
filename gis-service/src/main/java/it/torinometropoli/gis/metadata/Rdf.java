package it.torinometropoli.gis.metadata;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import it.torinometropoli.gis.catalog.LocalizedText;

/** The terms of a graph in RDF: things under addresses, with properties of short names ({@code dct:title}). */
final class Rdf {

    /** The vocabularies by their prefix. */
    static final Map<String, String> PREFIXES = prefixes();

    private Rdf() {
    }

    /** The value of a property. */
    sealed interface Value {
    }

    /** Another thing. */
    record Link(String address) implements Value {
    }

    /** A text; its language or its type (a short name) are null when it has none. */
    record Literal(String text, String language, String type) implements Value {
    }

    /** A property with a value. */
    record Property(String name, Value value) {
    }

    /**
     * A thing.
     *
     * @param address its name
     * @param types short names of its classes, one at least
     * @param properties in the order in which they are to be read
     */
    record Thing(String address, List<String> types, List<Property> properties) {

        Thing(String address, String... types) {
            this(address, List.of(types), new ArrayList<>());
        }

        Thing link(String property, String to) {
            return with(property, new Link(to));
        }

        Thing text(String property, String text) {
            return with(property, new Literal(text, null, null));
        }

        Thing text(String property, LocalizedText text) {
            return with(property, new Literal(text.it(), "it", null)).with(property, new Literal(text.en(), "en", null));
        }

        Thing day(String property, LocalDate day) {
            return with(property, new Literal(day.toString(), null, "xsd:date"));
        }

        Thing with(String property, Value value) {
            properties.add(new Property(property, value));
            return this;
        }
    }

    /** The address that a short name stands for. */
    static String address(String shortName) {
        int colon = shortName.indexOf(':');
        return PREFIXES.get(shortName.substring(0, colon)) + shortName.substring(colon + 1);
    }

    private static Map<String, String> prefixes() {
        Map<String, String> prefixes = new LinkedHashMap<>();
        prefixes.put("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#");
        prefixes.put("xsd", "http://www.w3.org/2001/XMLSchema#");
        prefixes.put("dcat", "http://www.w3.org/ns/dcat#");
        prefixes.put("dcatapit", "http://dati.gov.it/onto/dcatapit#");
        prefixes.put("dct", "http://purl.org/dc/terms/");
        prefixes.put("foaf", "http://xmlns.com/foaf/0.1/");
        prefixes.put("vcard", "http://www.w3.org/2006/vcard/ns#");
        prefixes.put("owl", "http://www.w3.org/2002/07/owl#");
        prefixes.put("locn", "http://www.w3.org/ns/locn#");
        prefixes.put("spdx", "http://spdx.org/rdf/terms#");
        prefixes.put("gsp", "http://www.opengis.net/ont/geosparql#");
        return prefixes;
    }
}
