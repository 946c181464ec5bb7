package it.torinometropoli.gis.metadata;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.catalog.LocalizedText;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Tells where the data of a layer come from (ISO 19115, LI_Lineage). */
@Component
class Lineages {

    private final MessageSource messages;

    Lineages(MessageSource messages) {
        this.messages = messages;
    }

    /**
     * Source, what has been loaded, and what is to be known of schematic shapes.
     *
     * @param load the load in force, or null
     */
    LocalizedText of(Layer layer, LoadFacts.Load load) {
        return both(locale -> Stream.of(
                Stream.of(text("metadata.lineage.source", locale, layer.attribution().title().in(locale))),
                Stream.ofNullable(load).map(facts -> load(facts, locale)),
                Stream.ofNullable(layer.schematic()).map(note -> note.in(locale)))
                .flatMap(sentences -> sentences).collect(Collectors.joining(" ")));
    }

    /** A text of the bundle. */
    LocalizedText text(String key) {
        return both(locale -> text(key, locale));
    }

    private String load(LoadFacts.Load facts, Locale locale) {
        String loaded = text("metadata.lineage.load", locale, day(facts.loaded(), locale), facts.fileName(), facts.source(), facts.checksum());
        return facts.dataDate() == null ? loaded : loaded + " " + text("metadata.lineage.date", locale, day(facts.dataDate(), locale));
    }

    private static String day(LocalDate date, Locale locale) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale).format(date);
    }

    private String text(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    private static LocalizedText both(Function<Locale, String> text) {
        return new LocalizedText(text.apply(Locale.ITALIAN), text.apply(Locale.ENGLISH));
    }
}
