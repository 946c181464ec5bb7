package it.torinometropoli.gis.settings;

import java.nio.file.Path;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the files are that the service reads and writes.
 *
 * @param home folder with {@code layers/}, {@code sld-styles/} and {@code data/}; read only
 * @param var folder for what the service keeps, the embedded database among it
 */
@ConfigurationProperties("gis")
public record Folders(@DefaultValue(".") String home, @DefaultValue("var") String var) {

    /** The layer descriptions. */
    public Path layers() {
        return Path.of(home, "layers").normalize();
    }

    /** The styles. */
    public Path styles() {
        return Path.of(home, "sld-styles").normalize();
    }

    /** The shipped data. */
    public Path data() {
        return Path.of(home, "data").normalize();
    }

    /** The folder for what the service keeps, absolute. */
    public Path kept() {
        return Path.of(var).toAbsolutePath().normalize();
    }
}
