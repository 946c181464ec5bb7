package it.torinometropoli.gis.wms;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import it.torinometropoli.gis.catalog.Attribute;
import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.catalog.LocalizedText;
import org.geotools.api.feature.simple.SimpleFeature;

/**
 * A feature as a reader sees it.
 *
 * @param layerName name of its layer
 * @param layer title of its layer
 * @param id its identifier
 * @param title its name
 * @param entries those of its attributes that are told and have a value, in the order of the layer
 */
record InfoCard(String layerName, String layer, String id, String title, List<Entry> entries) {

    private static final int MOST_DECIMALS = 4;
    private static final int FIVE_DIGITS = 10_000;

    /**
     * A line of the card.
     *
     * @param name of the attribute
     * @param title what the attribute is called
     * @param value its readable value with unit
     * @param role what the attribute is for the portal, in small letters; empty when it is nothing special
     */
    record Entry(String name, String title, String value, String role) {

        /** The parts of a value that holds several, such as the codes of actions. */
        public List<String> values() {
            return Stream.of(value.split(";")).map(String::strip).filter(part -> !part.isEmpty()).toList();
        }
    }

    /** The cards of all features in a language. */
    static List<InfoCard> of(List<LayerHits> found, Locale locale) {
        return found.stream().flatMap(hits -> hits.features().stream().map(feature -> of(hits, feature, locale))).toList();
    }

    /** The readable values by the names of the layer's attributes; null for those without a value. */
    Map<String, String> values(Layer of) {
        Map<String, String> values = new HashMap<>();
        of.attributes().forEach(attribute -> values.put(attribute.name(), null));
        entries.forEach(entry -> values.put(entry.name(), entry.value()));
        return values;
    }

    private static InfoCard of(LayerHits hits, SimpleFeature feature, Locale locale) {
        Layer layer = hits.layer();
        List<Entry> entries = new ArrayList<>();
        for (Attribute attribute : layer.attributes()) {
            Object value = feature.getAttribute(attribute.name());
            if (value != null && attribute.shownIn(locale) && hits.properties().contains(attribute.name())) {
                String role = attribute.role() == null ? "" : attribute.role().name().toLowerCase(Locale.ROOT);
                entries.add(new Entry(attribute.name(), attribute.title().in(locale), readable(attribute, value, locale), role));
            }
        }
        return new InfoCard(layer.name(), layer.title().in(locale), feature.getID(), name(layer, feature, locale), entries);
    }

    /** The name in the reader's language if there is one, else the name, else the identifier. */
    private static String name(Layer layer, SimpleFeature feature, Locale locale) {
        Object name = null;
        for (Attribute attribute : layer.attributes()) {
            Object value = attribute.role() == Attribute.Role.NAME && attribute.shownIn(locale) ? feature.getAttribute(attribute.name()) : null;
            name = value != null && (name == null || attribute.language() != null) ? value : name;
        }
        return name == null ? feature.getID() : name.toString();
    }

    private static String readable(Attribute attribute, Object value, Locale locale) {
        LocalizedText meaning = attribute.values().get(value.toString());
        if (meaning != null) {
            return meaning.in(locale);
        }
        String text = value instanceof Number number ? number(attribute, number, locale) : value.toString();
        return attribute.unit() == null ? text : text + " " + attribute.unit();
    }

    /** Thousands are separated, but for numbers of four digits without unit, which are read as years. */
    private static String number(Attribute attribute, Number value, Locale locale) {
        NumberFormat format = NumberFormat.getInstance(locale);
        format.setMaximumFractionDigits(MOST_DECIMALS);
        format.setGroupingUsed(attribute.unit() != null || Math.abs(value.doubleValue()) >= FIVE_DIGITS);
        return format.format(value);
    }
}
