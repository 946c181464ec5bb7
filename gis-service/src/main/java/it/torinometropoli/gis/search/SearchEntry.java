package it.torinometropoli.gis.search;

import java.util.List;
import java.util.Locale;

import it.torinometropoli.gis.catalog.LocalizedText;

/**
 * Something that can be found.
 *
 * @param group what it is
 * @param title what it is called
 * @param context what tells it from others of a similar name, such as its municipality; null when there is nothing
 * @param italian whether title and context are official texts, in Italian for all readers
 * @param address where it is shown
 * @param body further texts that are searched, never shown
 */
record SearchEntry(SearchGroup group, LocalizedText title, LocalizedText context, boolean italian, Address address, List<String> body) {

    /**
     * Where an entry is shown.
     *
     * @param page its page, relative to the service, without a language
     * @param featureId the feature that the map shows of it, or null
     * @param plan the code of the action or strategy that the map shows, or null
     */
    record Address(String page, String featureId, String plan) {
    }

    String titleIn(Locale locale) {
        return title.in(locale);
    }
}
