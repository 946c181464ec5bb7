package it.torinometropoli.gis.style;

import java.util.Locale;

import it.torinometropoli.gis.xml.XmlCursor;
import org.geotools.api.style.Description;
import org.geotools.api.util.InternationalString;
import org.geotools.util.GrowableInternationalString;

/**
 * Reads titles and abstracts: text in Italian, the default language, and {@code <Localized lang="en">} elements, as other map
 * servers write them.
 */
final class TitleReader {

    private TitleReader() {
    }

    /** Reads the title or abstract that the cursor stands on. */
    static InternationalString read(XmlCursor xml) {
        StringBuilder italian = new StringBuilder();
        GrowableInternationalString text = new GrowableInternationalString();
        xml.mixed(name -> {
            if (!name.equals("Localized")) {
                throw xml.unexpected("text, Localized");
            }
            Locale language = Locale.forLanguageTag(xml.requiredAttribute("lang"));
            text.add(language, tidy(xml.text()));
        }, italian::append, italian::append);
        text.add(null, tidy(italian.toString()));
        return text;
    }

    /** Reads the Description of SE 1.1.0 that the cursor stands on. */
    static void readInto(Description description, XmlCursor xml) {
        xml.children(name -> {
            switch (name) {
                case "Title" -> description.setTitle(read(xml));
                case "Abstract" -> description.setAbstract(read(xml));
                default -> throw xml.unexpected("Title, Abstract");
            }
        });
    }

    private static String tidy(String text) {
        return text.trim().replaceAll("\\s+", " ");
    }
}
