package it.torinometropoli.gis.catalog;

import java.util.Locale;

/**
 * A text in the two languages of the service.
 *
 * @param it Italian, never null
 * @param en English, never null
 */
public record LocalizedText(String it, String en) {

    /** Refuses a text that lacks a language. */
    public LocalizedText {
        if (it == null || it.isBlank() || en == null || en.isBlank()) {
            throw new IllegalArgumentException("a text needs both 'it' and 'en'");
        }
    }

    /** The text for a reader: English when asked for, Italian otherwise. */
    public String in(Locale locale) {
        return Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? en : it;
    }
}
