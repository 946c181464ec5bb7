package it.torinometropoli.gis.loading;

import java.nio.charset.StandardCharsets;

import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The texts of reports, which are made without the site as well. */
final class LoadTexts {

    private LoadTexts() {
    }

    static MessageSource source() {
        ResourceBundleMessageSource texts = new ResourceBundleMessageSource();
        texts.setBasenames("texts/loading", "texts/geofile");
        texts.setDefaultEncoding(StandardCharsets.UTF_8.name());
        texts.setFallbackToSystemLocale(false);
        return texts;
    }
}
