package it.torinometropoli.gis.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The message bundles: {@code messages} and those in {@code texts/}, one for each area of the site. */
final class TextBundles {

    private static final String COMMON = "messages";
    private static final String FOLDER = "texts/";
    private static final String ITALIAN = "_it.properties";

    private TextBundles() {
    }

    /** Their base names, as {@link java.util.ResourceBundle} takes them. */
    static List<String> names() {
        try {
            List<String> names = new ArrayList<>(List.of(COMMON));
            for (Resource bundle : new PathMatchingResourcePatternResolver().getResources("classpath:" + FOLDER + "*" + ITALIAN)) {
                names.add(FOLDER + bundle.getFilename().replace(ITALIAN, ""));
            }
            return names;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
