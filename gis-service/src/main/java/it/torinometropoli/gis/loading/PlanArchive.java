package it.torinometropoli.gis.loading;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

import it.torinometropoli.gis.loading.Finding.Level;

/**
 * The CSV files of a ZIP archive, at its top or in folders. They are read in memory within bounds and under their last names, whatever the archive
 * says of their size and place; nothing of it is written to disk.
 */
final class PlanArchive {

    private static final int MOST_ENTRIES = 200;
    private static final int LARGEST_FILE = 10_000_000;

    private final Map<String, CsvTable> tables = new HashMap<>();
    private final LoadJournal journal;

    private PlanArchive(LoadJournal journal) {
        this.journal = journal;
    }

    /**
     * Reads an archive. What is wrong with it is noted.
     *
     * @param known names of files that mean something, in small letters
     * @throws IOException when there is no such file
     */
    static PlanArchive read(Path file, List<String> known, LoadJournal journal) throws IOException {
        PlanArchive archive = new PlanArchive(journal);
        try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.ISO_8859_1)) {
            if (zip.size() > MOST_ENTRIES) {
                journal.note(Finding.of(Level.REFUSED, "plan_entries", zip.size(), MOST_ENTRIES));
                return archive;
            }
            for (ZipEntry entry : zip.stream().filter(each -> !each.isDirectory()).toList()) {
                archive.take(zip, entry, known);
            }
        } catch (ZipException | IllegalArgumentException | EOFException broken) {
            journal.note(Finding.of(Level.REFUSED, "plan_no_archive"));
        }
        return archive;
    }

    private void take(ZipFile zip, ZipEntry entry, List<String> known) throws IOException {
        String path = entry.getName().replace('\\', '/');
        String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        if (path.startsWith("__MACOSX/") || name.startsWith(".")) {
            return;
        }
        if (!known.contains(name)) {
            journal.note(Finding.of(Level.WARNING, "plan_unknown_file", name, String.join(", ", known)));
            return;
        }
        if (tables.containsKey(name)) {
            journal.note(Finding.of(Level.REFUSED, "plan_twice", name));
            return;
        }
        try (InputStream content = zip.getInputStream(entry)) {
            byte[] bytes = content.readNBytes(LARGEST_FILE + 1);
            if (bytes.length > LARGEST_FILE) {
                journal.note(Finding.of(Level.REFUSED, "plan_too_large", name, LARGEST_FILE / 1_000_000));
                return;
            }
            tables.put(name, CsvTable.read(name, bytes, journal));
        }
    }

    /** The rows of a file; empty when the archive does not have it, or it cannot be read. */
    Optional<CsvTable> table(String name) {
        return Optional.ofNullable(tables.get(name));
    }

    /** Whether the archive has a file, readable or not. */
    boolean has(String name) {
        return tables.containsKey(name);
    }
}
