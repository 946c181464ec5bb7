package it.torinometropoli.gis.geofile;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much is read of a file that somebody uploads.
 *
 * @param size most bytes of the file
 * @param expanded most bytes of all that is taken out of an archive
 * @param entries most files in an archive
 * @param features most features in all layers
 * @param vertices most vertices in all shapes
 * @param within in what time the file must have been read
 */
@ConfigurationProperties("gis.geofile")
public record ShapeLimits(@DefaultValue("10MB") DataSize size, @DefaultValue("50MB") DataSize expanded, @DefaultValue("100") int entries,
        @DefaultValue("1000") int features, @DefaultValue("100000") int vertices, @DefaultValue("20s") Duration within) {

    /** Refuses limits below which nothing can be read. */
    public ShapeLimits {
        if (size.toBytes() < 1 || expanded.toBytes() < 1 || entries < 1 || features < 1 || vertices < 1 || within.isNegative() || within.isZero()) {
            throw new IllegalArgumentException("the settings gis.geofile.* must be above 0");
        }
    }
}
