package it.torinometropoli.gis.wms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.ows.ExceptionCode;
import it.torinometropoli.gis.ows.KvpParameters;
import it.torinometropoli.gis.ows.OwsException;

/**
 * Which properties of features are told, as the vendor parameter PROPERTYNAME says: names separated by commas for all layers, or such lists in
 * parentheses, one for each name of QUERY_LAYERS: {@code (nome,azioni)(nome)}; empty ones leave a layer whole. A group takes those that its
 * layers have.
 */
final class RequestedProperties {

    static final String NAME = "PROPERTYNAME";
    private static final int MOST_CHARACTERS = 20_000;

    private final Map<String, Set<String>> byLayer;

    private RequestedProperties(Map<String, Set<String>> byLayer) {
        this.byLayer = byLayer;
    }

    /**
     * Reads the parameter.
     *
     * @param asked what each name of QUERY_LAYERS stands for
     * @throws OwsException when it names a property that none of the layers concerned has, or has not a list for each name
     */
    static RequestedProperties read(KvpParameters parameters, List<List<Layer>> asked) {
        String text = parameters.text(NAME).orElse("");
        if (text.length() > MOST_CHARACTERS) {
            throw wrong("%s has more than %d characters".formatted(NAME, MOST_CHARACTERS));
        }
        Map<String, Set<String>> wanted = new HashMap<>();
        if (text.startsWith("(")) {
            List<String> lists = lists(text);
            if (lists.size() != asked.size()) {
                throw wrong("%s has %d lists for %d names in QUERY_LAYERS".formatted(NAME, lists.size(), asked.size()));
            }
            for (int position = 0; position < asked.size(); position++) {
                choose(lists.get(position), asked.get(position), wanted);
            }
        } else {
            choose(text, asked.stream().flatMap(List::stream).toList(), wanted);
        }
        return new RequestedProperties(wanted);
    }

    /** What was found, with the properties that are wanted. */
    List<LayerHits> narrow(List<LayerHits> found) {
        return found.stream().map(hits -> hits.only(byLayer.getOrDefault(hits.layer().name(), Set.copyOf(hits.properties())))).toList();
    }

    private static void choose(String list, List<Layer> layers, Map<String, Set<String>> wanted) {
        if (list.isBlank()) {
            layers.forEach(layer -> wanted.computeIfAbsent(layer.name(), absent -> new LinkedHashSet<>()).addAll(LayerHits.properties(layer)));
            return;
        }
        Set<String> known = layers.stream().flatMap(layer -> LayerHits.properties(layer).stream()).collect(Collectors.toCollection(LinkedHashSet::new));
        Set<String> names = Stream.of(list.split(",", -1)).map(String::strip).collect(Collectors.toCollection(LinkedHashSet::new));
        names.stream().filter(name -> !known.contains(name)).findFirst().ifPresent(name -> {
            throw OwsException.notAllowed(NAME, name, known);
        });
        layers.forEach(layer -> wanted.computeIfAbsent(layer.name(), absent -> new LinkedHashSet<>()).addAll(names));
    }

    private static List<String> lists(String text) {
        List<String> lists = new ArrayList<>();
        int position = 0;
        while (position < text.length()) {
            int end = text.indexOf(')', position);
            if (text.charAt(position) != '(' || end < 0) {
                throw wrong(NAME + " must be names separated by commas, or such lists in parentheses: (a,b)(c)");
            }
            lists.add(text.substring(position + 1, end));
            position = end + 1;
        }
        return lists;
    }

    private static OwsException wrong(String reason) {
        return new OwsException(ExceptionCode.INVALID_PARAMETER_VALUE, NAME, reason);
    }
}
