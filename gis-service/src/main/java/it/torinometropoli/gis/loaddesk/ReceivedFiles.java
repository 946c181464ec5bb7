package it.torinometropoli.gis.loaddesk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import it.torinometropoli.gis.settings.Folders;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/**
 * The files that administrators have sent to this instance, each with its mapping in a folder of its own below {@code caricamenti/ricevuti}. The instance
 * is known by a name that outlives its restarts, as its files do.
 */
@Component
class ReceivedFiles {

    private static final String MAPPING = "campi.yaml";
    private static final String FILE = "dati";
    private static final String INSTANCE = "istanza";
    private static final String UUID_PATTERN = "[0-9a-f-]{36}";

    private final Path root;
    private volatile String instance;

    ReceivedFiles(Folders folders) {
        this.root = folders.kept().resolve("caricamenti").resolve("ricevuti");
    }

    /** The name of this instance. */
    synchronized String instance() {
        if (instance == null) {
            try {
                Files.createDirectories(root);
                Path file = root.resolve(INSTANCE);
                String known = Files.isRegularFile(file) ? Files.readString(file).strip() : "";
                if (!known.matches(UUID_PATTERN)) {
                    known = UUID.randomUUID().toString();
                    Files.writeString(file, known);
                }
                instance = known;
            } catch (IOException unwritable) {
                throw new UncheckedIOException(unwritable);
            }
        }
        return instance;
    }

    /** Makes a folder for a file and its mapping; its name. */
    String newFolder() throws IOException {
        instance();
        String name = UUID.randomUUID().toString();
        Files.createDirectory(root.resolve(name));
        return name;
    }

    /**
     * Where to write a file that is being received.
     *
     * @param name as the client says; only what it ends in is kept, and of a lone .shp not that either, as nothing may be looked for beside it
     */
    Path target(String folder, String name) {
        String ending = name.contains(".") ? name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT) : "";
        return root.resolve(folder).resolve(ending.matches("[a-z0-9]{1,8}") && !"shp".equals(ending) ? FILE + "." + ending : FILE);
    }

    Path mappingTarget(String folder) {
        return root.resolve(folder).resolve(MAPPING);
    }

    /** The file in a folder; one that is not there when it has been let go. */
    Path file(String folder) {
        if (Files.isDirectory(root.resolve(folder))) {
            try (Stream<Path> files = Files.list(root.resolve(folder))) {
                return files.filter(file -> !file.endsWith(MAPPING)).findFirst().orElse(root.resolve(folder).resolve(FILE));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return root.resolve(folder).resolve(FILE);
    }

    /** The mapping in a folder; null when there is none. */
    Path mapping(String folder) {
        Path mapping = mappingTarget(folder);
        return Files.isRegularFile(mapping) ? mapping : null;
    }

    void delete(String folder) {
        try {
            FileSystemUtils.deleteRecursively(root.resolve(folder));
        } catch (IOException undeletable) {
            throw new UncheckedIOException(undeletable);
        }
    }

    /** Lets all go but some; of those received while this is called, none. */
    void keepOnly(Set<String> wanted, long olderThanMillis) {
        if (!Files.isDirectory(root)) {
            return;
        }
        try (Stream<Path> folders = Files.list(root)) {
            folders.filter(Files::isDirectory).filter(folder -> !wanted.contains(folder.getFileName().toString()))
                    .filter(folder -> folder.toFile().lastModified() < olderThanMillis).map(folder -> folder.getFileName().toString()).forEach(this::delete);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
