package it.torinometropoli.gis.settings;

import java.nio.file.Path;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the files are that the service reads and writes.
 *
 * @param home folder with {@code layers/}, {@code sld-styles/} and {@code data/}; read only
 * @param var folder for what the service keeps, the embedded database among it
 * @param layers folder of the layer descriptions; {@code layers/} in {@code home} when blank
 * @param styles folder of the styles; {@code sld-styles/} in {@code home} when blank
 */
@ConfigurationProperties("gis")
public record Folders(@DefaultValue(".") String home, @DefaultValue("var") String var, @DefaultValue("") String layers,
        @DefaultValue("") String styles) {

    /** The layer descriptions. */
    public Path layerFolder() {
        return folder(layers, "layers");
    }

    /** The styles. */
    public Path styleFolder() {
        return folder(styles, "sld-styles");
    }

    /** The shipped data. */
    public Path data() {
        return Path.of(home, "data").normalize();
    }

    /** The folder for what the service keeps, absolute. */
    public Path kept() {
        return Path.of(var).toAbsolutePath().normalize();
    }

    private Path folder(String chosen, String usual) {
        return (chosen.isBlank() ? Path.of(home, usual) : Path.of(chosen)).normalize();
    }
}
