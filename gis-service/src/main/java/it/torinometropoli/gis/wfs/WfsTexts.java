package it.torinometropoli.gis.wfs;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

import it.torinometropoli.gis.catalog.LocalizedText;

/** The texts of the service itself in both languages, from {@code texts.properties}. */
final class WfsTexts {

    private static final ResourceBundle ITALIAN = bundle(Locale.ITALIAN);
    private static final ResourceBundle ENGLISH = bundle(Locale.ENGLISH);

    private WfsTexts() {
    }

    /** A text. */
    static LocalizedText text(String key) {
        return new LocalizedText(ITALIAN.getString(key), ENGLISH.getString(key));
    }

    /** The subject words of the service in one language. */
    static List<String> keywords(Locale locale) {
        String words = text("keywords").in(locale);
        return Arrays.stream(words.split(",")).map(String::strip).toList();
    }

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(WfsTexts.class.getPackageName() + ".texts", locale, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }
}
