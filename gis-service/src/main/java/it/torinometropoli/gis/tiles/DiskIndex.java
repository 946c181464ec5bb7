package it.torinometropoli.gis.tiles;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Which tiles the files of a folder hold, from the one used least recently to the last one used, and how many bytes they take. Safe for use by many threads. */
final class DiskIndex {

    /** What the names of files end with that are being written. */
    static final String UNFINISHED = ".part";

    private static final Pattern FILE = Pattern.compile("([0-9a-f]{32})-([0-9a-f]{1,64})");
    private static final Duration ABANDONED = Duration.ofHours(1);

    private final long mostBytes;
    private final Map<String, Entry> entries = new LinkedHashMap<>(16, 0.75f, true);
    private long bytes;

    DiskIndex(long mostBytes) {
        this.mostBytes = mostBytes;
    }

    /**
     * The name of a file.
     *
     * @param address digest of the tile's address, in hexadecimal digits
     * @param version of the tile
     */
    record Name(String address, String version) {

        static Name of(TileAddress address, String version) {
            try {
                byte[] digest = MessageDigest.getInstance("SHA-256").digest(address.text().getBytes(StandardCharsets.UTF_8));
                return new Name(HexFormat.of().formatHex(digest, 0, 16), version);
            } catch (NoSuchAlgorithmException missing) {
                throw new IllegalStateException(missing);
            }
        }

        String file() {
            return address + "-" + version;
        }

        /** The file's place in a folder, which has one folder for every first two digits. */
        Path in(Path folder) {
            return folder.resolve(address.substring(0, 2)).resolve(file());
        }
    }

    private record Entry(String version, long bytes) {
    }

    private record Found(Name name, long bytes, FileTime used) {
    }

    synchronized boolean holds(Name name) {
        Entry entry = entries.get(name.address);
        return entry != null && entry.version.equals(name.version);
    }

    /**
     * Notes that a file has been used.
     *
     * @return the files that have to go for it
     */
    synchronized List<Name> used(Name name, long size) {
        List<Name> gone = new ArrayList<>();
        Entry before = entries.put(name.address, new Entry(name.version, size));
        bytes += size - (before == null ? 0 : before.bytes);
        if (before != null && !before.version.equals(name.version)) {
            gone.add(new Name(name.address, before.version));
        }
        var eldest = entries.entrySet().iterator();
        while (bytes > mostBytes && eldest.hasNext()) {
            Map.Entry<String, Entry> entry = eldest.next();
            bytes -= entry.getValue().bytes;
            gone.add(new Name(entry.getKey(), entry.getValue().version));
            eldest.remove();
        }
        return gone;
    }

    /** Takes up the files that an earlier process has left, and removes what it has not finished. */
    void fill(Path folder) throws IOException {
        List<Found> found = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    visit(file, attributes, found);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException gone) {
                    return FileVisitResult.CONTINUE;
                }
            });
        }
        found.sort(Comparator.comparing(Found::used));
        for (Found file : found) {
            for (Name gone : used(file.name, file.bytes)) {
                Files.deleteIfExists(gone.in(folder));
            }
        }
    }

    private static void visit(Path file, BasicFileAttributes attributes, List<Found> found) throws IOException {
        String name = file.getFileName().toString();
        var parts = FILE.matcher(name);
        if (parts.matches()) {
            found.add(new Found(new Name(parts.group(1), parts.group(2)), attributes.size(), attributes.lastModifiedTime()));
        } else if (name.endsWith(UNFINISHED) && attributes.lastModifiedTime().toInstant().isBefore(Instant.now().minus(ABANDONED))) {
            Files.deleteIfExists(file);
        }
    }
}
