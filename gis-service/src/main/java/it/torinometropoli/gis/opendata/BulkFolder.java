package it.torinometropoli.gis.opendata;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import it.torinometropoli.gis.settings.Folders;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.json.JsonMapper;

/**
 * The folder {@code open-data} below {@code gis.var}: the index, and a folder for each state of a layer. The index is replaced in one step after
 * the files that it names are complete, and the files of the index before stay until the next one, for those who are reading them.
 */
@Component
class BulkFolder {

    private static final String INDEX = "index.json";
    private static final String UNFINISHED = "index.part";

    private final Path folder;
    private final JsonMapper json = JsonMapper.builder().build();

    BulkFolder(Folders folders) {
        this.folder = folders.kept().resolve("open-data");
    }

    /** What there is now. */
    BulkIndex index() throws IOException {
        try {
            return json.readValue(Files.readAllBytes(folder.resolve(INDEX)), BulkIndex.class);
        } catch (NoSuchFileException none) {
            return BulkIndex.EMPTY;
        }
    }

    /** Where a file is. */
    Path file(BulkIndex.BulkLayer layer, BulkIndex.BulkFile file) {
        return folder.resolve(layer.folder()).resolve(file.name());
    }

    /** A new empty folder for the files of a layer. */
    Path create(String layer) throws IOException {
        return Files.createTempDirectory(Files.createDirectories(folder), layer + "-");
    }

    /** How many bytes are taken, files that are no longer named among them. */
    long bytes() throws IOException {
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.map(Path::toFile).filter(File::isFile).mapToLong(File::length).sum();
        }
    }

    /** Removes a folder with its files. */
    void remove(Path abandoned) {
        FileSystemUtils.deleteRecursively(abandoned.toFile());
    }

    /** Puts another index in the place of the one that is there, and removes what neither of them names. */
    void replace(BulkIndex index) throws IOException {
        Set<String> named = new HashSet<>(folders(index()));
        Files.createDirectories(folder);
        Path unfinished = Files.write(folder.resolve(UNFINISHED), json.writeValueAsBytes(index));
        Files.move(unfinished, folder.resolve(INDEX), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        named.addAll(folders(index));
        keep(named);
    }

    /** Removes what the index does not name: what a run before has left, finished or not. */
    void tidy() throws IOException {
        keep(folders(index()));
    }

    private void keep(Set<String> named) {
        File[] unnamed = folder.toFile().listFiles(entry -> entry.isDirectory() && !named.contains(entry.getName()));
        Stream.of(unnamed == null ? new File[0] : unnamed).forEach(FileSystemUtils::deleteRecursively);
    }

    private static Set<String> folders(BulkIndex index) {
        return index.layers().stream().map(BulkIndex.BulkLayer::folder).collect(Collectors.toSet());
    }
}
