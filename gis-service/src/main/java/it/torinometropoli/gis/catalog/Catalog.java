package it.torinometropoli.gis.catalog;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.geotools.api.style.Style;

/** Everything that is published, at one moment. Immutable. */
public final class Catalog {

    private final List<Layer> layers;
    private final List<LayerGroup> groups;
    private final Map<String, Layer> byName;
    private final Map<String, Style> styles;

    /**
     * Makes a catalogue.
     *
     * @param layers the layers in the order in which clients list them; names are unique
     * @param groups the groups; they name layers that are there
     * @param styles the styles by name; every one that a layer names is there
     */
    public Catalog(List<Layer> layers, List<LayerGroup> groups, Map<String, Style> styles) {
        this.layers = List.copyOf(layers);
        this.groups = List.copyOf(groups);
        this.styles = Map.copyOf(styles);
        this.byName = layers.stream().collect(Collectors.toUnmodifiableMap(Layer::name, Function.identity()));
    }

    /** All layers in listing order. */
    public List<Layer> layers() {
        return layers;
    }

    /** All groups. */
    public List<LayerGroup> groups() {
        return groups;
    }

    /** The layer of a name. */
    public Optional<Layer> layer(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** The style of a name, as its file in {@code sld-styles/} is called without {@code .sld}. */
    public Optional<Style> style(String name) {
        return Optional.ofNullable(styles.get(name));
    }

    /** The layers that a name stands for in the map services: itself, or those of a group in drawing order; empty when unknown. */
    public List<Layer> layersOf(String name) {
        return layer(name).map(List::of).orElseGet(() -> groups.stream().filter(group -> group.name().equals(name))
                .flatMap(group -> group.layers().stream()).map(byName::get).toList());
    }
}
