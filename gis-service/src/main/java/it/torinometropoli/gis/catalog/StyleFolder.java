package it.torinometropoli.gis.catalog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import it.torinometropoli.gis.style.IconReader;
import it.torinometropoli.gis.style.SldReader;
import org.geotools.api.style.Style;

/** Reads the styles that layers name from {@code sld-styles/<name>.sld}. */
final class StyleFolder {

    /** What every layer's geometry is called. */
    private static final String GEOMETRY = "geom";
    private static final String ENDING = ".sld";
    private static final int VERSION_BYTES = 12;

    private final Path folder;

    StyleFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * The styles of the layers by name.
     *
     * @param files the file that describes each layer, for messages
     * @throws CatalogException when a layer names a style that is not there
     * @throws it.torinometropoli.gis.style.StyleException when a style is wrong or names an attribute that a layer of it does not have
     */
    Map<String, ReadStyle> read(List<Layer> layers, Map<String, Path> files) {
        Map<String, List<Layer>> users = new LinkedHashMap<>();
        layers.forEach(layer -> layer.styles().forEach(name -> users.computeIfAbsent(name, absent -> new ArrayList<>()).add(layer)));
        Map<String, ReadStyle> styles = new HashMap<>();
        users.forEach((name, theirs) -> {
            if (!Files.isRegularFile(file(name))) {
                throw new CatalogException(files.get(theirs.get(0).name()), 0, "the style '%s' is not there: %s".formatted(name, file(name)));
            }
            try {
                styles.put(name, read(name, theirs));
            } catch (IOException unreadable) {
                throw new CatalogException(file(name), 0, "the file cannot be read: " + unreadable.getMessage());
            }
        });
        return styles;
    }

    /**
     * One style.
     *
     * @param users the layers that name it, of which there is at least one
     * @throws IOException when its file cannot be read
     * @throws it.torinometropoli.gis.style.StyleException when it is wrong, names an icon that cannot be read, or names an attribute that one
     *         of the layers does not have
     */
    ReadStyle read(String name, List<Layer> users) throws IOException {
        byte[] document = Files.readAllBytes(file(name));
        IconReader icons = new IconReader(folder);
        SldReader reader = new SldReader(icons);
        List<Style> read = users.stream().map(layer -> reader.read(document, file(name).toString(), properties(layer))).toList();
        return new ReadStyle(read.get(0), version(document, icons.versions()), document);
    }

    /**
     * A text that changes with the names, sizes and times of the files of the folder, which is faster to tell than their content.
     *
     * @throws IOException when the folder cannot be read
     */
    String state() throws IOException {
        StringBuilder state = new StringBuilder();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted().toList()) {
                BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
                state.append(file).append(' ').append(attributes.size()).append(' ').append(attributes.lastModifiedTime()).append('\n');
            }
        } catch (UncheckedIOException unreadable) {
            throw unreadable.getCause();
        }
        return state.toString();
    }

    private Path file(String name) {
        return folder.resolve(name + ENDING);
    }

    private static String version(byte[] document, SortedMap<String, String> icons) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(document);
            digest.update(icons.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(), 0, VERSION_BYTES);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static Set<String> properties(Layer layer) {
        Set<String> properties = layer.attributes().stream().map(Attribute::name).collect(Collectors.toSet());
        properties.add(GEOMETRY);
        return properties;
    }
}
