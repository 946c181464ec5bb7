package it.torinometropoli.gis.metadata;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import it.torinometropoli.gis.catalog.InspireTheme;
import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.catalog.LocalizedText;
import org.locationtech.jts.geom.Envelope;

/**
 * A layer or a service as catalogues describe it.
 *
 * @param id its name in addresses
 * @param identifier its name anywhere, persistent
 * @param title what it is called
 * @param summary what it holds or does
 * @param subject the layer or the service
 * @param layers the layer itself, or those that the service gives out
 * @param box longitude and latitude that it covers, of an empty layer those that all layers cover; null when all are empty
 * @param publication who publishes it, in which formats, since when
 * @param lineage where its data come from; null of a service
 */
record Resource(String id, String identifier, LocalizedText title, LocalizedText summary, Subject subject, List<Layer> layers, Envelope box,
        Publication publication, LocalizedText lineage) {

    /** What a resource is: a layer, which is a dataset, or a service. One of the two is null. */
    record Subject(Layer layer, OgcService service) {
    }

    /**
     * What is known of its publication.
     *
     * @param organisation who publishes it
     * @param formats what the formats are called in which it can be had; none of a service
     * @param revised the day of its last change
     * @param described the day on which its description changed last
     */
    record Publication(String organisation, List<String> formats, LocalDate revised, LocalDate described) {

        /** Copies the list. */
        Publication {
            formats = List.copyOf(formats);
        }
    }

    /** Copies the list. */
    Resource {
        layers = List.copyOf(layers);
    }

    /** The service; empty of a dataset. */
    Optional<OgcService> service() {
        return Optional.ofNullable(subject.service());
    }

    /** The layer; empty of a service. */
    Optional<Layer> layer() {
        return Optional.ofNullable(subject.layer());
    }

    /** The layers that a service is tied to; none of a dataset. */
    List<Layer> coupled() {
        return subject.service() != null && subject.service().coupling().equals("tight") ? layers : List.of();
    }

    /** What it is in ISO 19115, MD_ScopeCode. */
    String scope() {
        return subject.service() == null ? "dataset" : "service";
    }

    /** The day of its last change. */
    LocalDate revised() {
        return publication.revised();
    }

    /** The day on which its description changed last. */
    LocalDate described() {
        return publication.described();
    }

    /** The identifier of a layer that it gives out: all identifiers begin alike. */
    String identifierOf(Layer layer) {
        return identifier.substring(0, identifier.length() - id.length()) + layer.localName();
    }

    /** The identifier of the record about it. */
    String recordIdentifier() {
        return identifier + ":metadati";
    }

    /** Subject words in a language. */
    List<String> keywords(Locale locale) {
        return layers.stream().flatMap(layer -> layer.keywords().in(locale).stream()).distinct().toList();
    }

    /** Themes of INSPIRE. */
    List<InspireTheme> themes() {
        return layers.stream().map(layer -> layer.keywords().theme()).filter(theme -> theme != null).distinct().toList();
    }

    /** Licences of the data. */
    List<Layer.Licence> licences() {
        return layers.stream().map(Layer::licence).distinct().toList();
    }

    /** Everything that a search for words looks at, in lower case. */
    String words() {
        Stream<LocalizedText> texts = Stream.concat(Stream.of(title, summary), Stream.concat(Stream.ofNullable(lineage), themes().stream().map(InspireTheme::title)));
        return Stream.of(Stream.of(identifier, publication.organisation()), texts.flatMap(text -> Stream.of(text.it(), text.en())),
                keywords(Locale.ITALIAN).stream(), keywords(Locale.ENGLISH).stream(), layers.stream().map(Layer::name), publication.formats().stream())
                .flatMap(words -> words).collect(Collectors.joining(" ")).toLowerCase(Locale.ROOT);
    }
}
