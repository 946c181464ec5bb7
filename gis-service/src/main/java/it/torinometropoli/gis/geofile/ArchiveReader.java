package it.torinometropoli.gis.geofile;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

import it.torinometropoli.gis.geofile.UploadProblem.Fault;

/**
 * A ZIP archive with Shapefiles, or with one KML. Only what is read is taken out, under names of our own; what it expands to is counted as it
 * comes, whatever the archive says of it.
 */
final class ArchiveReader implements ShapeReader {

    private static final String SHAPES = ".shp";
    private static final List<String> NEEDED = List.of(".shx", ".dbf");
    private static final List<String> OPTIONAL = List.of(".prj", ".cpg");
    private static final int LARGEST_NOTE = 16_384;
    private static final Set<String> ARCHIVES = Set.of(".zip", ".kmz", ".7z", ".rar", ".gz", ".tgz", ".bz2", ".xz", ".tar", ".zst", ".jar");

    @Override
    public FileKind read(Path file, Reading reading) throws IOException {
        try (ZipFile archive = new ZipFile(file.toFile(), StandardCharsets.ISO_8859_1)) {
            TreeMap<String, ZipEntry> entries = entries(archive, reading.budget());
            List<String> shapes = entries.keySet().stream().filter(name -> name.endsWith(SHAPES)).toList();
            List<String> kmls = entries.keySet().stream().filter(name -> name.endsWith(".kml")).toList();
            if (!shapes.isEmpty()) {
                for (int number = 0; number < shapes.size(); number++) {
                    shapefile(archive, entries, shapes.get(number), file.resolveSibling("part" + number + SHAPES), reading);
                }
                return FileKind.SHAPEFILE;
            }
            if (kmls.size() != 1) {
                throw UploadProblem.of(Fault.ARCHIVE_WITHOUT_SHAPES).refused();
            }
            Path kml = file.resolveSibling("part.kml");
            extract(archive, entries.get(kmls.get(0)), kml, reading.budget());
            return new KmlReader().read(kml, reading);
        } catch (ZipException broken) {
            boolean encrypted = String.valueOf(broken.getMessage()).contains("encrypted");
            throw (encrypted ? UploadProblem.of(Fault.ENCRYPTED) : UploadProblem.of(Fault.BROKEN, "ZIP")).refused();
        }
    }

    /** The files by name in small letters, without what macOS adds. */
    static TreeMap<String, ZipEntry> entries(ZipFile archive, ReadBudget budget) {
        if (archive.size() > budget.limits().entries()) {
            throw UploadProblem.of(Fault.ARCHIVE_ENTRIES, budget.limits().entries()).refused();
        }
        TreeMap<String, ZipEntry> entries = new TreeMap<>();
        archive.stream().filter(entry -> !entry.isDirectory()).forEach(entry -> {
            String name = entry.getName().toLowerCase(Locale.ROOT);
            if (List.of(name.split("[/\\\\]", -1)).contains("..") || name.startsWith("/") || name.startsWith("\\") || name.contains(":")
                    || name.indexOf('\0') >= 0) {
                throw UploadProblem.of(Fault.ARCHIVE_PATH, shortened(entry.getName())).refused();
            }
            if (ARCHIVES.contains(extension(name))) {
                throw UploadProblem.of(Fault.ARCHIVE_NESTED, shortened(entry.getName())).refused();
            }
            if (!name.startsWith("__macosx/")) {
                entries.put(name, entry);
            }
        });
        return entries;
    }

    private static void shapefile(ZipFile archive, TreeMap<String, ZipEntry> entries, String shapes, Path target, Reading reading) throws IOException {
        String base = shapes.substring(0, shapes.length() - SHAPES.length());
        String own = target.toString().substring(0, target.toString().length() - SHAPES.length());
        extract(archive, entries.get(shapes), target, reading.budget());
        for (String extension : NEEDED) {
            if (!entries.containsKey(base + extension)) {
                throw UploadProblem.of(Fault.SHAPEFILE_PART_MISSING, shortened(last(base)) + extension).refused();
            }
            extract(archive, entries.get(base + extension), Path.of(own + extension), reading.budget());
        }
        for (String extension : OPTIONAL) {
            ZipEntry entry = entries.get(base + extension);
            if (entry != null) {
                extract(archive, entry, Path.of(own + extension), reading.budget());
                if (Files.size(Path.of(own + extension)) > LARGEST_NOTE) {
                    throw UploadProblem.of(Fault.BROKEN, shortened(last(base)) + extension).refused();
                }
            }
        }
        new ShapefileReader(last(base)).read(target, reading);
    }

    private static void extract(ZipFile archive, ZipEntry entry, Path target, ReadBudget budget) throws IOException {
        try (InputStream content = archive.getInputStream(entry); OutputStream out = Files.newOutputStream(target)) {
            budget.expand(content, out);
        } catch (EOFException truncated) {
            throw UploadProblem.of(Fault.BROKEN, "ZIP").refused();
        }
    }

    private static String extension(String name) {
        String last = last(name);
        return last.contains(".") ? last.substring(last.lastIndexOf('.')) : "";
    }

    private static String last(String name) {
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }

    private static String shortened(String name) {
        return name.length() <= 60 ? name : name.substring(0, 60) + "…";
    }
}
