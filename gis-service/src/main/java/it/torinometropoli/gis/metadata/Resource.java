package it.torinometropoli.gis.metadata;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
 * @param box longitude and latitude that it covers, or null when it is empty
 * @param revised the day of its last change
 * @param described the day on which this description changed last
 * @param lineage where its data come from; null of a service
 */
record Resource(String id, String identifier, LocalizedText title, LocalizedText summary, Subject subject, List<Layer> layers, Envelope box,
        LocalDate revised, LocalDate described, LocalizedText lineage) {

    /** What a resource is: a layer, which is a dataset, or a service. One of the two is null. */
    record Subject(Layer layer, OgcService service) {
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
        return Stream.of(Stream.of(identifier, title.it(), title.en(), summary.it(), summary.en()), keywords(Locale.ITALIAN).stream(),
                keywords(Locale.ENGLISH).stream(), themes().stream().flatMap(theme -> Stream.of(theme.title().it(), theme.title().en())))
                .flatMap(words -> words).reduce("", (all, word) -> all + " " + word).toLowerCase(Locale.ROOT);
    }
}
