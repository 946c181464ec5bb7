package it.torinometropoli.gis.render;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.springframework.util.DigestUtils;

/** Tells one build of the service from another, and one Java from another: the same data and styles may look different in them. */
final class SoftwareVersion {

    private SoftwareVersion() {
    }

    /** A text that is the same on all instances of one build that run on the same Java. The jar of the service names its libraries with their versions. */
    static String text() {
        String classPath = System.getProperty("java.class.path", "");
        Path jar = classPath.contains(File.pathSeparator) ? null : Path.of(classPath);
        String build = jar != null && Files.isRegularFile(jar) ? digest(jar) : DigestUtils.md5DigestAsHex(classPath.getBytes(StandardCharsets.UTF_8));
        return build + " " + System.getProperty("java.vm.version");
    }

    private static String digest(Path jar) {
        try (InputStream content = Files.newInputStream(jar)) {
            return DigestUtils.md5DigestAsHex(content);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
