package it.torinometropoli.gis.proposal;

import java.util.List;
import java.util.stream.Stream;

import org.springframework.util.MultiValueMap;

/** What a person has written into a form that is shown again, for templates. */
record Sent(MultiValueMap<String, String> values) {

    /** The first value of a field; null when it was not sent. */
    public String first(String name) {
        return values.getFirst(name);
    }

    /** The values of a field. */
    public List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    /** A value of a field; empty when there are not as many. */
    public String at(String name, int index) {
        return index < all(name).size() ? all(name).get(index) : "";
    }

    /** What was written in sentences, so that nobody has to write it again. */
    public List<String> sentences() {
        return Stream.of("reason", "notes", "question", "note").flatMap(name -> all(name).stream()).filter(text -> !text.isBlank()).toList();
    }

    /** Whether a field was sent. */
    public boolean has(String name) {
        return values.containsKey(name);
    }
}
