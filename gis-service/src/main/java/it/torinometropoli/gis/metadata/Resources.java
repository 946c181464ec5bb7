package it.torinometropoli.gis.metadata;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import it.torinometropoli.gis.catalog.Catalog;
import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.catalog.LocalizedText;
import it.torinometropoli.gis.feature.FeatureSources;
import it.torinometropoli.gis.format.Provenances;
import it.torinometropoli.gis.geo.Crs;
import it.torinometropoli.gis.geo.CrsTransform;
import it.torinometropoli.gis.ows.ServiceProvider;
import org.locationtech.jts.geom.Envelope;
import org.springframework.stereotype.Component;

/** Everything there is a record of, as it is now: the layers in listing order, then the services. */
@Component
class Resources {

    private final Catalog catalog;
    private final FeatureSources sources;
    private final Provenances provenances;
    private final Lineages lineages;
    private final LoadFacts loads;
    private final Function<String, String> identifiers;
    private final MetadataSettings settings;
    private final String organisation;
    private final List<String> formats;

    Resources(Catalog catalog, FeatureSources sources, Provenances provenances, Description description) {
        this.catalog = catalog;
        this.sources = sources;
        this.provenances = provenances;
        this.lineages = description.lineages();
        this.loads = description.loads();
        this.settings = description.settings();
        this.organisation = description.provider().name();
        this.formats = description.downloads().formats();
        this.identifiers = id -> settings.identifier(id, description.provider().url());
    }

    /** What is said of layers besides what their files and features say. */
    @Component
    record Description(MetadataSettings settings, ServiceProvider provider, Lineages lineages, LoadFacts loads, Downloads downloads) {
    }

    /** All resources. */
    List<Resource> all() {
        return Stream.concat(datasets().stream(), Arrays.stream(OgcService.values()).map(this::service)).toList();
    }

    /** The layers. */
    List<Resource> datasets() {
        Map<String, LoadFacts.Load> loaded = loads.inForce();
        return catalog.layers().stream().map(layer -> dataset(layer, loaded.get(layer.name()))).toList();
    }

    /** The resource of a name in addresses; empty when there is none. */
    Optional<Resource> of(String id) {
        Stream<Resource> layers = catalog.layers().stream().filter(layer -> layer.localName().equals(id)).map(layer -> dataset(layer, loads.inForce().get(layer.name())));
        return Stream.concat(layers, Arrays.stream(OgcService.values()).filter(service -> service.id().equals(id)).map(this::service)).findFirst();
    }

    private Resource dataset(Layer layer, LoadFacts.Load load) {
        LocalDate revised = revised(layer);
        return new Resource(layer.localName(), identifiers.apply(layer.localName()), layer.title(), summary(layer), new Resource.Subject(layer, null),
                List.of(layer), degrees(extent(layer)), new Resource.Publication(organisation, formats, revised, described(List.of(revised, settings.revised()), load)), lineages.of(layer, load));
    }

    /**
     * The day on which a description changed last. A load is told of in the lineage, even if the data are as they were before it.
     *
     * @param revisions days on which something else changed that is described
     * @param load the load in force, or null
     */
    static LocalDate described(List<LocalDate> revisions, LoadFacts.Load load) {
        return latest(Stream.concat(revisions.stream(), Stream.ofNullable(load).map(LoadFacts.Load::loaded)));
    }

    private static LocalizedText summary(Layer layer) {
        LocalizedText note = layer.schematic();
        return note == null ? layer.summary() : new LocalizedText(layer.summary().it() + " " + note.it(), layer.summary().en() + " " + note.en());
    }

    private Resource service(OgcService service) {
        List<Layer> offered = catalog.layers().stream().filter(layer -> !service.type().equals("view") || sources.drawable(layer)).toList();
        String key = "metadata.service." + service.path();
        LocalDate revised = latest(Stream.concat(Stream.of(settings.revised()), offered.stream().map(this::revised)));
        return new Resource(service.id(), identifiers.apply(service.id()), lineages.text(key), lineages.text(key + ".summary"),
                new Resource.Subject(null, service), offered, degrees(bounds(offered)), new Resource.Publication(organisation, List.of(), revised, revised), null);
    }

    private LocalDate revised(Layer layer) {
        LocalDate changed = provenances.of(layer).dataDate();
        return changed == null ? settings.revised() : changed;
    }

    private static LocalDate latest(Stream<LocalDate> days) {
        return days.filter(Objects::nonNull).max(LocalDate::compareTo).orElseThrow();
    }

    /** A catalogue wants to know where data are: an empty layer is about the territory that the others are about. */
    private Envelope extent(Layer layer) {
        Envelope own = sources.of(layer).bounds();
        return own.isNull() ? bounds(catalog.layers()) : own;
    }

    private Envelope bounds(List<Layer> layers) {
        Envelope all = new Envelope();
        layers.forEach(layer -> all.expandToInclude(sources.of(layer).bounds()));
        return all;
    }

    private static Envelope degrees(Envelope metres) {
        return metres.isNull() ? null : CrsTransform.between(Crs.UTM32, Crs.CRS84).apply(metres);
    }
}
