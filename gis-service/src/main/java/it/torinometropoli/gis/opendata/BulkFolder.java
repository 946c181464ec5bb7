package it.torinometropoli.gis.opendata;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import it.torinometropoli.gis.settings.Folders;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The folder {@code open-data} below {@code gis.var}: the index, and a folder for each state of a layer. The index is replaced in one step after
 * the files that it names are complete. Files that it no longer names stay until the next night, for those who are reading them.
 */
@Component
class BulkFolder {

    private static final Logger LOG = LoggerFactory.getLogger(BulkFolder.class);
    private static final String INDEX = "index.json";
    private static final String UNFINISHED = "index.part";

    private final Path folder;
    private final long most;
    private final JsonMapper json = JsonMapper.builder().build();

    BulkFolder(Folders folders, BulkSettings settings) {
        this.folder = folders.kept().resolve("open-data");
        this.most = settings.diskSize().toBytes();
    }

    /** What there is now. An index that cannot be understood, as one that was being written when the power failed, counts for none: all is made anew. */
    BulkIndex index() throws IOException {
        try {
            return json.readValue(Files.readAllBytes(folder.resolve(INDEX)), BulkIndex.class);
        } catch (NoSuchFileException none) {
            return BulkIndex.EMPTY;
        } catch (JacksonException broken) {
            LOG.warn("The index of the files of open data cannot be read, they are made anew: {}", broken.getMessage());
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

    /** How many bytes may still be written, files that are no longer named counted as taken; negative when there are too many already. */
    long left() throws IOException {
        return most - bytes();
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

    /** Puts another index in the place of the one that is there. */
    void replace(BulkIndex index) throws IOException {
        Files.createDirectories(folder);
        Path unfinished = Files.write(folder.resolve(UNFINISHED), json.writeValueAsBytes(index));
        Files.move(unfinished, folder.resolve(INDEX), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Removes what the index does not name: files of earlier nights, and what a run has left unfinished. */
    void tidy() throws IOException {
        Set<String> named = index().layers().stream().map(BulkIndex.BulkLayer::folder).collect(Collectors.toSet());
        File[] unnamed = folder.toFile().listFiles(entry -> entry.isDirectory() && !named.contains(entry.getName()));
        Stream.of(unnamed == null ? new File[0] : unnamed).forEach(FileSystemUtils::deleteRecursively);
    }
}
