package it.torinometropoli.gis.wms;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** The texts of the service itself in one language, from {@code texts.properties}. */
final class WmsTexts {

    private final ResourceBundle texts;

    private WmsTexts(ResourceBundle texts) {
        this.texts = texts;
    }

    /** The texts in English when the language is English, in Italian otherwise. */
    static WmsTexts of(Locale locale) {
        return new WmsTexts(ResourceBundle.getBundle(WmsTexts.class.getPackageName() + ".texts", locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
    }

    String title() {
        return texts.getString("title");
    }

    String summary() {
        return texts.getString("summary");
    }

    List<String> keywords() {
        return Arrays.asList(texts.getString("keywords").split(", *"));
    }

    String noFees() {
        return texts.getString("no-fees");
    }

    /** The title of the style that every layer has when none is asked for. */
    String defaultStyle() {
        return texts.getString("default-style");
    }

    /** The title of the regulation on the interoperability of spatial data under INSPIRE. */
    String interoperabilityRegulation() {
        return texts.getString("interoperability-regulation");
    }

    /** The heading of a page of features. */
    String featuresHere() {
        return texts.getString("features-here");
    }

    /** What is said when there is no feature at a place. */
    String nothingFound() {
        return texts.getString("nothing-found");
    }
}
