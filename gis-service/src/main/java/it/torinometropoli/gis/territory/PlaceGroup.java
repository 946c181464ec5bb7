package it.torinometropoli.gis.territory;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import it.torinometropoli.gis.catalog.Attribute;
import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.catalog.LocalizedText;
import it.torinometropoli.gis.territory.PlacesHere.Place;

/**
 * The places of a layer in a part of the territory.
 *
 * @param layer their layer
 * @param places by name
 */
record PlaceGroup(Layer layer, List<Place> places) {

    private static final int MOST_SHOWN = 300;
    private static final List<String> STATES = List.of("accolta", "finanziata", "in_corso", "conclusa");

    /**
     * The places in one state.
     *
     * @param code code of the state, or null in layers without states
     * @param title the state in the reader's language, or null
     * @param places by name
     */
    record InState(String code, String title, List<Place> places) {
    }

    /** Name of the layer, which is also the anchor of the list. */
    public String name() {
        return layer.name();
    }

    /** How many places there are. */
    public int size() {
        return places.size();
    }

    /** How many places are left out by {@link #byState}. */
    public int leftOut() {
        return Math.max(0, size() - MOST_SHOWN);
    }

    /** Those of the places that serve an action. */
    public PlaceGroup serving(String action) {
        return new PlaceGroup(layer, places.stream().filter(place -> place.serves(action)).toList());
    }

    /** The places by state, in the order in which states follow one another; one nameless state in layers that have none. */
    public List<InState> byState(Locale locale) {
        Map<String, List<Place>> found = new LinkedHashMap<>();
        Map<String, LocalizedText> titles = layer.attribute("stato").map(Attribute::values).orElse(Map.of());
        STATES.forEach(code -> found.put(code, new ArrayList<>()));
        places.stream().limit(MOST_SHOWN).forEach(place -> found.computeIfAbsent(place.state(), code -> new ArrayList<>()).add(place));
        return found.entrySet().stream().filter(entry -> !entry.getValue().isEmpty())
                .map(entry -> new InState(entry.getKey(), title(titles, entry.getKey(), locale), entry.getValue())).toList();
    }

    private static String title(Map<String, LocalizedText> titles, String code, Locale locale) {
        LocalizedText title = code == null ? null : titles.get(code);
        return title == null ? code : title.in(locale);
    }
}
