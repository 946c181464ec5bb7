package it.torinometropoli.gis.catalog;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import it.torinometropoli.gis.style.IconReader;
import it.torinometropoli.gis.style.SldReader;
import org.geotools.api.style.Style;

/** Reads the styles that layers name from {@code sld-styles/<name>.sld}. */
final class StyleFolder {

    /** What every layer's geometry is called. */
    private static final String GEOMETRY = "geom";

    private final SldReader reader;
    private final Path folder;

    StyleFolder(Path folder) {
        this.reader = new SldReader(new IconReader(folder));
        this.folder = folder;
    }

    /**
     * The styles of the layers by name.
     *
     * @param files the file that describes each layer, for messages
     * @throws CatalogException when a layer names a style that is not there
     * @throws it.torinometropoli.gis.style.StyleException when a style is wrong or names an attribute that a layer of it does not have
     */
    Map<String, Style> read(List<Layer> layers, Map<String, Path> files) {
        Map<String, Style> styles = new HashMap<>();
        for (Layer layer : layers) {
            for (String name : layer.styles()) {
                Path file = folder.resolve(name + ".sld");
                if (!Files.isRegularFile(file)) {
                    throw new CatalogException(files.get(layer.name()), 0, "the style '%s' is not there: %s".formatted(name, file));
                }
                Style style = reader.read(file, properties(layer));
                styles.putIfAbsent(name, style);
            }
        }
        return styles;
    }

    private static Set<String> properties(Layer layer) {
        Set<String> properties = layer.attributes().stream().map(Attribute::name).collect(Collectors.toSet());
        properties.add(GEOMETRY);
        return properties;
    }
}
