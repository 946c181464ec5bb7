package it.torinometropoli.gis.download;

import java.util.Locale;

import it.torinometropoli.gis.catalog.Attribute;

/** What the values of an attribute are, in one sentence. */
final class ColumnMeaning {

    private ColumnMeaning() {
    }

    /** Title, unit and description in a language. */
    static String of(Attribute attribute, Locale locale) {
        String unit = attribute.unit() == null ? "" : " (" + attribute.unit() + ")";
        String more = attribute.description() == null ? "" : ": " + attribute.description().in(locale);
        return attribute.title().in(locale) + unit + more;
    }
}
