package it.torinometropoli.gis.geoserver;

import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import it.torinometropoli.gis.catalog.InspireTheme;
import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.catalog.LocalizedText;

/** Texts of layers and groups in both languages. GeoServer gives the one that a request asks for, and the Italian one to all others. */
final class Texts {

    private Texts() {
    }

    /** What a layer shows, what the reader must know of its shapes, and its licence. */
    static LocalizedText summary(Layer layer) {
        return new LocalizedText(summary(layer, LocalizedText::it, "Licenza"), summary(layer, LocalizedText::en, "Licence"));
    }

    private static String summary(Layer layer, Function<LocalizedText, String> language, String licence) {
        String terms = "%s: %s (%s)".formatted(licence, layer.licence().name(), layer.licence().url());
        return Stream.concat(Stream.of(layer.summary(), layer.schematic()).filter(text -> text != null).map(language), Stream.of(terms)).map(String::strip)
                .collect(Collectors.joining("\n\n"));
    }

    /** Adds an element with a text for each language; the element itself again. */
    static XmlNode add(XmlNode node, String name, LocalizedText text) {
        node.add(name).add("it", text.it()).add("en", text.en());
        return node;
    }

    /** Adds the subject words with their language, and the theme of INSPIRE with its vocabulary, as GeoServer joins them. */
    static void addKeywords(XmlNode node, Layer.Keywords keywords) {
        XmlNode list = node.add("keywords");
        for (Locale language : new Locale[] {Locale.ITALIAN, Locale.ENGLISH}) {
            keywords.in(language).forEach(word -> list.add("string", keyword(word, language)));
            if (keywords.theme() != null) {
                list.add("string", keyword(keywords.theme().title().in(language), language) + "\\@vocabulary=" + InspireTheme.VOCABULARY + "\\;");
            }
        }
    }

    /** GeoServer refuses words with a backslash, which it keeps for language and vocabulary. */
    private static String keyword(String word, Locale language) {
        return word.replace('\\', '/') + "\\@language=" + language.getLanguage() + "\\;";
    }
}
