package it.torinometropoli.gis.wms;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import it.torinometropoli.gis.catalog.Attribute;
import it.torinometropoli.gis.catalog.LocalizedText;

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

    /** The card of a feature in a language. */
    static FeatureCard of(PickedFeature picked, Locale locale) {
        List<Entry> entries = new ArrayList<>();
        for (Attribute attribute : picked.layer().attributes()) {
            Object value = picked.feature().getAttribute(attribute.name());
            if (value != null && attribute.shownIn(locale)) {
                entries.add(new Entry(attribute.title().in(locale), readable(attribute, value, locale)));
            }
        }
        String name = picked.layer().attribute(Attribute.Role.NAME).map(Attribute::name).orElse("nome");
        Object title = picked.feature().getAttribute(name);
        String id = picked.feature().getID();
        return new FeatureCard(picked.layer().title().in(locale), id, title == null ? id : title.toString(), entries);
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
