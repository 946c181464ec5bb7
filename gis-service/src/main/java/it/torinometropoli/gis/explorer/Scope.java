package it.torinometropoli.gis.explorer;

import java.text.Collator;
import java.text.NumberFormat;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import it.torinometropoli.gis.catalog.Attribute;
import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.feature.FeatureQuery;
import it.torinometropoli.gis.feature.FeatureSource;
import org.geotools.api.feature.simple.SimpleFeature;
import org.springframework.context.MessageSource;
import org.springframework.util.function.SingletonSupplier;

/** What the filters of a list need to know: the layer, its features, the territory, the plan and the reader's language. For one request. */
final class Scope {

    /** Layers of more features are not looked through for every request: their filters have no counts beside the values. */
    static final int LOOKED_THROUGH = 2_000;

    private static final int READ_FOR_TEXTS = 300_000;

    private final FeatureSource source;
    private final Locale locale;
    private final MessageSource messages;
    private final TerritoryNames territory;
    private final TerritoryNames.Municipality from;
    private final Supplier<List<Beyond>> beyond;
    private final Supplier<List<PlanActions.Action>> actions;
    private final Supplier<List<SimpleFeature>> features;

    /**
     * What belongs to a request.
     *
     * @param from the municipality that distances are measured from
     */
    Scope(FeatureSource source, Locale locale, Scopes.Known known, TerritoryNames.Municipality from) {
        this.source = source;
        this.locale = locale;
        this.messages = known.messages();
        this.territory = known.territory();
        this.from = from;
        this.beyond = SingletonSupplier.of(() -> known.territories().beyond(source));
        this.actions = SingletonSupplier.of(known.actions()::all);
        this.features = SingletonSupplier.of(this::read);
    }

    FeatureSource source() {
        return source;
    }

    Layer layer() {
        return source.layer();
    }

    Locale locale() {
        return locale;
    }

    TerritoryNames territory() {
        return territory;
    }

    /** The municipality that distances are measured from. */
    TerritoryNames.Municipality from() {
        return from;
    }

    List<Beyond> beyond() {
        return beyond.get();
    }

    List<PlanActions.Action> actions() {
        return actions.get();
    }

    /** Whether all features can be looked through for a request. */
    boolean small() {
        return source.count(FeatureQuery.ALL) <= LOOKED_THROUGH;
    }

    /** The features of a {@link #small} layer. */
    List<SimpleFeature> features() {
        return features.get();
    }

    /** The texts that features have as values of an attribute; of a layer of more than a few hundred thousand features, those of the first. */
    Set<String> texts(String attribute) {
        try (Stream<SimpleFeature> found = small() ? features().stream() : source.features(FeatureQuery.ALL.page(0, READ_FOR_TEXTS))) {
            return found.map(feature -> (String) feature.getAttribute(attribute)).filter(Objects::nonNull).collect(Collectors.toSet());
        }
    }

    /** An attribute that the layer has. */
    Attribute attribute(String name) {
        return layer().attribute(name).orElseThrow();
    }

    Attribute municipality() {
        return layer().attribute(Attribute.Role.MUNICIPALITY).orElseThrow();
    }

    Attribute zone() {
        return layer().attribute(Attribute.Role.ZONE).orElseThrow();
    }

    Attribute actionsAttribute() {
        return layer().attribute(Attribute.Role.ACTIONS).orElseThrow();
    }

    /** The symbol of an attribute's unit; empty when it has none. */
    String unit(String attribute) {
        return Objects.requireNonNullElse(attribute(attribute).unit(), "");
    }

    /** A condition that some features meet besides those that it says. */
    String withBeyond(String condition, Collection<String> ids) {
        return ids.isEmpty() ? condition : Ecql.any(List.of(condition, Ecql.identified(layer(), ids)));
    }

    /** A message in the reader's language; numbers in it have been written already. */
    String text(String key, Object... arguments) {
        return messages.getMessage(key, Stream.of(arguments).map(String::valueOf).toArray(), locale);
    }

    /** A whole number as the reader writes it. */
    String number(long number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    /** Options in the order of the reader's alphabet. */
    Comparator<Option> byWords() {
        Collator alphabet = Collator.getInstance(locale);
        return (one, other) -> alphabet.compare(one.words(), other.words());
    }

    private List<SimpleFeature> read() {
        try (Stream<SimpleFeature> found = source.features(FeatureQuery.ALL.page(0, LOOKED_THROUGH))) {
            return found.toList();
        }
    }
}
