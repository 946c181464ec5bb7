package it.torinometropoli.gis.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

import it.torinometropoli.gis.catalog.Attribute;
import it.torinometropoli.gis.catalog.Attribute.Role;
import it.torinometropoli.gis.catalog.Catalog;
import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.catalog.LocalizedText;
import it.torinometropoli.gis.feature.FeatureQuery;
import it.torinometropoli.gis.feature.FeatureSource;
import it.torinometropoli.gis.feature.FeatureSources;
import it.torinometropoli.gis.site.PageAddress;
import org.geotools.api.feature.simple.SimpleFeature;
import org.springframework.stereotype.Component;

/** The features of all layers that have names, as far as they are not too many to be looked for by name. */
@Component
class FeatureEntries {

    /** A layer with more features, such as one of cadastral parcels, is not searched: memory and the time of a search follow the entries. */
    private static final long MOST_OF_A_LAYER = 20_000;

    private final Catalog catalog;
    private final FeatureSources sources;

    FeatureEntries(Catalog catalog, FeatureSources sources) {
        this.catalog = catalog;
        this.sources = sources;
    }

    /** A number that grows when any feature may have changed. */
    long generation() {
        return sources.generation();
    }

    /** The layers that are searched, in listing order. */
    List<Layer> layers() {
        return catalog.layers().stream().filter(layer -> layer.attribute(Role.NAME).isPresent() && sources.drawable(layer)
                && sources.of(layer).count(FeatureQuery.ALL) <= MOST_OF_A_LAYER).toList();
    }

    /**
     * The features of a layer.
     *
     * @param rank the rank of their group
     */
    List<SearchEntry> of(Layer layer, int rank) {
        SearchGroup group = new SearchGroup(layer.name(), layer.title(), rank);
        FeatureSource source = sources.of(layer);
        try (Stream<SimpleFeature> features = source.features(FeatureQuery.ALL)) {
            return features.map(feature -> entry(group, layer, feature)).filter(Objects::nonNull).toList();
        }
    }

    /** Null for a feature without a name. */
    private static SearchEntry entry(SearchGroup group, Layer layer, SimpleFeature feature) {
        String italian = text(layer, feature, Role.NAME, Locale.ITALIAN);
        String english = text(layer, feature, Role.NAME, Locale.ENGLISH);
        String any = italian == null ? english : italian;
        if (any == null) {
            return null;
        }
        String id = layer.localId(feature.getID()).orElse(feature.getID());
        return new SearchEntry(group, new LocalizedText(any, english == null ? any : english), context(layer, feature), false,
                new SearchEntry.Address(PageAddress.ofFeature(layer.name(), id), feature.getID(), null), body(layer, feature, id));
    }

    /** Its municipality, else its zone. */
    private static LocalizedText context(Layer layer, SimpleFeature feature) {
        return Stream.of(Role.MUNICIPALITY_NAME, Role.ZONE_NAME).map(role -> text(layer, feature, role, Locale.ITALIAN)).filter(Objects::nonNull)
                .findFirst().map(place -> new LocalizedText(place, place)).orElse(null);
    }

    private static String text(Layer layer, SimpleFeature feature, Role role, Locale locale) {
        List<Attribute> named = layer.attributes().stream().filter(attribute -> attribute.role() == role && attribute.shownIn(locale)).toList();
        return named.stream().sorted((one, other) -> Boolean.compare(one.language() == null, other.language() == null))
                .map(attribute -> value(feature, attribute)).filter(Objects::nonNull).findFirst().orElse(null);
    }

    /** What its layer is called, its identifier, and texts that say more of it: neither where facts come from nor codes with a list of meanings. */
    private static List<String> body(Layer layer, SimpleFeature feature, String id) {
        List<String> body = new ArrayList<>(List.of(layer.title().it(), layer.title().en(), id));
        layer.attributes().stream()
                .filter(attribute -> attribute.type() == Attribute.Type.STRING && attribute.role() == null && attribute.values().isEmpty())
                .map(attribute -> value(feature, attribute)).filter(Objects::nonNull).forEach(body::add);
        return List.copyOf(body);
    }

    private static String value(SimpleFeature feature, Attribute attribute) {
        Object value = feature.getAttribute(attribute.name());
        return value == null || value.toString().isBlank() ? null : value.toString();
    }
}
