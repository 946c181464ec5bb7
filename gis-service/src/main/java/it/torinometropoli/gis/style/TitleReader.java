package it.torinometropoli.gis.style;

import java.util.Locale;

import org.geotools.api.util.InternationalString;
import org.geotools.util.GrowableInternationalString;

/**
 * Reads titles and abstracts: text in Italian, the default language, and {@code <Localized lang="en">} elements, as other map
 * servers write them.
 */
final class TitleReader {

    private TitleReader() {
    }

    /** Reads the title or abstract that starts here. */
    static InternationalString read(XmlCursor cursor) {
        StringBuilder italian = new StringBuilder();
        GrowableInternationalString text = new GrowableInternationalString();
        cursor.mixed(name -> {
            if (!name.equals("Localized")) {
                throw cursor.unknown("text, Localized");
            }
            Locale language = Locale.forLanguageTag(cursor.requiredAttribute("lang"));
            text.add(language, tidy(cursor.text()));
        }, italian::append);
        text.add(null, tidy(italian.toString()));
        return text;
    }

    private static String tidy(String text) {
        return text.trim().replaceAll("\\s+", " ");
    }
}
