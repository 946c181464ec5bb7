package it.torinometropoli.gis.tiles;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

import it.torinometropoli.gis.catalog.LocalizedText;

/** The texts of the service itself in both languages, from {@code texts.properties}. */
final class WmtsTexts {

    private static final ResourceBundle ITALIAN = bundle(Locale.ITALIAN);
    private static final ResourceBundle ENGLISH = bundle(Locale.ENGLISH);

    private WmtsTexts() {
    }

    /** A text. */
    static LocalizedText text(String key) {
        return new LocalizedText(ITALIAN.getString(key), ENGLISH.getString(key));
    }

    /** The subject words of the service in one language. */
    static List<String> keywords(Locale locale) {
        return Arrays.stream(text("keywords").in(locale).split(",")).map(String::strip).toList();
    }

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(WmtsTexts.class.getPackageName() + ".texts", locale, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }
}
