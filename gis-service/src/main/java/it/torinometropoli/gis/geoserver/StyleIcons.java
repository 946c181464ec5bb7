package it.torinometropoli.gis.geoserver;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import it.torinometropoli.gis.settings.Folders;
import org.springframework.stereotype.Component;

/** The pictures that styles name, which lie beside them; those of restricted layers are left where they are. */
@Component
class StyleIcons {

    private static final String RESTRICTED = "riservati";
    private static final Set<String> ENDINGS = Set.of("png", "svg", "gif", "jpg", "jpeg");

    private final Path folder;

    StyleIcons(Folders folders) {
        this.folder = folders.styleFolder();
    }

    /**
     * The pictures by their path in the folder of the styles.
     *
     * @throws ExportException when one cannot be read
     */
    Map<Path, byte[]> read() {
        Map<Path, byte[]> icons = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).filter(StyleIcons::isPicture).toList()) {
                Path name = folder.relativize(file);
                if (!name.startsWith(RESTRICTED)) {
                    icons.put(name, Files.readAllBytes(file));
                }
            }
        } catch (IOException unreadable) {
            throw new ExportException("%s cannot be read: %s".formatted(folder, unreadable.getMessage()), unreadable);
        }
        return icons;
    }

    private static boolean isPicture(Path file) {
        String name = file.getFileName().toString();
        return ENDINGS.contains(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    }
}
