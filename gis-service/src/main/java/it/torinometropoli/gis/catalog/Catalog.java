package it.torinometropoli.gis.catalog;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.geotools.api.style.Style;

/**
 * Everything that is published. Groups never change, and of layers only where their data are from; styles are those of their files as last read. Safe for
 * use by many threads.
 */
public final class Catalog {

    private final Map<String, Layer> described;
    private final List<LayerGroup> groups;
    private volatile Listing listing;
    private final Map<String, ReadStyle> styles;
    private final Map<Style, String> styleVersions = Collections.synchronizedMap(new IdentityHashMap<>());
    private final AtomicLong generation = new AtomicLong();
    private final Catalog base;

    /**
     * Makes a catalogue.
     *
     * @param layers the layers in the order in which clients list them; names are unique
     * @param groups the groups; they name layers that are there
     * @param styles the styles by name; every one that a layer names is there
     */
    public Catalog(List<Layer> layers, List<LayerGroup> groups, Map<String, ReadStyle> styles) {
        this(layers, groups, styles, null);
    }

    private Catalog(List<Layer> layers, List<LayerGroup> groups, Map<String, ReadStyle> styles, Catalog base) {
        this.base = base;
        this.listing = Listing.of(layers);
        this.groups = List.copyOf(groups);
        this.styles = new ConcurrentHashMap<>(styles);
        styles.values().forEach(read -> styleVersions.put(read.style(), read.version()));
        this.described = listing.byName;
    }

    /** The layers at one moment, in order and by name. */
    private record Listing(List<Layer> layers, Map<String, Layer> byName) {

        static Listing of(List<Layer> layers) {
            return new Listing(List.copyOf(layers), layers.stream().collect(Collectors.toUnmodifiableMap(Layer::name, Function.identity())));
        }
    }

    /**
     * This catalogue with the layers of another behind its own, for services that offer more than everybody may see. Styles of this one stay as they
     * are read last, and its layers say where their data are from as they do here.
     *
     * @throws IllegalArgumentException when both have a layer or a style of the same name
     */
    public Catalog with(Catalog more) {
        Stream.concat(more.layers().stream().map(Layer::name).filter(listing.byName::containsKey), more.styles.keySet().stream().filter(styles::containsKey))
                .findFirst().ifPresent(name -> {
                    throw new IllegalArgumentException("Both catalogues have '%s'".formatted(name));
                });
        return new Catalog(more.layers(), groups, more.styles, this);
    }

    /** All layers in listing order. */
    public List<Layer> layers() {
        List<Layer> own = listing.layers;
        return base == null ? own : Stream.concat(base.layers().stream(), own.stream()).toList();
    }

    /** A layer as its file describes it, wherever its data are from now; of a name that is there. */
    public Layer described(String name) {
        return described.get(name);
    }

    /**
     * Tells where the data of a layer are from.
     *
     * @param name of a layer that is there
     * @param attribution who is to be named with them; null as its file says, and so is the licence
     * @param licence of the data; null together with the attribution
     * @param schematic whether shapes are among them that are not surveyed
     * @return the layer from now on; the same object as before when nothing changes
     */
    public synchronized Layer originOf(String name, Layer.Attribution attribution, Layer.Licence licence, boolean schematic) {
        Layer file = described.get(name);
        Layer now = file.from(attribution == null ? file.attribution() : attribution, licence == null ? file.licence() : licence, schematic ? file.schematic() : null);
        Layer before = listing.byName.get(name);
        if (now.equals(before)) {
            return before;
        }
        listing = Listing.of(listing.layers.stream().map(layer -> layer == before ? now : layer).toList());
        generation.incrementAndGet();
        return now;
    }

    /** All groups. */
    public List<LayerGroup> groups() {
        return groups;
    }

    /** The layer of a name. */
    public Optional<Layer> layer(String name) {
        Layer own = listing.byName.get(name);
        return own == null && base != null ? base.layer(name) : Optional.ofNullable(own);
    }

    /** The style of a name, as its file in {@code sld-styles/} is called without {@code .sld}. */
    public Optional<Style> style(String name) {
        return Optional.ofNullable(read(name)).map(ReadStyle::style);
    }

    /**
     * The SLD document of a style, as its file was when it was read.
     *
     * @param name of a style that is there
     * @return bytes that must not be changed
     */
    public byte[] styleDocument(String name) {
        return read(name).document();
    }

    private ReadStyle read(String name) {
        ReadStyle own = styles.get(name);
        return own == null && base != null ? base.read(name) : own;
    }

    /** The names of all styles. */
    Set<String> styleNames() {
        return Set.copyOf(styles.keySet());
    }

    /**
     * A text that changes with the file of a style and the icons that it names, and is the same on every instance.
     *
     * @param style the very object that {@link #style} has given
     * @return the empty text for any other style, and for one whose file has been read again since
     */
    public String styleVersion(Style style) {
        String own = styleVersions.getOrDefault(style, "");
        return own.isEmpty() && base != null ? base.styleVersion(style) : own;
    }

    /** A number that grows after any style or layer has become another; what was found out before holds as long as it stays. */
    public long generation() {
        return generation.get() + (base == null ? 0 : base.generation());
    }

    /** Puts a style in the place of the one of that name. */
    void replaceStyle(String name, ReadStyle style) {
        styleVersions.put(style.style(), style.version());
        ReadStyle before = styles.put(name, style);
        styleVersions.remove(before.style());
        generation.incrementAndGet();
    }

    /** The layers that a name stands for in the map services: itself, or those of a group in drawing order; empty when unknown. */
    public List<Layer> layersOf(String name) {
        return layer(name).map(List::of).orElseGet(() -> groups.stream().filter(group -> group.name().equals(name))
                .flatMap(group -> group.layers().stream()).flatMap(member -> layer(member).stream()).toList());
    }
}
