package it.torinometropoli.gis.catalog;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads {@code layers/*.yaml}: a file with {@code layers:} describes a group, every other one a layer. Order is that of the file names. */
final class CatalogReader {

    private final YAMLMapper mapper = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .build();

    /**
     * Reads a folder of layers and the styles that they name.
     *
     * @throws CatalogException when a file is wrong, a name is given twice, a group names a layer that is not there, or a layer a
     *         style that is not there
     * @throws it.torinometropoli.gis.style.StyleException when a style is wrong
     */
    Catalog read(Path folder, Path styleFolder) {
        Map<String, Path> files = new HashMap<>();
        List<Layer> layers = new ArrayList<>();
        List<LayerGroup> groups = new ArrayList<>();
        Map<LayerGroup, Path> groupFiles = new HashMap<>();
        for (Path file : yamlFiles(folder)) {
            Object described = describe(file);
            if (described instanceof Layer layer) {
                layers.add(layer);
                claim(files, layer.name(), file);
            } else if (described instanceof LayerGroup group) {
                groups.add(group);
                groupFiles.put(group, file);
                claim(files, group.name(), file);
            }
        }
        Map<String, ReadStyle> styles = new StyleFolder(styleFolder).read(layers, files);
        Catalog catalog = new Catalog(layers, groups, styles);
        groupFiles.forEach((group, file) -> checkMembers(group, file, catalog));
        return catalog;
    }

    private Object describe(Path file) {
        try {
            String text = Files.readString(file);
            JsonNode tree = mapper.readTree(text);
            Class<? extends Record> type = tree.has("layers") ? LayerGroup.class : Layer.class;
            checkKeys(file, text, tree, type);
            return (Object) mapper.readValue(text, type);
        } catch (JacksonException wrong) {
            int line = wrong.getLocation() == null ? 0 : Math.max(0, wrong.getLocation().getLineNr());
            throw new CatalogException(file, line, wrong.getOriginalMessage());
        } catch (IOException unreadable) {
            throw new CatalogException(file, 0, "the file cannot be read: " + unreadable.getMessage());
        }
    }

    /** Before the values are read, because a misspelt key would be reported as a missing one. */
    private static void checkKeys(Path file, String text, JsonNode tree, Class<? extends Record> type) {
        List<String> known = Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName).toList();
        for (String key : tree.propertyNames()) {
            if (!known.contains(key)) {
                long before = text.lines().takeWhile(line -> !line.startsWith(key + ":")).count();
                throw new CatalogException(file, (int) before + 1, "unknown key '%s'; there are: %s".formatted(key, String.join(", ", known)));
            }
        }
    }

    private static List<Path> yamlFiles(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".yaml"))
                    .sorted(Comparator.comparing(file -> file.getFileName().toString())).toList();
        } catch (IOException unreadable) {
            throw new CatalogException(folder, 0, "the folder of layers cannot be read (gis.home)");
        }
    }

    private static void claim(Map<String, Path> files, String name, Path file) {
        Path other = files.putIfAbsent(name, file);
        if (other != null) {
            throw new CatalogException(file, 0, "the name '%s' is taken by %s".formatted(name, other.getFileName()));
        }
    }

    private static void checkMembers(LayerGroup group, Path file, Catalog catalog) {
        for (String member : group.layers()) {
            if (catalog.layer(member).isEmpty()) {
                throw new CatalogException(file, 0, "the group names '%s'; there are: %s"
                        .formatted(member, String.join(", ", catalog.layers().stream().map(Layer::name).toList())));
            }
        }
    }
}
