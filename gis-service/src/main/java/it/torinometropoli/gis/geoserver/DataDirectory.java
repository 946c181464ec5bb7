package it.torinometropoli.gis.geoserver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

import it.torinometropoli.gis.catalog.Catalog;
import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.catalog.LayerGroup;
import it.torinometropoli.gis.ows.LayerRecords;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Writes GeoServer's data directory in the form that versions 2.25 to 2.28 persist. */
@Component
public class DataDirectory {

    private final LayerExtents extents;
    private final StyleParts parts;
    private final LayerRecords records;
    private final String portal;

    /** @param portal the address under which the world reaches this service, where the records of the layers are; empty when it is not set */
    DataDirectory(LayerExtents extents, StyleParts parts, LayerRecords records, @Value("${gis.ows.public-url:}") String portal) {
        this.extents = extents;
        this.parts = parts;
        this.records = records;
        this.portal = portal;
    }

    /**
     * What was written.
     *
     * @param layers how many layers
     * @param groups how many groups
     * @param styles how many styles
     * @param leftOut the names of the layers that are not in the database, which GeoServer cannot read there
     */
    public record Summary(int layers, int groups, int styles, List<String> leftOut) {
    }

    /**
     * Refuses a folder that cannot become a data directory, before anything else is done.
     *
     * @throws ExportException when it is a file, or is not empty, or the folder that it would be in is not there
     */
    public static void check(Path folder) {
        Path parent = folder.toAbsolutePath().normalize().getParent();
        if (parent == null || !Files.isDirectory(parent)) {
            throw new ExportException("the folder %s is not there".formatted(parent == null ? folder : parent));
        }
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new ExportException("%s is not a folder".formatted(folder));
        }
        if (Files.isDirectory(folder)) {
            try (Stream<Path> content = Files.list(folder)) {
                if (content.findAny().isPresent()) {
                    throw new ExportException("%s is not empty; name a new folder, nothing is overwritten".formatted(folder));
                }
            } catch (IOException unreadable) {
                throw new ExportException("%s cannot be read: %s".formatted(folder, unreadable.getMessage()), unreadable);
            }
        }
    }

    /**
     * Writes the layers of the catalogue that are in the database, with their styles and groups: everything or nothing.
     *
     * @param folder a new or empty folder in one that is there
     * @throws ExportException when the folder is not so, cannot be written, or the extent of a layer cannot be told
     */
    public Summary write(Catalog catalog, Path folder) {
        check(folder);
        List<Layer> layers = catalog.layers().stream().filter(DataDirectory::inDatabase).toList();
        List<String> leftOut = catalog.layers().stream().filter(layer -> !inDatabase(layer)).map(Layer::name).toList();
        Map<Path, byte[]> files = files(catalog, layers);
        Path target = folder.toAbsolutePath().normalize();
        Path draft = target.resolveSibling(".%s.%s".formatted(target.getFileName(), UUID.randomUUID()));
        try {
            for (Map.Entry<Path, byte[]> file : files.entrySet()) {
                Path place = draft.resolve(file.getKey());
                Files.createDirectories(place.getParent());
                Files.write(place, file.getValue());
            }
            Files.deleteIfExists(target);
            Files.move(draft, target);
        } catch (IOException failed) {
            remove(draft);
            throw new ExportException("%s cannot be written: %s".formatted(folder, failed), failed);
        }
        return new Summary(layers.size(), count(files, "layergroups", ".xml"), count(files, "styles", ".sld"), leftOut);
    }

    private static boolean inDatabase(Layer layer) {
        return layer.data() == null || layer.data().file() == null;
    }

    private Map<Path, byte[]> files(Catalog catalog, List<Layer> layers) {
        Path workspaces = Path.of("workspaces");
        Path workspace = workspaces.resolve(Workspace.NAME);
        Map<Path, byte[]> files = new TreeMap<>();
        files.put(Path.of("geoserver-environment.properties"), Store.DEFAULTS.getBytes(StandardCharsets.ISO_8859_1));
        files.put(workspaces.resolve("default.xml"), Workspace.workspace().document());
        files.put(workspace.resolve("workspace.xml"), Workspace.workspace().document());
        files.put(workspace.resolve("namespace.xml"), Workspace.namespace().document());
        files.put(workspace.resolve(Workspace.STORE).resolve("datastore.xml"), Store.store().document());
        Map<String, Extent> areas = extents.of(layers);
        for (Layer layer : layers) {
            PublishedLayer published = new PublishedLayer(layer, areas.get(layer.name()), record(layer));
            Path place = workspace.resolve(Workspace.STORE).resolve(published.name());
            files.put(place.resolve("featuretype.xml"), published.featureType().document());
            files.put(place.resolve("layer.xml"), published.layer().document());
        }
        layers.stream().flatMap(layer -> layer.styles().stream()).distinct().forEach(style -> {
            byte[] document = catalog.styleDocument(style);
            files.put(workspace.resolve("styles").resolve(style + ".sld"), document);
            files.put(workspace.resolve("styles").resolve(style + ".xml"), PublishedStyle.style(style, document).document());
        });
        files.putAll(parts.read(workspace.resolve("styles")));
        for (LayerGroup group : catalog.groups()) {
            List<Layer> members = catalog.layersOf(group.name()).stream().filter(layers::contains).toList();
            if (!members.isEmpty()) {
                files.put(workspace.resolve("layergroups").resolve(group.name() + ".xml"), PublishedGroup.group(group, members, areas).document());
            }
        }
        return files;
    }

    private String record(Layer layer) {
        return portal.isEmpty() ? null : records.of(layer, portal).orElse(null);
    }

    private static int count(Map<Path, byte[]> files, String folder, String ending) {
        return (int) files.keySet().stream().filter(file -> file.getParent() != null && file.getParent().endsWith(folder) && file.toString().endsWith(ending)).count();
    }

    private static void remove(Path draft) {
        if (!Files.exists(draft)) {
            return;
        }
        try (Stream<Path> content = Files.walk(draft)) {
            for (Path each : content.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
