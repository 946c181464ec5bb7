package it.torinometropoli.gis.opendata;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import it.torinometropoli.gis.catalog.Catalog;
import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.catalog.LocalizedText;
import it.torinometropoli.gis.feature.FeatureQuery;
import it.torinometropoli.gis.feature.FeatureSources;
import it.torinometropoli.gis.format.Provenance;
import it.torinometropoli.gis.format.Provenances;
import org.springframework.stereotype.Component;

/** Describes the layers of the catalogue to those who want their data. */
@Component
class Datasets {

    private final Catalog catalog;
    private final FeatureSources sources;
    private final Provenances provenances;
    private final FileFormats formats;

    Datasets(Catalog catalog, FeatureSources sources, Provenances provenances, FileFormats formats) {
        this.catalog = catalog;
        this.sources = sources;
        this.provenances = provenances;
        this.formats = formats;
    }

    /**
     * All layers in listing order.
     *
     * @param root the address of the service, without a slash at the end
     */
    List<Dataset> all(String root, Locale locale) {
        return catalog.layers().stream().map(layer -> dataset(layer, root, locale)).toList();
    }

    private Dataset dataset(Layer layer, String root, Locale locale) {
        Provenance provenance = provenances.of(layer);
        Long features = sources.drawable(layer) ? sources.of(layer).count(FeatureQuery.ALL) : null;
        String collection = "/ogcapi/collections/" + layer.name();
        return new Dataset(layer.name(), layer.title().in(locale), layer.summary().in(locale), features, provenance.dataDate(),
                provenance.source().in(locale), provenance.licence(), provenance.licenceUrl(), provenance.planEdition(),
                note(layer, features, locale), formats.of(layer, locale), collection, root + collection + "/tiles/WebMercatorQuad?f=tilejson",
                root + collection + "/styles/" + layer.styles().get(0) + "?f=mapbox");
    }

    private static String note(Layer layer, Long features, Locale locale) {
        LocalizedText empty = features != null && features == 0 ? layer.emptyNote() : null;
        String notes = Stream.of(empty, layer.schematic()).filter(Objects::nonNull).map(text -> text.in(locale)).collect(Collectors.joining(" "));
        return notes.isEmpty() ? null : notes;
    }
}
