package it.torinometropoli.gis.loading;

import java.time.Duration;

import it.torinometropoli.gis.geofile.ShapeLimits;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much is read of a file that an administrator loads.
 *
 * @param size most bytes of the file
 * @param expanded most bytes of all that is taken out of an archive
 * @param entries most files in an archive
 * @param features most features in all layers, those that are left out as well
 * @param vertices most vertices in all shapes, likewise
 * @param within in what time the file must have been read
 */
@ConfigurationProperties("gis.loading")
public record LoadingSettings(@DefaultValue("500MB") DataSize size, @DefaultValue("2GB") DataSize expanded, @DefaultValue("1000") int entries,
        @DefaultValue("1000000") int features, @DefaultValue("30000000") int vertices, @DefaultValue("10m") Duration within) {

    /** As the reader of files takes them. */
    ShapeLimits limits() {
        return new ShapeLimits(size, expanded, entries, features, vertices, within);
    }
}
