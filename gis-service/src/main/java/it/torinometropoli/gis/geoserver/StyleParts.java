package it.torinometropoli.gis.geoserver;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import it.torinometropoli.gis.render.ShippedFonts;
import it.torinometropoli.gis.settings.Folders;
import org.springframework.stereotype.Component;

/**
 * What styles need: the pictures that they name, which lie beside them, those of restricted layers left out; and the fonts, which GeoServer reads from the
 * folder {@code styles} of its data directory when it starts.
 */
@Component
class StyleParts {

    private static final String RESTRICTED = "riservati";
    private static final Path FONTS = Path.of("styles");
    private static final Set<String> ENDINGS = Set.of("png", "svg", "gif", "jpg", "jpeg");

    private final Path folder;

    StyleParts(Folders folders) {
        this.folder = folders.styleFolder();
    }

    /**
     * The files by their path in the data directory.
     *
     * @param styles the folder of the styles in it
     * @throws ExportException when one cannot be read
     */
    Map<Path, byte[]> read(Path styles) {
        Map<Path, byte[]> parts = new TreeMap<>();
        ShippedFonts.packed().forEach((name, content) -> parts.put(FONTS.resolve(name), content));
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).filter(StyleParts::isPicture).toList()) {
                Path name = folder.relativize(file);
                if (!name.startsWith(RESTRICTED)) {
                    parts.put(styles.resolve(name), Files.readAllBytes(file));
                }
            }
        } catch (IOException unreadable) {
            throw new ExportException("%s cannot be read: %s".formatted(folder, unreadable.getMessage()), unreadable);
        }
        return parts;
    }

    private static boolean isPicture(Path file) {
        String name = file.getFileName().toString();
        return ENDINGS.contains(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    }
}
