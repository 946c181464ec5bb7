package it.torinometropoli.gis.wms;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import it.torinometropoli.gis.catalog.Attribute;
import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.catalog.LocalizedText;
import org.geotools.api.feature.simple.SimpleFeature;

/**
 * A feature as a reader sees it.
 *
 * @param layer title of its layer
 * @param id its identifier
 * @param title its name
 * @param entries its attributes that have a value, in the order of the layer
 */
record FeatureCard(String layer, String id, String title, List<Entry> entries) {

    /**
     * A line of the card.
     *
     * @param title what the attribute is called
     * @param value its readable value with unit
     */
    record Entry(String title, String value) {
    }

    /** The cards of all features in a language. */
    static List<FeatureCard> of(List<LayerHits> found, Locale locale) {
        return found.stream().flatMap(hits -> hits.features().stream().map(feature -> of(hits.layer(), feature, locale))).toList();
    }

    private static FeatureCard of(Layer layer, SimpleFeature feature, Locale locale) {
        List<Entry> entries = new ArrayList<>();
        for (Attribute attribute : layer.attributes()) {
            Object value = feature.getAttribute(attribute.name());
            if (value != null && attribute.shownIn(locale)) {
                entries.add(new Entry(attribute.title().in(locale), readable(attribute, value, locale)));
            }
        }
        String name = layer.attribute(Attribute.Role.NAME).map(Attribute::name).orElse("nome");
        Object title = feature.getAttribute(name);
        String id = feature.getID();
        return new FeatureCard(layer.title().in(locale), id, title == null ? id : title.toString(), entries);
    }

    private static String readable(Attribute attribute, Object value, Locale locale) {
        LocalizedText meaning = attribute.values().get(value.toString());
        if (meaning != null) {
            return meaning.in(locale);
        }
        String text = value instanceof Double number
                ? new DecimalFormat("0.####", DecimalFormatSymbols.getInstance(locale)).format(number) : value.toString();
        return attribute.unit() == null ? text : text + " " + attribute.unit();
    }
}
