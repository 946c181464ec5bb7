package it.torinometropoli.gis.feature;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import it.torinometropoli.gis.catalog.Catalog;
import it.torinometropoli.gis.catalog.Layer;
import it.torinometropoli.gis.database.TableChanges;
import it.torinometropoli.gis.settings.Folders;
import org.springframework.stereotype.Component;

/** Tells in what state that is from which the layers are read: the tables behind their views, or their files. */
@Component
public class LayerStates {

    private final Catalog catalog;
    private final TableChanges changes;
    private final Path folder;
    private volatile Map<String, Set<String>> tables = Map.of();

    LayerStates(Catalog catalog, TableChanges changes, Folders folders) {
        this.catalog = catalog;
        this.changes = changes;
        this.folder = folders.layerFolder();
    }

    /** Has the changes of all tables noted from now on. */
    public void watch() {
        List<String> relations = catalog.layers().stream().filter(layer -> !inFile(layer)).map(LayerStates::relation).distinct().toList();
        tables = changes.watch(relations);
    }

    /**
     * A text for each layer by its name, which is another one when what the layer is read from may have changed.
     *
     * @throws org.springframework.dao.DataAccessException when the database cannot be asked
     */
    public Map<String, String> read() {
        Map<String, String> changed = changes.states();
        Map<String, String> states = new HashMap<>();
        for (Layer layer : catalog.layers()) {
            states.put(layer.name(), inFile(layer) ? fileState(folder.resolve(layer.data().file())) : tableState(layer, changed));
        }
        return states;
    }

    /** The text for one layer; empty when no change of its tables has been noted. */
    public Optional<String> of(Layer layer) {
        return Optional.ofNullable(read().get(layer.name())).filter(state -> !state.replace(";", "").isEmpty());
    }

    private String tableState(Layer layer, Map<String, String> changed) {
        StringBuilder state = new StringBuilder();
        tables.getOrDefault(relation(layer), Set.of()).forEach(table -> state.append(changed.getOrDefault(table, "")).append(';'));
        return state.toString();
    }

    private static boolean inFile(Layer layer) {
        return layer.data() != null && layer.data().file() != null;
    }

    private static String relation(Layer layer) {
        return layer.data() == null ? layer.view() : layer.data().table();
    }

    /** Sizes and times of the file and those that belong to it, which have its name with other endings. */
    private static String fileState(Path file) {
        String name = file.getFileName().toString();
        Set<String> states = new TreeSet<>();
        try (DirectoryStream<Path> parts = Files.newDirectoryStream(file.toAbsolutePath().getParent(), name.substring(0, name.lastIndexOf('.')) + ".*")) {
            for (Path part : parts) {
                states.add(part.getFileName() + " " + Files.size(part) + " " + Files.getLastModifiedTime(part));
            }
        } catch (IOException beingReplaced) {
            states.add(beingReplaced.toString());
        }
        return states.toString();
    }
}
